package org.noticewright.classify.detect.number;

import java.util.stream.Stream;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What the words around a number say it is. A word that leads up to it with nothing but "number is" and the
/// like between speaks louder than any that merely stands near.
final class NumberCues {

    private static final int REACH = 6;
    private static final HashTable BEHIND = WordHash.tableOf(
            "cell",
            "mobile",
            "fax",
            "office",
            "desk",
            "home",
            "work",
            "direct",
            "landline",
            "tel",
            "phone",
            "handy",
            "movil",
            "celular",
            "portable",
            "c",
            "m",
            "h",
            "w",
            "f",
            "o");
    private static final HashTable FILLERS = WordHash.tableOf(
            "number",
            "numbers",
            "no",
            "num",
            "nr",
            "nbr",
            "id",
            "is",
            "was",
            "are",
            "the",
            "my",
            "his",
            "her",
            "their",
            "our",
            "your",
            "of",
            "it",
            "s",
            "for",
            "and",
            "at",
            "on",
            "me",
            "us",
            "in",
            "this",
            "please",
            "numero",
            "número",
            "nummer",
            "es",
            "ist",
            "est",
            "a",
            "to",
            "new",
            "correct",
            "current",
            "following",
            "as",
            "called",
            "be",
            "w",
            "with",
            "ends",
            "ending",
            "digits",
            "lautet",
            "mi",
            "mein",
            "meine",
            "mon",
            "minha",
            "listed",
            "le",
            "la",
            "el",
            "der",
            "have",
            "file",
            "below");
    /// Words that name another number than a telephone's or a card's.
    static final long RIVALS = bits(
            Cue.ORDER,
            Cue.TRACKING,
            Cue.INVOICE,
            Cue.RX,
            Cue.MRN,
            Cue.PLAN,
            Cue.CUSTOMER,
            Cue.DEVICE,
            Cue.NPI,
            Cue.LICENSE,
            Cue.PASSPORT,
            Cue.BANK,
            Cue.ROUTING,
            Cue.SSN);
    /// Words that name another number than a Social Security number, even one that is written like it.
    static final long NOT_SSN =
            bits(Cue.ORDER, Cue.TRACKING, Cue.INVOICE, Cue.RX, Cue.MRN, Cue.PLAN, Cue.DEVICE, Cue.LICENSE, Cue.PHONE)
                    | bits(Cue.ROUTING, Cue.BANK, Cue.NPI);
    /// Words that name another number than a member's.
    static final long NOT_PLAN = RIVALS & ~(Cue.PLAN.bit() | Cue.CUSTOMER.bit());
    private static final long ALL = RIVALS | bits(Cue.PHONE, Cue.CARD, Cue.VIN, Cue.PLATE, Cue.DEA);

    private NumberCues() {}

    private static long bits(Cue... cues) {
        return Stream.of(cues).mapToLong(Cue::bit).reduce(0, (all, bit) -> all | bit);
    }

    /// Cues of the word that leads up to a number, 0 where none does.
    static long direct(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            if (breaks(passage, i)) {
                return 0;
            }
            long flags = passage.flags(i) & ALL;
            boolean filler = FILLERS.get(tokens.hash(i)) != 0;
            if (flags != 0 && !filler) {
                return flags;
            }
            if (!filler) {
                return 0;
            }
        }
        return 0;
    }

    /// Whether a word for a telephone stands near: up to five words before, two behind.
    static boolean isPhoneNear(Passage passage, int first, int next) {
        for (int i = first - 1; i >= 0 && i >= first - REACH + 1; i--) {
            if (Cue.PHONE.in(passage.flags(i))) {
                return true;
            }
        }
        return isPhoneBehind(passage, next);
    }

    /// "5550100 (cell)", "555-0100 fax": in the same line.
    static boolean isPhoneBehind(Passage passage, int next) {
        for (int i = next; i < passage.size() && i < next + 2; i++) {
            String gap = passage.gap(i - 1);
            if (gap.contains("\n") || gap.contains(". ")) {
                return false;
            }
            if (BEHIND.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// A new sentence or line begins, unless a colon ends the line.
    private static boolean breaks(Passage passage, int word) {
        if (passage.blankBeforeNext(word)) {
            return false;
        }
        String gap = passage.gap(word);
        return (gap.contains("\n") && !gap.startsWith(":"))
                || gap.contains("; ")
                || gap.contains("? ")
                || gap.contains("! ");
    }
}
