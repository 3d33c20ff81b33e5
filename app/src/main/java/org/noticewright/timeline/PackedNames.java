package org.noticewright.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.noticewright.domain.NativeKey;

/// Which line names which ticket: names letter by letter in one array, mostly a byte a letter, found again by their
/// hash. Names are compared whole, so that no two tickets are ever taken for one.
final class PackedNames {

    private static final int NONE = -1;

    private final Map<String, Integer> platformNumbers = new HashMap<>();
    private final List<String> platforms = new ArrayList<>();
    private byte[] letters = new byte[1024];
    private int written;
    private int[] start = new int[64];
    private int[] line = new int[64];
    private int size;
    /// First name of each hash, and the one after it.
    private int[] heads = new int[0];
    private int[] next = new int[0];

    int size() {
        return size;
    }

    void add(NativeKey name, int ofLine) {
        if (size == start.length) {
            start = Arrays.copyOf(start, PackedLines.more(size));
            line = Arrays.copyOf(line, PackedLines.more(size));
        }
        start[size] = written;
        line[size] = ofLine;
        size++;
        write(platformNumbers.computeIfAbsent(name.platform(), fresh -> {
            platforms.add(fresh);
            return platforms.size() - 1;
        }));
        write(name.id().length());
        for (int i = 0; i < name.id().length(); i++) {
            write(name.id().charAt(i));
        }
    }

    /// Seven bits a byte, the last one without the sign: so each number has bytes of its own.
    private void write(int number) {
        if (written + 5 > letters.length) {
            letters = Arrays.copyOf(letters, Math.addExact(letters.length, letters.length >> 1));
        }
        int rest = number;
        while (rest > 0x7F) {
            letters[written++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        letters[written++] = (byte) rest;
    }

    /// Once all are there.
    void index() {
        letters = Arrays.copyOf(letters, written);
        start = Arrays.copyOf(start, size);
        line = Arrays.copyOf(line, size);
        heads = new int[Integer.highestOneBit(Math.max(size, 1)) * 2];
        Arrays.fill(heads, NONE);
        next = new int[size];
        // From the last on, so that the names of one hash come in the order in which they were added.
        for (int name = size - 1; name >= 0; name--) {
            int slot = slot(at(name));
            next[name] = heads[slot];
            heads[slot] = name;
        }
    }

    private int slot(NativeKey name) {
        return Long.hashCode(TicketCatalog.hash(name)) & heads.length - 1;
    }

    /// Every line that names the ticket, once for each time.
    void forEach(NativeKey ticket, IntConsumer consumer) {
        if (size == 0) {
            return;
        }
        for (int name = heads[slot(ticket)]; name != NONE; name = next[name]) {
            if (at(name).equals(ticket)) {
                consumer.accept(line[name]);
            }
        }
    }

    List<NativeKey> between(int from, int to) {
        if (to == from + 1) {
            return List.of(at(from));
        }
        var names = new ArrayList<NativeKey>(to - from);
        for (int name = from; name < to; name++) {
            names.add(at(name));
        }
        return List.copyOf(names);
    }

    private NativeKey at(int name) {
        var reading = new Reading(start[name]);
        var platform = platforms.get(reading.number());
        var id = new char[reading.number()];
        for (int i = 0; i < id.length; i++) {
            id[i] = (char) reading.number();
        }
        return new NativeKey(platform, new String(id));
    }

    private final class Reading {
        private int at;

        private Reading(int at) {
            this.at = at;
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = letters[at++];
                number |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
