package org.noticewright.classify.lexicon;

import org.noticewright.text.CompactTable;
import org.noticewright.text.NearTable;

/// What one thread was last told of words. A few hundred words are most of every text, while the whole list is
/// larger than what a processor keeps near. Says what the lists say.
final class RecentWords {

    private static final int PLACES = 1 << 12;
    private static final int SHIFT = 2;
    private static final int LARGEST_ROOM = 1 << 14;

    private final CompactTable list;
    private final NearTable phrases;
    private final SpecialSigns signs;
    /// Four numbers a place, so that one look into memory brings them all: the hash, which stands at its own place or
    /// nowhere, its value, what is listed of the word as a health phrase, where it begins one, and as a sign.
    private final long[] known = new long[PLACES << SHIFT];
    private int[] room = {};

    RecentWords(CompactTable list, NearTable phrases, SpecialSigns signs) {
        this.list = list;
        this.phrases = phrases;
        this.signs = signs;
        known[0] = -1; // No hash has been asked for: 0 would be at home here.
    }

    long get(long hash) {
        return flags(place(hash));
    }

    /// Where the word stands until another is asked for.
    int place(long hash) {
        int at = ((int) (hash ^ hash >>> 40) & (PLACES - 1)) << SHIFT;
        if (known[at] != hash) {
            long found = list.get(hash);
            known[at] = hash;
            known[at + 1] = found;
            known[at + 2] = WordFlags.phraseLength(found) > 0 ? phrases.get(hash) : 0;
            known[at + 3] = signs.ofWord(hash);
        }
        return at;
    }

    /// Room for a number a word of one text, which the next text takes over.
    int[] room(int words) {
        if (words > LARGEST_ROOM) {
            return new int[words];
        }
        if (words > room.length) {
            room = new int[Math.max(words, room.length * 2)];
        }
        return room;
    }

    long flags(int place) {
        return known[place + 1];
    }

    long phraseEntry(int place) {
        return known[place + 2];
    }

    /// What [SpecialSigns#mayTell] is asked with.
    long sign(int place) {
        return known[place + 3];
    }
}
