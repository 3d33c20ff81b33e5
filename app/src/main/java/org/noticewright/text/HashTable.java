package org.noticewright.text;

import java.util.Arrays;

/// Hash → value for word lists: open addressing over plain arrays, no object per entry. Filled once, then only read.
public final class HashTable {

    private long[] keys;
    private long[] values;
    private int size;

    public HashTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
        keys = new long[capacity];
        values = new long[capacity];
    }

    /// Value 0 means absent.
    public long get(long hash) {
        long key = hash == 0 ? 1 : hash;
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return values[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    public void put(long hash, long value) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = hash == 0 ? 1 : hash;
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        if (keys[at] == 0) {
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    /// Adds bits to what is there.
    public void or(long hash, long bits) {
        put(hash, get(hash) | bits);
    }

    public int size() {
        return size;
    }

    private static int slot(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        Arrays.fill(keys, 0);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
