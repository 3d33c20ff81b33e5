package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.ACCOUNT_NUMBER;
import static org.noticewright.domain.DataElement.BANK_ACCOUNT;
import static org.noticewright.domain.DataElement.DEVICE_ID;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.LICENSE_NUMBER;
import static org.noticewright.domain.DataElement.MEDICAL_RECORD_NUMBER;
import static org.noticewright.domain.DataElement.VEHICLE_ID;

import java.util.Locale;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// What a number behind a cue word is, and what it must look like to be claimed.
///
/// @param fewest fewest characters of the number
/// @param named whether 'number', 'id', '#' or a colon must stand between cue and number
record IdReading(
        Cue cue, DataElement element, Finding.Kind kind, Rule rule, int fewest, boolean named, double confidence) {

    /// In the order in which they are tried: a word may be the cue of several.
    static final IdReading[] ALL = {
        new IdReading(Cue.RX, ACCOUNT_NUMBER, Finding.Kind.PRESCRIPTION, Rule.PRESCRIPTION_NUMBER, 5, false, 0.9),
        new IdReading(Cue.MRN, MEDICAL_RECORD_NUMBER, Finding.Kind.PLAIN, Rule.MRN, 4, true, 0.9),
        new IdReading(Cue.PLAN, HEALTH_PLAN_ID, Finding.Kind.MEMBER, Rule.PLAN_NUMBER, 5, true, 0.9),
        new IdReading(Cue.DEVICE, DEVICE_ID, Finding.Kind.PLAIN, Rule.DEVICE, 6, true, 0.85),
        new IdReading(Cue.TRACKING, ACCOUNT_NUMBER, Finding.Kind.TRACKING, Rule.TRACKING_NUMBER, 9, false, 0.8),
        new IdReading(Cue.LICENSE, LICENSE_NUMBER, Finding.Kind.DRIVER_LICENSE, Rule.LICENSE, 5, false, 0.85),
        new IdReading(Cue.PASSPORT, LICENSE_NUMBER, Finding.Kind.PASSPORT, Rule.PASSPORT, 6, false, 0.9),
        new IdReading(Cue.PLATE, VEHICLE_ID, Finding.Kind.PLAIN, Rule.PLATE, 5, false, 0.8),
        new IdReading(Cue.BANK, BANK_ACCOUNT, Finding.Kind.WITHOUT_ACCESS_CODE, Rule.BANK_ACCOUNT, 6, false, 0.85),
        new IdReading(Cue.INVOICE, ACCOUNT_NUMBER, Finding.Kind.INVOICE, Rule.INVOICE_NUMBER, 4, false, 0.8),
        new IdReading(Cue.ORDER, ACCOUNT_NUMBER, Finding.Kind.ORDER, Rule.ORDER_NUMBER, 4, false, 0.8),
        new IdReading(Cue.CUSTOMER, ACCOUNT_NUMBER, Finding.Kind.CUSTOMER, Rule.CUSTOMER_NUMBER, 4, false, 0.75)
    };

    static final IdReading BANK = new IdReading(
            Cue.CUSTOMER, BANK_ACCOUNT, Finding.Kind.WITHOUT_ACCESS_CODE, Rule.BANK_ACCOUNT, 5, false, 0.85);
    static final IdReading CERTIFICATE =
            new IdReading(Cue.LICENSE, LICENSE_NUMBER, Finding.Kind.PROFESSIONAL, Rule.LICENSE, 5, false, 0.85);

    private static final int MOST_SIBLINGS = 8;
    /// An IBAN's length: nothing that people are known by is longer.
    private static final int LONGEST = 34;

    /// Claims the number, and its like behind it, if it can be one that the cue word means.
    boolean claim(IdRun run, Claims claims) {
        String bare = run.bare();
        int fewestDigits = cue == Cue.PASSPORT ? 1 : 3;
        if (bare.length() < fewest || bare.length() > LONGEST || run.digits() < fewestDigits || isDateOrYear(run)) {
            return false;
        }
        if (cue == Cue.CUSTOMER && EngineeringTicket.isMeant(run)) {
            return false;
        }
        boolean wordy = element == ACCOUNT_NUMBER && run.digits() * 2 + 1 < bare.length();
        if (wordy) {
            return false;
        }
        Finding.Kind meant =
                cue == Cue.PLAN && CheckedNumbers.isMbi(bare.toUpperCase(Locale.ROOT)) ? Finding.Kind.MBI : kind;
        claims.add(candidate(run, meant));
        siblings(run, meant, claims);
        return true;
    }

    /// "Rx 6620118, 6620119 and 6620140": numbers of one length in a row are of one kind.
    private void siblings(IdRun run, Finding.Kind meant, Claims claims) {
        Passage passage = run.passage();
        int at = run.last();
        for (int i = 0; i < MOST_SIBLINGS && at < passage.size(); i++) {
            int next = nextInRow(passage, at);
            if (next == 0) {
                return;
            }
            var other = IdRun.at(passage, next, false);
            if (!other.hasDigit() || other.length() != run.length() || other.digits() != run.digits()) {
                return;
            }
            claims.add(candidate(other, meant));
            at = other.last();
        }
    }

    /// Index of the number that a comma, a slash or "and" puts in a row with what ends here, 0 for none.
    private static int nextInRow(Passage passage, int at) {
        String gap = passage.gap(at - 1);
        boolean and = isAnd(passage.tokens().text(at)) && at + 1 < passage.size();
        boolean listed = gap.equals(", ") || gap.equals(",") || gap.equals("/") || gap.equals(" / ");
        if (!listed && !(and && gap.equals(" "))) {
            return 0;
        }
        return and ? at + 1 : at;
    }

    private static boolean isAnd(String word) {
        return word.equals("and") || word.equals("y") || word.equals("und") || word.equals("et") || word.equals("or");
    }

    private Candidate candidate(IdRun run, Finding.Kind meant) {
        return Candidate.of(run.start(), run.end(), element, rule, confidence).kind(meant);
    }

    private static boolean isDateOrYear(IdRun run) {
        Tokens tokens = run.passage().tokens();
        char after = run.passage().after(run.last() - 1);
        if (after == '/' || after == '%') {
            return true;
        }
        String first = tokens.text(run.first());
        boolean year = first.length() == 4 && (first.startsWith("20") || first.startsWith("19"));
        int parts = run.last() - run.first();
        return (parts == 1 && year && run.passage().tokens().shape(run.first()) == Tokens.Shape.DIGITS)
                || (parts == 3 && year && run.bare().length() <= 8);
    }
}
