package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.LAB_RESULT;

import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.text.Tokens;

/// What is written behind a drug or a test and belongs to it: "metformin 500 mg tablets", "A1C of 7.2".
final class Measures {

    private static final int MOST_WORDS = 6;

    private Measures() {}

    /// Takes strength, unit and form after a drug in: index after them, or `last`.
    static int ofDrug(Passage passage, int last) {
        Tokens tokens = passage.tokens();
        int end = last;
        for (int i = last; i < passage.size() && i < last + MOST_WORDS; i++) {
            String gap = passage.gap(i - 1);
            boolean decimal = gap.equals(".") && tokens.hasDigit(i) && tokens.hasDigit(i - 1);
            if (!gap.equals(" ")
                    && !gap.equals("-")
                    && !gap.equals("/")
                    && !gap.equals(" (")
                    && !decimal
                    && !gap.equals("")) {
                break;
            }
            boolean number = tokens.hasDigit(i) && tokens.length(i) <= 6 && passage.after(i) != '$';
            if (number || passage.is(i, Cue.DOSE_UNIT) || passage.is(i, Cue.DOSE_FORM)) {
                end = i + 1;
            } else if (!tokens.isText(i, "de") && !tokens.isText(i, "of")) {
                break;
            }
        }
        return end;
    }

    /// Takes the value after a test in: index after it, or `last`.
    static int ofTest(Passage passage, int last) {
        Tokens tokens = passage.tokens();
        for (int i = last; i < passage.size() && i < last + 4; i++) {
            if (passage.endsSentence(i - 1) || isMoney(passage, i) || WrittenDate.end(passage, i) > i) {
                // "The panel of March 4": when, not how much.
                return last;
            }
            if (tokens.hasDigit(i)) {
                return i + 1 < passage.size() && passage.gap(i).equals(".") && tokens.hasDigit(i + 1) ? i + 2 : i + 1;
            }
        }
        return last;
    }

    /// "positive $79": money, no result.
    static boolean isAmount(Passage passage, int next, HealthTerm term) {
        return term.element() == LAB_RESULT && next < passage.size() && isMoney(passage, next);
    }

    private static boolean isMoney(Passage passage, int token) {
        char before = passage.before(token);
        return before == '$' || before == '€' || before == '£';
    }
}
