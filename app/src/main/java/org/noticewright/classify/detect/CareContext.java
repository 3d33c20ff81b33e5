package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DIAGNOSIS;
import static org.noticewright.domain.DataElement.HEALTH_PAYMENT;
import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.MEDICATION;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// What says something of care only in a text that is about care anyway: amounts of money, body weight, a bare
/// dose ("I'm on 0.5"), days, forms of drugs. None of it carries a verdict.
final class CareContext implements Detector {

    /// Shown, and too little to count as a word of care.
    private static final double CONTEXT = 0.35;
    private static final int DAY_CHARACTERS = 200;
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

    private static final HashTable HEADERS =
            WordHash.tableOf("on", "sent", "date", "am", "le", "el", "em", "gesendet", "chat");

    private final Lexicon lexicon;

    CareContext(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Passage passage, Claims claims) {
        if (!claims.hasHealth(HealthDetector.STRONG_ENOUGH)) {
            return;
        }
        boolean sure = claims.hasHealth(HealthDetector.STRONG);
        boolean drug = claims.has(MEDICATION, HealthDetector.STRONG_ENOUGH);
        Tokens tokens = passage.tokens();
        for (int i = 0; i < passage.size(); i++) {
            if (tokens.hasDigit(i)) {
                if (sure) {
                    amount(passage, i, claims);
                }
                if (drug) {
                    dose(passage, i, claims);
                }
                bloodPressure(passage, i, claims);
            } else if (WordFlags.phraseLength(passage.flags(i)) > 0) {
                companion(passage, i, claims);
            }
            day(passage, i, claims);
        }
    }

    /// Money and body weight.
    private static void amount(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        int last = i + 1 < passage.size() && isDecimalPoint(passage.gap(i)) && tokens.hasDigit(i + 1) ? i + 1 : i;
        if (passage.before(i) == '$') {
            claims.add(Candidate.of(
                    tokens.start(i) - 1, tokens.end(last), HEALTH_PAYMENT, Rule.CARE_MONEY, HealthDetector.WEAK));
        } else if (passage.joinsNext(last) && WEIGHT_UNITS.get(tokens.hash(last + 1)) != 0) {
            claims.add(Candidate.of(
                    tokens.start(i), tokens.end(last + 1), LAB_RESULT, Rule.BODY_WEIGHT, HealthDetector.WEAK));
        }
    }

    /// "I'm on 0.5", "stuck at 2.5".
    private static void dose(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean decimal = tokens.shape(i) == Shape.DIGITS
                && tokens.length(i) <= 2
                && i + 1 < passage.size()
                && tokens.shape(i + 1) == Shape.DIGITS
                && tokens.length(i + 1) <= DOSE_DIGITS
                && passage.gap(i).equals(".");
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
            claims.add(Candidate.of(tokens.start(i), tokens.end(i + 1), MEDICATION, Rule.DOSE_NUMBER, CONTEXT));
        }
    }

    /// "170/95".
    private static void bloodPressure(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean pair = tokens.shape(i) == Shape.DIGITS
                && tokens.length(i) >= 2
                && tokens.length(i) <= 3
                && i + 1 < passage.size()
                && tokens.shape(i + 1) == Shape.DIGITS
                && tokens.length(i + 1) >= 2
                && tokens.length(i + 1) <= 3
                && passage.gap(i).equals("/")
                && passage.after(i + 1) != '/';
        if (pair) {
            int high = Integer.parseInt(tokens.text(i));
            int low = Integer.parseInt(tokens.text(i + 1));
            if (high >= 80 && high <= 260 && low >= 40 && low < high) {
                claims.add(Candidate.of(tokens.start(i), tokens.end(i + 1), LAB_RESULT, Rule.LAB_VALUE, CONTEXT));
            }
        }
    }

    /// The longest phrase that begins here, if it is one that other words of care give its meaning.
    private void companion(Passage passage, int i, Claims claims) {
        Tokens tokens = passage.tokens();
        long hash = tokens.hash(i);
        HealthTerm term = null;
        int end = i;
        for (int next = i + 1; next <= i + WordFlags.phraseLength(passage.flags(i)); next++) {
            long entry = lexicon.phraseEntry(hash);
            HealthTerm found = lexicon.termOf(entry);
            if (found != null) {
                term = found;
                end = next;
            }
            if (!Lexicon.goesOn(entry) || next >= passage.size() || !passage.joinsNext(next - 1)) {
                break;
            }
            hash = WordHash.join(hash, tokens.hash(next));
        }
        if (term != null && isCompanion(term) && !HealthDetector.isAmount(passage, end, term)) {
            claims.add(Candidate.of(
                    tokens.start(i), tokens.end(end - 1), term.element(), Rule.CARE_COMPANION, CONTEXT));
        }
    }

    private static boolean isCompanion(HealthTerm term) {
        boolean said = term.strength() == Strength.COMPANION || term.strength() == Strength.CONTEXT;
        return said && term.source() == HealthTerm.Source.CARE && term.element() != DIAGNOSIS && !term.capitalsOnly();
    }

    /// A date or weekday in the sentence of a sure word of care.
    private static void day(Passage passage, int i, Claims claims) {
        long flags = passage.flags(i);
        if (!Cue.WEEKDAY.in(flags) && !Cue.MONTH.in(flags) && passage.tokens().shape(i) != Shape.DIGITS) {
            return;
        }
        boolean weekday = Cue.WEEKDAY.in(flags)
                && passage.tokens().length(i) > 3
                && passage.text().charAt(passage.tokens().end(i) - 2) != '\'';
        boolean month = Cue.MONTH.in(flags)
                && passage.tokens().length(i) > 3
                && passage.tokens().isCapital(i);
        int date = WrittenDate.end(passage, i);
        int end = date > i ? date : weekday || month ? i + 1 : 0;
        if (end > i && claims.hasHealthNear(passage.tokens().start(i), DAY_CHARACTERS) && !isHeader(passage, i)) {
            claims.add(Candidate.of(
                    passage.tokens().start(i), passage.tokens().end(end - 1), SERVICE_DATE, Rule.CARE_DAY, CONTEXT));
        }
    }

    /// The line of a mailer above a quotation: "On Tue, May 13, 2025 ...", "Sent: Tuesday".
    private static boolean isHeader(Passage passage, int day) {
        for (int i = day; i >= 0 && i >= day - 3; i--) {
            if (passage.startsLine(i)) {
                return HEADERS.get(passage.tokens().hash(i)) != 0;
            }
        }
        return false;
    }

    private static boolean isDecimalPoint(String gap) {
        return gap.equals(".") || gap.equals(",");
    }
}
