package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.ACCOUNT_NUMBER;
import static org.noticewright.domain.DataElement.BANK_ACCOUNT;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.VEHICLE_ID;

import java.util.Locale;
import java.util.Set;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// Codes whose form or check digit proves them without any cue word: IBAN, parcel tracking, Medicare (MBI), VIN,
/// a health plan's member number, an order's number; with [StatePlate] and [DeviceCode].
final class ProvenCodes {

    /// An IBAN.
    private static final int SHORTEST_GROUPED = 15;
    private static final int LONGEST_PREFIX = 6;
    private static final int FEWEST_MEMBER_DIGITS = 9;
    private static final int CARD_WORDS = 4;
    private static final int GROUP = 4;
    private static final int MOST_GROUPS = 9;
    private static final int PLAN_WORDS = 14;
    /// Letters that stand before a number as an order's do, but name something public.
    private static final Set<String> NO_ORDERS = Set.of("GLP", "COVID", "ISO", "UTF", "CVE");

    private ProvenCodes() {}

    /// Whether such a code may begin with the word: most words of a text are passed over at once.
    static boolean mayBegin(Tokens tokens, int token) {
        return tokens.hasDigit(token) || isPrefix(tokens, token);
    }

    private static boolean isPrefix(Tokens tokens, int token) {
        return tokens.shape(token) == Tokens.Shape.UPPER
                ? tokens.length(token) <= LONGEST_PREFIX
                : tokens.shape(token) == Tokens.Shape.INITIAL && tokens.gap(token) == '-';
    }

    /// Claims the code that begins here; returns the index after it, so that a long one is read once.
    static int read(Passage passage, int first, Claims claims) {
        int iban = groupedIban(passage, first, claims);
        if (iban > 0) {
            return iban;
        }
        var wide = IdRun.at(passage, first, true);
        if (grouped(wide, claims)) {
            return wide.last();
        }
        int plate = StatePlate.read(passage, first, claims);
        if (plate > 0) {
            return plate;
        }
        if (wide.last() - first >= 3 && isMemberShape(wide)) {
            boolean plan = passage.hasAny(Cue.PLAN);
            claims.add(Candidate.of(wide.start(), wide.end(), HEALTH_PLAN_ID, Rule.PLAN_SHAPE, plan ? 0.7 : 0.5)
                    .kind(Finding.Kind.MEMBER));
            return wide.last();
        }
        int device = DeviceCode.read(passage, first, claims);
        return device > 0 ? device : glued(IdRun.at(passage, first, false), claims);
    }

