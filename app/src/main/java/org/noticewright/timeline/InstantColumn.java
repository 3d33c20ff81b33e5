package org.noticewright.timeline;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Instants in twelve bytes each.
final class InstantColumn {

    private long[] seconds = new long[64];
    private int[] nanos = new int[64];
    private int size;

    void add(Instant at) {
        if (size == seconds.length) {
            resize(PackedLines.more(size));
        }
        seconds[size] = at.getEpochSecond();
        nanos[size] = at.getNano();
        size++;
    }

    Instant get(int index) {
        return Instant.ofEpochSecond(seconds[index], nanos[index]);
    }

    int size() {
        return size;
    }

    int compare(int one, int other) {
        int bySecond = Long.compare(seconds[one], seconds[other]);
        return bySecond != 0 ? bySecond : Integer.compare(nanos[one], nanos[other]);
    }

    /// In time order from now on.
    void sort() {
        int[] order = IndexOrder.of(size, this::compare);
        long[] sortedSeconds = new long[size];
        int[] sortedNanos = new int[size];
        for (int i = 0; i < size; i++) {
            sortedSeconds[i] = seconds[order[i]];
            sortedNanos[i] = nanos[order[i]];
        }
        seconds = sortedSeconds;
        nanos = sortedNanos;
    }

    /// The first of the sorted ones that is not before this one, null when all are.
    @Nullable
    Instant ceiling(Instant at) {
        int place = countBefore(at, false);
        return place == size ? null : get(place);
    }

    /// The first of the sorted ones after this one, null when none is.
    @Nullable
    Instant higher(Instant at) {
        int place = countBefore(at, true);
        return place == size ? null : get(place);
    }

    private int countBefore(Instant at, boolean orAt) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = get(middle).compareTo(at);
            if (compared < 0 || (orAt && compared == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Gives back the room that more would have taken.
    void trim() {
        resize(size);
    }

    private void resize(int room) {
        seconds = Arrays.copyOf(seconds, room);
        nanos = Arrays.copyOf(nanos, room);
    }
}
