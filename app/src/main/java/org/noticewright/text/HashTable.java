package org.noticewright.text;

/// Hash → value for word lists: open addressing over one plain array in which each key stands beside its value,
/// so that a look-up touches one place in memory. Filled once, then only read.
public final class HashTable {

    private static final int FEW = 4;

    private long[] cells;
    private int size;
    /// One of 64 bits for each hash, by its first digits and by the next: most words are in none of the short lists,
    /// which this tells without a look into the cells.
    private long bits;
    private long nextBits;

    public HashTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
        cells = new long[capacity * 2];
    }

    private HashTable() {
        cells = new long[FEW * 4];
    }

    /// A table for a handful of words, of which there are many at a time.
    public static HashTable ofFew() {
        return new HashTable();
    }

    /// Value 0 means absent.
    public long get(long hash) {
        if ((bits >>> first(hash) & nextBits >>> next(hash) & 1) == 0) {
            return 0;
        }
        long key = hash == 0 ? 1 : hash;
        int mask = cells.length - 1;
        int at = slot(key, mask);
        while (cells[at] != 0) {
            if (cells[at] == key) {
                return cells[at + 1];
            }
            at = (at + 2) & mask;
        }
        return 0;
    }

    public void put(long hash, long value) {
        if (size * 4 > cells.length) {
            grow();
        }
        long key = hash == 0 ? 1 : hash;
        int mask = cells.length - 1;
        int at = slot(key, mask);
        while (cells[at] != 0 && cells[at] != key) {
            at = (at + 2) & mask;
        }
        if (cells[at] == 0) {
            size++;
        }
        cells[at] = key;
        cells[at + 1] = value;
        bits |= 1L << first(hash);
        nextBits |= 1L << next(hash);
    }

    /// Adds bits to what is there.
    public void or(long hash, long bits) {
        put(hash, get(hash) | bits);
    }

    /// Adds bits to every beginning of a phrase that is not the whole.
    ///
    /// @return hash of the whole phrase
    public long orBeginnings(Tokens phrase, long bits) {
        long hash = phrase.hash(0);
        for (int i = 1; i < phrase.size(); i++) {
            or(hash, bits);
            hash = WordHash.join(hash, phrase.hash(i));
        }
        return hash;
    }

    public int size() {
        return size;
    }

    interface Entry {
        void take(long hash, long value);
    }

    void forEach(Entry reader) {
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i] != 0) {
                reader.take(cells[i], cells[i + 1]);
            }
        }
    }

    private static long first(long hash) {
        return hash >>> 58;
    }

    private static long next(long hash) {
        return hash >>> 52;
    }

    private static int slot(long key, int mask) {
        return ((int) (key ^ (key >>> 32)) << 1) & mask;
    }

    private void grow() {
        var old = cells;
        cells = new long[old.length * 2];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }
}
