package org.noticewright.text;

/// A [CompactTable] with what was lately asked of it close at hand: most words that are asked for are asked for again
/// and again, and the whole table is larger than what a processor keeps near. Says what the table says.
///
/// Threads share it without locks: an answer is one number, and each thread mostly has places of its own, so that two
/// processors do not take the same memory from each other.
public final class NearTable {

    private static final int FEW_PLACES = 1 << 10;
    private static final int MANY_PLACES = 1 << 12;
    private static final int THREADS = 8;

    private final CompactTable table;
    /// Spares a hash that the table does not hold the way into it.
    private final HashFilter filter;
    private final int places;
    private final long[] recent;

    public NearTable(HashTable table) {
        this(table, FEW_PLACES);
    }

    private NearTable(HashTable table, int places) {
        this.table = new CompactTable(table);
        this.filter = new HashFilter(table);
        this.places = places;
        this.recent = new long[places * THREADS];
    }

    /// For a table that is asked for phrases: there are many more of them than words.
    public static NearTable ofPhrases(HashTable table) {
        return new NearTable(table, MANY_PLACES);
    }

    /// Value 0 means absent.
    public long get(long hash) {
        int thread = (int) Thread.currentThread().threadId() & (THREADS - 1);
        int place = thread * places + ((int) hash & (places - 1));
        long cell = recent[place];
        if (!CompactTable.isOf(cell, hash)) {
            cell = filter.mayHold(hash) ? table.cell(hash) : CompactTable.absent(hash);
            recent[place] = cell;
        }
        return table.value(cell);
    }
}
