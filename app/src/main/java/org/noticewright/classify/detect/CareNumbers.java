package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.HEALTH_PAYMENT;
import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.MEDICATION;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Numbers that say something of care in a text that is about care anyway: amounts of money, body weight, a bare
/// dose ("I'm on 0.5"), blood pressure. Each is asked of the word at which it begins.
final class CareNumbers {

    private static final int DOSE_DIGITS = 3;
    private static final int MOST_DOSE = 15;
    private static final HashTable WEIGHT_UNITS = WordHash.tableOf("lb", "lbs", "pounds", "kg", "kgs", "kilos");
    private static final HashTable BEFORE_DOSE = WordHash.tableOf(
            "on", "at", "to", "from", "take", "takes", "taking", "took", "dose", "since", "the", "is", "says", "of",
            "a", "by");
    private static final HashTable AFTER_NO_DOSE = WordHash.tableOf(
            "am", "pm", "hours", "hour", "hrs", "days", "day", "weeks", "week", "months", "month", "years", "year",
            "minutes", "min", "mins", "times", "miles", "stars", "star", "dollars", "percent", "pounds", "lbs", "lb",
            "kg", "people", "version", "gb", "mb", "inches", "cm", "x", "st", "street", "boxes", "orders");

    private CareNumbers() {}

    /// Money and body weight.
    static void amount(Passage passage, int i, double confidence, Claims claims) {
        Tokens tokens = passage.tokens();
        int last = i + 1 < passage.size() && isDecimalPoint(tokens.gap(i)) && tokens.hasDigit(i + 1) ? i + 1 : i;
        if (passage.before(i) == '$') {
            claims.add(
                    Candidate.of(tokens.start(i) - 1, tokens.end(last), HEALTH_PAYMENT, Rule.CARE_MONEY, confidence));
        } else if (passage.joinsNext(last) && WEIGHT_UNITS.get(tokens.hash(last + 1)) != 0) {
            claims.add(Candidate.of(tokens.start(i), tokens.end(last + 1), LAB_RESULT, Rule.BODY_WEIGHT, confidence));
        }
    }

    /// "I'm on 0.5", "stuck at 2.5".
    static void dose(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean decimal = tokens.shape(i) == Shape.DIGITS
                && tokens.length(i) <= 2
                && i + 1 < passage.size()
                && tokens.shape(i + 1) == Shape.DIGITS
                && tokens.length(i + 1) <= DOSE_DIGITS
                && tokens.gap(i) == '.';
        if (!decimal
                || i == 0
                || passage.before(i) == '$'
                || passage.after(i + 1) == '%'
                || BEFORE_DOSE.get(tokens.hash(i - 1)) == 0
                || Integer.parseInt(tokens.text(i)) > MOST_DOSE) {
            return;
        }
        boolean other = i + 2 < passage.size()
                && passage.gap(i + 1).length() <= 1
                && (AFTER_NO_DOSE.get(tokens.hash(i + 2)) != 0 || tokens.hasDigit(i + 2));
        if (!other) {
            claims.add(Candidate.of(
                    tokens.start(i), tokens.end(i + 1), MEDICATION, Rule.DOSE_NUMBER, CareContext.CONTEXT));
        }
    }

    /// "170/95".
    static void bloodPressure(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean pair = tokens.shape(i) == Shape.DIGITS
                && tokens.length(i) >= 2
                && tokens.length(i) <= 3
                && i + 1 < passage.size()
                && tokens.shape(i + 1) == Shape.DIGITS
                && tokens.length(i + 1) >= 2
                && tokens.length(i + 1) <= 3
                && tokens.gap(i) == '/'
                && passage.after(i + 1) != '/';
        if (pair) {
            int high = Integer.parseInt(tokens.text(i));
            int low = Integer.parseInt(tokens.text(i + 1));
            if (high >= 80 && high <= 260 && low >= 40 && low < high) {
                claims.add(Candidate.of(
                        tokens.start(i), tokens.end(i + 1), LAB_RESULT, Rule.LAB_VALUE, CareContext.CONTEXT));
            }
        }
    }

    private static boolean isDecimalPoint(int gap) {
        return gap == '.' || gap == ',';
    }
}
