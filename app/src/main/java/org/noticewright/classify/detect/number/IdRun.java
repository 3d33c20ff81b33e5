package org.noticewright.classify.detect.number;

import java.util.Set;
import org.noticewright.classify.detect.Passage;
import org.noticewright.text.Tokens;

/// A code: words of letters and digits glued by hyphens or underscores, with at least one digit.
record IdRun(Passage passage, int first, int last) {

    private static final int MOST_PARTS = 8;
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