    /// "GB29 NWBK 6016 1331 9268 19": groups of four, of letters alone too; returns the index behind, 0 for none.
    private static int groupedIban(Passage passage, int first, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(first) != GROUP
                || tokens.shape(first) != Tokens.Shape.ALPHANUMERIC
                || !Character.isUpperCase(passage.text().charAt(tokens.start(first)))) {
            return 0;
        }
        var bare = new StringBuilder(tokens.text(first));
        int last = first + 1;
        while (last < passage.size()
                && tokens.gap(last - 1) == Tokens.BLANK_GAP
                && tokens.length(last - 1) == GROUP
                && tokens.length(last) <= GROUP
                && last - first < MOST_GROUPS) {
            bare.append(tokens.text(last));
            last++;
        }
        for (; last > first + 3; last--) {
            if (CheckedNumbers.isIban(bare.toString().toUpperCase(Locale.ROOT))) {
                claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), BANK_ACCOUNT, Rule.IBAN, 0.97)
                        .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
                return last;
            }
            bare.setLength(bare.length() - tokens.length(last - 1));
        }
        return 0;
    }

    /// An IBAN or a tracking number, also where it is printed in groups.
    private static boolean grouped(IdRun wide, Claims claims) {
        if (wide.length() < SHORTEST_GROUPED || !wide.hasDigit()) {
            return false;
        }
        String bare = wide.bare().toUpperCase(Locale.ROOT);
        if (CheckedNumbers.isIban(bare)) {
            claims.add(Candidate.of(wide.start(), wide.end(), BANK_ACCOUNT, Rule.IBAN, 0.97)
                    .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            return true;
        }
        if (CheckedNumbers.isTracking(bare)) {
            claims.add(tracking(wide));
            return true;
        }
        return false;
    }

    /// A code without blanks; returns the index after it.
    private static int glued(IdRun run, Claims claims) {
        if (!run.hasDigit()) {
            return run.first() + 1;
        }
        boolean order = isOrderShape(run) && !EngineeringTicket.isMeant(run);
        if (run.length() < FEWEST_MEMBER_DIGITS + 1 && !order) {
            return run.last();
        }
        String bare = run.bare();
        if (CheckedNumbers.isMbi(bare)) {
            claims.add(Candidate.of(run.start(), run.end(), HEALTH_PLAN_ID, Rule.MBI, 0.8)
                    .kind(Finding.Kind.MBI));
        } else if (isMemberNear(run)) {
            claims.add(Candidate.of(run.start(), run.end(), HEALTH_PLAN_ID, Rule.PLAN_SHAPE, 0.6)
                    .kind(Finding.Kind.MEMBER));
        } else if (CheckedNumbers.isTracking(bare)) {
            claims.add(tracking(run));
        } else if (CheckedNumbers.isVin(bare)) {
            claims.add(Candidate.of(run.start(), run.end(), VEHICLE_ID, Rule.VIN, 0.8));
        } else if (order) {
            claims.add(Candidate.of(run.start(), run.end(), ACCOUNT_NUMBER, Rule.CODE_SHAPE, 0.5)
                    .kind(Finding.Kind.ORDER));
        }
        return run.last();
    }

    private static Candidate tracking(IdRun run) {
        return Candidate.of(run.start(), run.end(), ACCOUNT_NUMBER, Rule.TRACKING_NUMBER, 0.9)
                .kind(Finding.Kind.TRACKING);
    }

    /// Three letters and nine digits or more in groups, as health plans print them: "ABC 1234 56789".
    private static boolean isMemberShape(IdRun run) {
        Tokens tokens = run.passage().tokens();
        if (tokens.shape(run.first()) != Tokens.Shape.UPPER || tokens.length(run.first()) != 3 || run.length() < 11) {
            return false;
        }
        for (int i = run.first() + 1; i < run.last(); i++) {
            boolean suffix = i == run.last() - 1 && tokens.length(i) == 2;
            if (tokens.shape(i) != Tokens.Shape.DIGITS
                    || (!suffix && (!run.passage().blankBeforeNext(i - 1) || tokens.length(i) > 5))) {
                return false;
            }
        }
        return true;
    }

    /// One to three capitals and nine digits or more, as "XQP309683922", where a plan is spoken of or a card that
    /// says so: "my plan ... The card says H393175348".
    private static boolean isMemberNear(IdRun run) {
        Passage passage = run.passage();
        int letters = run.length() - run.digits();
        boolean shaped = run.last() - run.first() == 1
                && letters >= 1
                && letters <= 3
                && run.digits() >= FEWEST_MEMBER_DIGITS
                && startsWithCapitals(passage.text(), run.start(), letters);
        if (!shaped || (NumberCues.direct(passage, run.first()) & NumberCues.NOT_PLAN) != 0) {
            return false;
        }
        boolean read = passage.hasAny(Cue.PLAN) && passage.near(run.first(), Cue.CARD, CARD_WORDS, 0);
        return read || letters == 3 && passage.near(run.first(), Cue.PLAN, PLAN_WORDS, 0);
    }

    private static boolean startsWithCapitals(String text, int start, int letters) {
        for (int i = start; i < start + letters; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Such as FW-2258802 or INV-220-1187.
    private static boolean isOrderShape(IdRun run) {
        Tokens tokens = run.passage().tokens();
        if (run.last() - run.first() < 2 || !isLetters(tokens, run.first()) || run.digits() < 4) {
            return false;
        }
        String prefix = tokens.text(run.first());
        for (int i = run.first() + 1; i < run.last(); i++) {
            if (tokens.shape(i) != Tokens.Shape.DIGITS
                    || !run.passage().gap(i - 1).equals("-")) {
                return false;
            }
        }
        return (prefix.length() >= 2 || run.passage().before(run.first()) == '#') && !NO_ORDERS.contains(prefix);
    }

    private static boolean isLetters(Tokens tokens, int token) {
        return tokens.shape(token) == Tokens.Shape.UPPER || tokens.shape(token) == Tokens.Shape.INITIAL;
    }
}
