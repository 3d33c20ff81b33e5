package org.noticewright.classify.lexicon;

import org.noticewright.text.CompactTable;
import org.noticewright.text.NearTable;

/// What one thread was last told of words. A few hundred words are most of every text, while the whole list is
/// larger than what a processor keeps near. Says what the lists say.
final class RecentWords {

    private static final int PLACES = 1 << 12;

    private final CompactTable list;
    private final NearTable phrases;
    /// Each hash beside its value; a hash stands at its own place or nowhere.
    private final long[] known = new long[2 * PLACES];
    /// At the same place what is listed of the word as a health phrase, where it begins one.
    private final long[] entries = new long[PLACES];

    RecentWords(CompactTable list, NearTable phrases) {
        this.list = list;
        this.phrases = phrases;
        known[0] = -1; // No hash has been asked for: 0 would be at home here.
    }

    long get(long hash) {
        return flags(place(hash));
    }

    /// Where the word stands until another is asked for.
    int place(long hash) {
        int at = (int) (hash ^ hash >>> 40) & (PLACES - 1);
        if (known[2 * at] != hash) {
            long found = list.get(hash);
            known[2 * at] = hash;
            known[2 * at + 1] = found;
            entries[at] = WordFlags.phraseLength(found) > 0 ? phrases.get(hash) : 0;
        }
        return at;
    }

    long flags(int place) {
        return known[2 * place + 1];
    }

    long phraseEntry(int place) {
        return entries[place];
    }
}
