package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;

/// Remembers texts that stand in many tickets (tags, forms, receipts, macros), so that each is scanned once. What
/// it gives is what a scan would give: it holds the whole text, and a text has one result.
///
/// Memory is bounded by the number of places and the length of what may take one: about 30 MB when all are full of
/// the longest. A longer text is kept only when it comes a second time. Threads share it without locks: entries are
/// immutable, and one that gets lost is made again.
final class ScanCache {

    private static final int SHORT = 64;
    private static final int LONGEST = 2_000;
    private static final int SHORT_PLACES = 1 << 13;
    private static final int LONG_PLACES = 1 << 10;
    private static final int SEEN_PLACES = 1 << 14;

    private final @Nullable ScannedText[] shortTexts = new ScannedText[SHORT_PLACES];
    private final @Nullable ScannedText[] longTexts = new ScannedText[LONG_PLACES];
    /// Hashes of long texts that came once.
    private final int[] seen = new int[SEEN_PLACES];

    @Nullable
    ScannedText get(Zone zone, String label, String original) {
        if (original.length() > LONGEST) {
            return null;
        }
        int hash = hash(zone, label, original);
        ScannedText found = original.length() <= SHORT
                ? shortTexts[hash & (SHORT_PLACES - 1)]
                : longTexts[hash & (LONG_PLACES - 1)];
        return found != null && found.isOf(zone, label, original) ? found : null;
    }

    void put(ScannedText scanned) {
        String original = scanned.original();
        if (original.length() > LONGEST) {
            return;
        }
        int hash = hash(scanned.zone(), scanned.label(), original);
        if (original.length() <= SHORT) {
            shortTexts[hash & (SHORT_PLACES - 1)] = scanned;
        } else if (seen[hash & (SEEN_PLACES - 1)] == hash) {
            longTexts[hash & (LONG_PLACES - 1)] = scanned;
        } else {
            seen[hash & (SEEN_PLACES - 1)] = hash;
        }
    }

    private static int hash(Zone zone, String label, String original) {
        int hash = (original.hashCode() * 31 + label.hashCode()) * 31 + zone.ordinal();
        return hash ^ (hash >>> 15);
    }
}
