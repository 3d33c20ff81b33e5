package org.noticewright.text;

/// Says of most hashes that a table does not hold them, in a space that stays near the processor: one bit a
/// hash. A hash that it lets pass may still be missing from the table.
public final class HashFilter {

    private static final int BITS_EACH = 8;

    private final long[] bits;
    private final int shift;

    public HashFilter(HashTable table) {
        int size = Math.max(64, Integer.highestOneBit(Math.max(1, table.size() * BITS_EACH - 1)) * 2);
        bits = new long[size / 64];
        shift = 64 - Integer.numberOfTrailingZeros(size);
        table.forEach((hash, value) -> bits[place(hash) >>> 6] |= 1L << place(hash));
    }

    public boolean mayHold(long hash) {
        int place = place(hash);
        return (bits[place >>> 6] & 1L << place) != 0;
    }

    private int place(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> shift);
    }
}
