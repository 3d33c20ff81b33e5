package org.noticewright.classify.detect.date;

import static org.noticewright.domain.DataElement.DATE_OF_BIRTH;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Dates of birth as a transcript spells them: "may nineteenth nineteen forty four", "march the third nineteen
/// thirty one".
final class SpokenDate {

    /// More than before a written date: "date of birth is the" is spoken in full.
    private static final int BIRTH_WORDS = 6;
    private static final int DAY_WORDS = 3;
    private static final HashTable DAYS = WordHash.tableOf(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "thirtieth",
            "the",
            "of");
    private static final HashTable CENTURIES = WordHash.tableOf("nineteen", "twenty", "two");

    private SpokenDate() {}

    static void find(Passage passage, Claims claims) {
        for (int i = 0; i < passage.size(); i++) {
            if (Cue.MONTH.in(passage.flags(i))) {
                int end = end(passage, i);
                if (end > 0 && BirthDate.isSaid(passage, i, BIRTH_WORDS)) {
                    claims.add(Candidate.of(
                            passage.tokens().start(i),
                            passage.tokens().end(end - 1),
                            DATE_OF_BIRTH,
                            Rule.BIRTH_DATE,
                            0.85));
                }
            }
        }
    }

    /// Index after month, day and year, 0 unless there is a year.
    private static int end(Passage passage, int month) {
        Tokens tokens = passage.tokens();
        int at = month + 1;
        boolean day = false;
        while (at < passage.size() && at <= month + DAY_WORDS && isClose(passage, at - 1)) {
            boolean ordinal = DAYS.get(tokens.hash(at)) != 0 || (tokens.hasDigit(at) && tokens.length(at) <= 4);
            boolean word = !day && Cue.SPOKEN.in(passage.flags(at));
            if (!ordinal && (!word || isYear(passage, at))) {
                break;
            }
            day = true;
            at++;
        }
        if (!day || at >= passage.size() || !isYear(passage, at)) {
            return 0;
        }
        int end = at + 1;
        while (end < passage.size()
                && end < at + 4
                && isClose(passage, end - 1)
                && (Cue.SPOKEN.in(passage.flags(end)) || tokens.isText(end, "thousand"))) {
            end++;
        }
        return end;
    }

    /// "nineteen forty four", "twenty ten", "two thousand one".
    private static boolean isYear(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return at + 1 < passage.size()
                && CENTURIES.get(tokens.hash(at)) != 0
                && isClose(passage, at)
                && (tokens.isText(at + 1, "thousand")
                        || (tokens.length(at) > 3 && Cue.SPOKEN.in(passage.flags(at + 1))));
    }

    private static boolean isClose(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        return gap == Tokens.BLANK_GAP || gap == Tokens.withBlank(',') || gap == '-';
    }
}
