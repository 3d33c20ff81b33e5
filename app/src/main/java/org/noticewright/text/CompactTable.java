package org.noticewright.text;

import java.util.HashMap;
import java.util.Map;

/// A finished [HashTable] in a quarter of the space: one number a word, which holds most of its hash and the
/// index of its value among the few values there are. What a text asks for then mostly lies in the processor's
/// cache. Two hashes are taken for one when they agree in 44 bits and nearly in the place, which among a few
/// hundred thousand words does not happen.
public final class CompactTable {

    private static final int VALUE_BITS = 20;
    private static final int MOST_VALUES = 1 << VALUE_BITS;
    private static final long TAG = -MOST_VALUES;

    private final long[] cells;
    private final long[] values;

    /// @throws IllegalArgumentException when the table holds a million values or more
    public CompactTable(HashTable table) {
        cells = new long[Integer.highestOneBit(Math.max(16, table.size() + table.size() / 4)) * 2];
        Map<Long, Integer> indices = new HashMap<>();
        table.forEach((hash, value) -> put(hash, indices.computeIfAbsent(value, _ -> indices.size() + 1)));
        if (indices.size() >= MOST_VALUES) {
            throw new IllegalArgumentException("A table of " + indices.size() + " values is too large to be compact.");
        }
        values = new long[indices.size() + 1];
        indices.forEach((value, index) -> values[index] = value);
    }

    /// Value 0 means absent.
    public long get(long hash) {
        return value(cell(hash));
    }

    /// What the table holds of a hash as one number, to be read with [#value]; of a hash that it does not hold, its tag
    /// alone.
    long cell(long hash) {
        int mask = cells.length - 1;
        long tag = hash & TAG;
        int at = slot(hash) & mask;
        for (long cell = cells[at]; cell != 0; cell = cells[at]) {
            if ((cell & TAG) == tag) {
                return cell;
            }
            at = (at + 1) & mask;
        }
        return tag;
    }

    /// What [#cell] gives for a hash that the table does not hold.
    static long absent(long hash) {
        return hash & TAG;
    }

    long value(long cell) {
        return values[(int) cell & (MOST_VALUES - 1)];
    }

    /// Whether a cell is this hash's, as far as its tag tells.
    static boolean isOf(long cell, long hash) {
        return ((cell ^ hash) & TAG) == 0;
    }

    private void put(long hash, int index) {
        int mask = cells.length - 1;
        int at = slot(hash) & mask;
        while (cells[at] != 0) {
            at = (at + 1) & mask;
        }
        cells[at] = (hash & TAG) | index;
    }

    private static int slot(long hash) {
        return (int) (hash ^ (hash >>> 41));
    }
}
