package org.noticewright.ingest.desk;

import java.util.Arrays;

/// Counts ids that came before, by 64 bits of each: 16 bytes an id at most, and no more ids than [#MOST].
public final class Repeats {

    /// Beyond this many ids (32 MiB) nothing is remembered any more; the case counts duplicates exactly.
    static final int MOST = 2_000_000;

    private long[] seen = new long[1 << 10];
    private int size;
    private long count;

    /// @return whether the id came before
    public synchronized boolean add(String id) {
        long hash = hash(id);
        int slot = slot(hash, seen);
        if (seen[slot] == hash) {
            count++;
            return true;
        }
        if (size < MOST) {
            seen[slot] = hash;
            if (++size * 2 > seen.length) {
                grow();
            }
        }
        return false;
    }

    synchronized long count() {
        return count;
    }

    private void grow() {
        long[] wider = new long[seen.length * 2];
        Arrays.stream(seen).filter(hash -> hash != 0).forEach(hash -> wider[slot(hash, wider)] = hash);
        seen = wider;
    }

    private static int slot(long hash, long[] table) {
        int slot = (int) (hash >>> 20) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /// Two rounds of multiply and shift over the characters; never 0, which marks an empty slot.
    private static long hash(String id) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }
}
