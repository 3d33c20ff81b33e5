package org.noticewright.classify.detect;

import org.noticewright.text.Tokens;

/// Endings of drug classes that few other words have.
final class DrugStems {

    private static final int SHORTEST_WORD = 8;
    private static final int LONGEST_WORD = 24;
    private static final String[] STEMS = {
        "glutide",
        "gliptin",
        "gliflozin",
        "floxacin",
        "prazole",
        "vastatin",
        "cillin",
        "azepam",
        "triptan",
        "conazole",
        "oxetine",
        "sartan"
    };

    private DrugStems() {}

    /// Whether a word ends like a drug's name.
    static boolean ends(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int length = tokens.length(token);
        int end = tokens.end(token);
        if (length < SHORTEST_WORD
                || length > LONGEST_WORD
                || !hasLastLetter(passage.text().charAt(end - 1))) {
            return false;
        }
        for (String stem : STEMS) {
            if (passage.text().regionMatches(true, end - stem.length(), stem, 0, stem.length())
                    && length >= stem.length()) {
                return true;
            }
        }
        return false;
    }

    /// Every stem ends with one of three letters.
    private static boolean hasLastLetter(char unit) {
        int last = unit | 0x20;
        return last == 'e' || last == 'n' || last == 'm';
    }
}
