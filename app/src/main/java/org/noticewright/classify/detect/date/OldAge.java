package org.noticewright.classify.detect.date;

import static org.noticewright.domain.DataElement.DATE_OF_BIRTH;

import java.util.Locale;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Ages of 90 and over, which are to be treated as dates of birth are (45 CFR 164.514(b)(2)(i)(C)): "94 years
/// old", "Mabel Thorn, 91", "ninety one years old".
final class OldAge {

    private static final int OLD = 90;
    private static final int OLDEST = 120;
    private static final String NINETY = "ninety";
    private static final long NINETY_HASH = WordHash.ofWord(NINETY);

    private OldAge() {}

    /// Claims the age that stands here: "is 94", "94 years old", "I'm 91", "Mabel Thorn, 91".
    static void read(Passage passage, int token, Claims claims) {
        if (!isOldAge(passage, token)) {
            return;
        }
        Tokens tokens = passage.tokens();
        String before = token == 0 ? "" : tokens.text(token - 1).toLowerCase(Locale.ROOT);
        String after = token + 1 >= passage.size() ? "" : tokens.text(token + 1).toLowerCase(Locale.ROOT);
        boolean aged = before.equals("age") || before.equals("aged") || saysYears(after);
        boolean is = (before.equals("is") || before.equals("turned"))
                && (passage.near(token, Cue.KIN, 6, 4) || isNameBefore(passage, token - 1));
        boolean self = (before.equals("am") || before.equals("im") || before.equals("i'm"))
                && (endsClause(passage, token) || after.equals("and") || after.equals("now"));
        boolean apposed = token > 0
                && passage.gap(token - 1).equals(", ")
                && endsClause(passage, token)
                && isNameBefore(passage, token);
        if (aged || is || self || apposed) {
            claims.add(Candidate.of(tokens.start(token), tokens.end(token), DATE_OF_BIRTH, Rule.OLD_AGE, 0.7));
        }
    }

    /// Whether the number may be an age of 90 or more.
    private static boolean isOldAge(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(token) != Tokens.Shape.DIGITS || tokens.length(token) < 2 || tokens.length(token) > 3) {
            return false;
        }
        int age = Integer.parseInt(passage.text(), tokens.start(token), tokens.end(token), 10);
        return age >= OLD && age <= OLDEST && passage.before(token) != '$' && passage.after(token) != '%';
    }

    private static boolean saysYears(String word) {
        return switch (word) {
            case "years", "yo", "yr", "year", "años", "ans", "anos" -> true;
            default -> false;
        };
    }

    private static boolean endsClause(Passage passage, int token) {
        char after = passage.after(token);
        return after == '\n' || after == ',' || after == '.' || after == ';' || after == ')';
    }

    private static boolean isNameBefore(Passage passage, int token) {
        return token >= 2
                && passage.tokens().isCapital(token - 1)
                && passage.tokens().isCapital(token - 2)
                && WordFlags.surname(passage.flags(token - 1)) > 0;
    }

    /// Claims the ages that a transcript spells.
    static void readSpoken(Passage passage, Claims claims) {
        if (!passage.text().contains(NINETY)) {
            return;
        }
        for (int i = 0; i < passage.size(); i++) {
            spoken(passage, i, claims);
        }
    }

    /// "ninety one years old"
    private static void spoken(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(token) != NINETY.length() || !passage.isWord(token, NINETY_HASH, NINETY)) {
            return;
        }
        int next = token + 1;
        if (next < passage.size() && Cue.SPOKEN.in(passage.flags(next))) {
            next++;
        }
        if (next < passage.size() && saysYears(tokens.text(next).toLowerCase(Locale.ROOT))) {
            claims.add(Candidate.of(tokens.start(token), tokens.end(next - 1), DATE_OF_BIRTH, Rule.OLD_AGE, 0.7));
        }
    }
}
