package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;

/// Remembers texts that stand in many tickets (tags, forms, receipts, macros), so that each is scanned once.
/// What it gives is what a scan would give: it holds the whole text, and a text has one result.
///
/// Memory is bounded by the number of places and the length of what may take one: about 30 MB when all are full
/// of the longest. A text is kept when it comes a second time. Threads share it without locks: entries are
/// immutable, and one that gets lost is made again.
final class ScanCache {

    private static final int SHORT = 64;
    private static final int LONGEST = 2_000;
    private static final int SHORT_PLACES = 1 << 13;
    private static final int LONG_PLACES = 1 << 10;
    private static final int SEEN_PLACES = 1 << 14;

    private final Shelf shortTexts = new Shelf(SHORT_PLACES);
    private final Shelf longTexts = new Shelf(LONG_PLACES);
    /// Hashes of texts that came once.
    private final int[] seen = new int[SEEN_PLACES];

    @Nullable
    ScannedText get(Zone zone, String label, String original) {
        if (!mayHold(zone, original)) {
            return null;
        }
        int hash = hash(zone, label, original);
        ScannedText found = shelf(original).get(hash);
        return found != null && found.isOf(zone, label, original) ? found : null;
    }

    /// Whether a text that was not found comes again and is to be kept; to be asked once each time it comes.
    boolean isDue(Passage passage) {
        String original = passage.normalized().original();
        if (!mayHold(passage.zone(), original)) {
            return false;
        }
        int hash = hash(passage.zone(), passage.label(), original);
        boolean again = seen[hash & (SEEN_PLACES - 1)] == hash;
        seen[hash & (SEEN_PLACES - 1)] = hash;
        return again;
    }

    void put(ScannedText scanned) {
        String original = scanned.original();
        shelf(original).put(hash(scanned.zone(), scanned.label(), original), scanned);
    }

    /// Addresses and numbers of people seldom stand in two tickets.
    private static boolean mayHold(Zone zone, String original) {
        return zone != Zone.PROFILE && original.length() <= LONGEST;
    }

    private Shelf shelf(String original) {
        return original.length() <= SHORT ? shortTexts : longTexts;
    }

    private static int hash(Zone zone, String label, String original) {
        int hash = (original.hashCode() * 31 + label.hashCode()) * 31 + zone.ordinal();
        return hash ^ (hash >>> 15);
    }

    /// Entries with their hashes apart, so that a text that is not there costs one look. A hash that another
    /// thread has just written may stand beside an older entry: the entry itself tells whether it is the right
    /// one.
    private static final class Shelf {
        private final int[] hashes;
        private final @Nullable ScannedText[] texts;

        Shelf(int places) {
            hashes = new int[places];
            texts = new ScannedText[places];
        }

        @Nullable
        ScannedText get(int hash) {
            int at = hash & (hashes.length - 1);
            return hashes[at] == hash ? texts[at] : null;
        }

        void put(int hash, ScannedText text) {
            int at = hash & (hashes.length - 1);
            texts[at] = text;
            hashes[at] = hash;
        }
    }
}
