package org.noticewright.classify.detect.number;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.detect.Passage;
import org.noticewright.text.Tokens;

/// A code: words of letters and digits glued by hyphens or underscores, with at least one digit.
record IdRun(Passage passage, int first, int last) {

    private static final int MOST_PARTS = 8;
    private static final int MOST_LETTERED = 5;
    private static final int MOST_LETTERS = 4;
    private static final int LONGEST_PART = 4;
    private static final Set<String> NAMES_A_NUMBER = Set.of("ID", "NO", "NUM", "NR", "NBR", "REF", "CODE");

    /// The code that begins with this token; parts joined by single blanks too when all are digits or `spaced`
    /// is set.
    static IdRun at(Passage passage, int first, boolean spaced) {
        Tokens tokens = passage.tokens();
        int last = first + 1;
        while (last < passage.size() && last - first < MOST_PARTS) {
            int gap = tokens.gap(last - 1);
            boolean glued = gap == '-' || gap == '_' || gap == '.';
            boolean blank = spaced
                    && gap == Tokens.BLANK_GAP
                    && tokens.hasDigit(last)
                    && tokens.length(last) >= 2
                    && (tokens.hasDigit(last - 1) || (last == first + 1 && isPrefix(tokens, first)));
            if (!(glued || blank)) {
                break;
            }
            if (gap == '.' && !tokens.hasDigit(last)) {
                break;
            }
            last++;
        }
        return new IdRun(passage, first, last);
    }

    /// Two to four capitals that lead a number printed in groups: "ABC 1234 56789". In "Member ID ABC123" the
    /// word says that a number comes, it is none of it.
    private static boolean isPrefix(Tokens tokens, int token) {
        return tokens.shape(token) == Tokens.Shape.UPPER
                && tokens.length(token) >= 2
                && tokens.length(token) <= 4
                && !NAMES_A_NUMBER.contains(tokens.text(token));
    }

    /// A licence's or a plate's number with the letters of its state or series before: "OH RT 551 902", "44K 8913";
    /// none of more than four letters or digits is followed by another.
    static IdRun withLetters(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        int last = first;
        int end = first;
        while (last < passage.size() && last - first < MOST_LETTERED && isLettered(tokens, last)) {
            boolean joined = last == first || isJoined(tokens, last - 1);
            if (!joined) {
                break;
            }
            last++;
            end = tokens.hasDigit(last - 1) ? last : end;
        }
        var plain = at(passage, first, false);
        return end > plain.last() ? new IdRun(passage, first, end) : plain;
    }

    private static boolean isLettered(Tokens tokens, int token) {
        return tokens.hasDigit(token)
                || tokens.length(token) <= MOST_LETTERS
                        && (tokens.shape(token) == Tokens.Shape.UPPER || tokens.shape(token) == Tokens.Shape.INITIAL);
    }

    private static boolean isJoined(Tokens tokens, int token) {
        int gap = tokens.gap(token);
        return gap == '-' || gap == Tokens.BLANK_GAP && tokens.length(token) <= LONGEST_PART;
    }

    /// The whole text, null where it is no code: "MKP 0093 771 4" in a field.
    static @Nullable IdRun whole(Passage passage) {
        Tokens tokens = passage.tokens();
        if (passage.size() > MOST_PARTS) {
            return null;
        }
        for (int i = 0; i < passage.size(); i++) {
            int gap = tokens.gap(i);
            boolean ends = i + 1 == passage.size();
            if (!isLettered(tokens, i) || !(ends || gap == '-' || gap == Tokens.BLANK_GAP)) {
                return null;
            }
        }
        return new IdRun(passage, 0, passage.size());
    }

    /// The same with the letter that a plan sets behind a member's number: "8841 220 17 A".
    IdRun withSuffix() {
        Tokens tokens = passage.tokens();
        boolean letter = last < passage.size()
                && tokens.gap(last - 1) == Tokens.BLANK_GAP
                && tokens.length(last) == 1
                && tokens.isCapital(last)
                && (last + 1 == passage.size() || ".,;)\n".indexOf(passage.after(last)) >= 0);
        return letter ? new IdRun(passage, first, last + 1) : this;
    }

    int start() {
        return passage.tokens().start(first);
    }

    int end() {
        return passage.tokens().end(last - 1);
    }

    /// Letters and digits alone, in capitals as written.
    String bare() {
        var bare = new StringBuilder();
        for (int i = first; i < last; i++) {
            bare.append(passage.tokens().text(i));
        }
        return bare.toString();
    }

    /// How many letters and digits.
    int length() {
        int length = 0;
        for (int i = first; i < last; i++) {
            length += passage.tokens().length(i);
        }
        return length;
    }

    int digits() {
        int digits = 0;
        for (int i = start(); i < end(); i++) {
            char unit = passage.text().charAt(i);
            digits += unit >= '0' && unit <= '9' ? 1 : 0;
        }
        return digits;
    }

    boolean hasDigit() {
        for (int i = first; i < last; i++) {
            if (passage.tokens().hasDigit(i)) {
                return true;
            }
        }
        return false;
    }
}
