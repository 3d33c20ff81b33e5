package org.noticewright.classify.lexicon;

import org.noticewright.text.CompactTable;

/// What one thread was last told of words. A few hundred words are most of every text, while the whole list is
/// larger than what a processor keeps near. Says what the list says.
final class RecentWords {

    private static final int PLACES = 1 << 12;

    private final CompactTable list;
    /// Each hash beside its value; a hash stands at its own place or nowhere.
    private final long[] known = new long[2 * PLACES];

    RecentWords(CompactTable list) {
        this.list = list;
        known[0] = -1; // No hash has been asked for: 0 would be at home here.
    }

    long get(long hash) {
        int at = (int) (hash ^ hash >>> 40) & (PLACES - 1);
        if (known[2 * at] == hash) {
            return known[2 * at + 1];
        }
        long found = list.get(hash);
        known[2 * at] = hash;
        known[2 * at + 1] = found;
        return found;
    }
}
