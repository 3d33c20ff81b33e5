package org.noticewright.classify.detect.date;

import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Zone;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Tells whether a date is one of care: a word for a visit, a stay or a test stands near it.
final class CareDate {

    private static final int NEAR_CHARACTERS = 100;
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_AFTER = 3;
    private static final int BOOKED_WORDS = 12;
    /// Words of care that are said of anything.
    private static final HashTable EVERYDAY = WordHash.tableOf(
            "started",
            "stopped",
            "scheduled",
            "booked",
            "delivered",
            "collected",
            "seen",
            "passed",
            "test",
            "tested",
            "scan",
            "session",
            "service",
            "shot",
            "draw",
            "er",
            "cycle",
            "fitted",
            "lab",
            "labs",
            "refilled",
            "screening",
            "operated",
            "procedure",
            "drawn",
            "dose",
            "death",
            "visit",
            "discharged",
            "op",
            "exam",
            "eval",
            "evaluated",
            "examined",
            "cleaning",
            "intake",
            "physical",
            "sessions",
            "visits",
            "removed",
            "extraction",
            "retrieval",
            "induced",
            "radiation",
            "admit",
            "consulta",
            "appointments");

    private CareDate() {}

    static boolean isNear(Passage passage, int first, int next, Claims claims) {
        for (int i = first - 1; i >= 0 && i >= first - WORDS_BEFORE && !passage.endsSentence(i); i--) {
            if (isCare(passage, i, claims)) {
                return true;
            }
        }
        if (passage.zone() == Zone.AGENT && isBooked(passage, first, claims)) {
            return true;
        }
        for (int i = next; i < passage.size() && i < next + WORDS_AFTER && !passage.endsSentence(i - 1); i++) {
            if (isCare(passage, i, claims)) {
                return true;
            }
        }
        return false;
    }

    /// "Your visit with the new doctor is now on November 8": what the desk says of the person's own care.
    private static boolean isBooked(Passage passage, int first, Claims claims) {
        for (int i = first - 1; i > 0 && i >= first - BOOKED_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i - 1, Cue.POSSESSIVE) && isCare(passage, i, claims)) {
                return true;
            }
        }
        return false;
    }

    /// 'Started' or 'scheduled' speak for care only beside a health word.
    private static boolean isCare(Passage passage, int token, Claims claims) {
        if (!passage.is(token, Cue.CARE_DATE)) {
            return false;
        }
        return EVERYDAY.get(passage.tokens().hash(token)) == 0
                || claims.hasHealthNear(passage.tokens().start(token), NEAR_CHARACTERS);
    }

    /// A machine's time stamp: hours, minutes and seconds follow.
    static boolean isStamp(Passage passage, int next) {
        boolean time = next + 2 < passage.size()
                && passage.tokens().length(next) == 2
                && passage.gap(next).equals(":")
                && passage.gap(next + 1).equals(":");
        boolean iso = next < passage.size()
                && passage.tokens().length(next) == 3
                && passage.text().charAt(passage.tokens().start(next)) == 'T'
                && passage.tokens().hasDigit(next);
        return time || iso;
    }
}
