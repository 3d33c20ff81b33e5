package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.PAYMENT_CARD;
import static org.noticewright.domain.DataElement.PHONE;
import static org.noticewright.domain.DataElement.SSN;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// Digits written one by one to hide a number from machines: "6 1 4 . 5 5 5 . 0 1 0 4".
final class SpacedDigits {

    private static final int FEWEST = 7;
    private static final int MOST = 19;
    private static final int SSN_DIGITS = 9;
    private static final int PHONE_DIGITS = 10;
    private static final int LONGEST_GAP = 3;

    private SpacedDigits() {}

    /// Index after a row of single digits that begins here and was taken for a number, 0 for none.
    static int read(Passage passage, int first, PhonePlan plans, Claims claims) {
        int end = end(passage, first);
        int count = end - first;
        if (count < FEWEST || count > MOST) {
            return 0;
        }
        var digits = new StringBuilder(count);
        for (int i = first; i < end; i++) {
            digits.append(passage.text().charAt(passage.tokens().start(i)));
        }
        Candidate meant = meant(passage, first, end, digits.toString(), plans);
        if (meant == null) {
            return 0;
        }
        claims.add(meant);
        return end;
    }

    private static int end(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        int next = first;
        while (next < passage.size()
                && next - first <= MOST
                && tokens.length(next) == 1
                && tokens.shape(next) == Tokens.Shape.DIGITS
                && (next == first || isGap(passage, next - 1))) {
            next++;
        }
        return next;
    }

    private static boolean isGap(Passage passage, int token) {
        int from = passage.tokens().end(token);
        int to = passage.tokens().start(token + 1);
        if (to - from > LONGEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" .-_/()*".indexOf(passage.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable Candidate meant(
            Passage passage, int first, int end, String digits, PhonePlan plans) {
        int start = passage.tokens().start(first);
        int stop = passage.tokens().end(end - 1);
        int count = end - first;
        boolean phone = NumberCues.isPhoneNear(passage, first, end);
        if (count == SSN_DIGITS && (passage.near(first, Cue.SSN, 6, 0) || isSplit(passage, first))) {
            return Candidate.of(start, stop, SSN, Rule.SSN, passage.near(first, Cue.SSN, 6, 0) ? 0.95 : 0.7);
        }
        if (count >= CardNumbers.SHORTEST && CardNumbers.isCard(digits, passage.near(first, Cue.CARD, 6, 0))) {
            return Candidate.of(start, stop, PAYMENT_CARD, Rule.CARD, 0.9).kind(Finding.Kind.WITHOUT_ACCESS_CODE);
        }
        boolean planned = count == PHONE_DIGITS || (count == PHONE_DIGITS + 1 && digits.charAt(0) == '1');
        if (planned && plans.confidence(digits, false, false) > 0) {
            return Candidate.of(start, stop, PHONE, Rule.PHONE, phone ? 0.9 : 0.75);
        }
        return phone && count == FEWEST ? Candidate.of(start, stop, PHONE, Rule.PHONE, 0.6) : null;
    }

    /// Wider gaps after the third and the fifth digit.
    private static boolean isSplit(Passage passage, int first) {
        return isWide(passage, first + 2) && isWide(passage, first + 4);
    }

    private static boolean isWide(Passage passage, int token) {
        return passage.tokens().start(token + 1) - passage.tokens().end(token) > 1;
    }
}
