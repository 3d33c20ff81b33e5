package org.noticewright.text;

import java.util.stream.Stream;

/// Says of most hashes that a table does not hold them, in a space that stays near the processor: two bits
/// a hash. A hash that it lets pass may still be missing from the table.
public final class HashFilter {

    private static final int BITS_EACH = 8;

    private final long[] bits;
    private final int shift;

    /// Of all that one of the tables holds.
    public HashFilter(HashTable... tables) {
        int hashes = Stream.of(tables).mapToInt(HashTable::size).sum();
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, hashes * BITS_EACH / Long.SIZE)) * 2);
        bits = new long[size];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        for (HashTable table : tables) {
            table.forEach((hash, value) -> {
                long mixed = mix(hash);
                bits[(int) (mixed >>> shift)] |= mask(mixed);
            });
        }
    }

    public boolean mayHold(long hash) {
        long mixed = mix(hash);
        long mask = mask(mixed);
        return (bits[(int) (mixed >>> shift)] & mask) == mask;
    }

    private static long mix(long hash) {
        return hash * 0x9e3779b97f4a7c15L;
    }

    /// Two bits of one number: both are there by accident once in twenty times.
    private static long mask(long mixed) {
        return 1L << (mixed >>> 24) | 1L << (mixed >>> 30);
    }
}
