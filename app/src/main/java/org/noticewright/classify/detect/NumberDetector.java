package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DEVICE_ID;
import static org.noticewright.domain.DataElement.IP_ADDRESS;
import static org.noticewright.domain.DataElement.PAYMENT_CARD;
import static org.noticewright.domain.DataElement.PHONE;
import static org.noticewright.domain.DataElement.SSN;

import java.util.Set;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// Numbers told by their groups of digits: cards, Social Security numbers, telephones, IP addresses.
final class NumberDetector implements Detector {

    private static final Set<String> LINKS = Set.of("in", "with", "w", "on", "digits", "is", "are", "en", "do", "by");
    /// Of a number that says something alone, the last four of a card.
    private static final int FEWEST_DIGITS = 4;
    private static final int CARD_SHORTEST = 13;
    private static final int CARD_LONGEST = 19;
    private static final int SSN_DIGITS = 9;
    private static final int IMEI_DIGITS = 15;

    private final PhonePlan phones;

    NumberDetector(PhonePlan phones) {
        this.phones = phones;
    }

    @Override
    public void find(Passage passage, Claims claims) {
        Tokens tokens = passage.tokens();
        if (!tokens.hasShape(Tokens.Shape.DIGITS)) {
            return;
        }
        int at = 0;
        while (at < passage.size()) {
            at = tokens.shape(at) == Tokens.Shape.DIGITS ? numberAt(passage, at, claims) : at + 1;
        }
    }

    /// Takes the longest reading that begins here, else goes on with the next group.
    private int numberAt(Passage passage, int first, Claims claims) {
        int limit = NumberRun.limit(passage, first);
        if (limit == first + 1 && passage.tokens().length(first) < FEWEST_DIGITS) {
            return limit;
        }
        for (int last = limit; last > first; last--) {
            var run = new NumberRun(passage, first, last);
            if (run.standsAlone() && read(run, claims)) {
                return last;
            }
        }
        return first + 1;
    }

    private boolean read(NumberRun run, Claims claims) {
        return ip(run, claims) || ssn(run, claims) || card(run, claims) || phone(run, claims) || lastFour(run, claims);
    }

    private static boolean ip(NumberRun run, Claims claims) {
        if (run.groups() != 4 || !run.separatedBy(".")) {
            return false;
        }
        if (run.passage().near(run.first(), Cue.SOFTWARE, 3, 4)
                || run.passage().label().contains("version")) {
            return true;
        }
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            if (run.length(i) > 3) {
                return false;
            }
            bytes[i] = Integer.parseInt(run.group(i));
            if (bytes[i] > 255) {
                return false;
            }
        }
        boolean isPrivate = bytes[0] == 10
                || bytes[0] == 127
                || bytes[0] == 0
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] < 10 && !isAddressed(run.passage(), run.first()))
                || (bytes[0] == 172 && bytes[1] >= 16 && bytes[1] < 32);
        if (!isPrivate) {
            claims.add(Candidate.of(run.start(), run.end(), IP_ADDRESS, Rule.IP_ADDRESS, 0.8));
        }
        return true;
    }

    /// A number below ten in front is mostly a version; an address has a word for it.
    private static boolean isAddressed(Passage passage, int first) {
        if (passage.label().contains("ip")) {
            return true;
        }
        for (int i = Math.max(0, first - 4); i < first; i++) {
            String word = passage.tokens().text(i);
            if (word.equalsIgnoreCase("ip") || word.equals("address") || word.equals("from")) {
                return true;
            }
        }
        return false;
    }

    private static boolean ssn(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        boolean cue = passage.near(run.first(), Cue.SSN, 6, 2);
        boolean shaped = run.shaped(3, 2, 4) && (run.separatedBy("-") || run.separatedBy(" "));
        boolean bare = run.groups() == 1 && run.digitCount() == SSN_DIGITS && cue;
        if (!shaped && !bare) {
            return false;
        }
        String digits = run.digits();
        if (!cue && (digits.startsWith("000") || digits.endsWith("0000") || !run.separatedBy("-"))) {
            return false;
        }
        boolean issued = !digits.startsWith("666") && digits.charAt(0) != '9';
        claims.add(Candidate.of(run.start(), run.end(), SSN, Rule.SSN, cue ? 0.98 : issued ? 0.9 : 0.75));
        return true;
    }

    private static boolean card(NumberRun run, Claims claims) {
        int count = run.digitCount();
        boolean separators = run.separatedBy(" ") || run.separatedBy("-");
        if (count < CARD_SHORTEST || count > CARD_LONGEST || !separators) {
            return false;
        }
        String digits = run.digits();
        boolean issuer = digits.charAt(0) >= '2' && digits.charAt(0) <= '6';
        if (!issuer || !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits) || isOneDigit(digits)) {
            return false;
        }
        Passage passage = run.passage();
        boolean rival = rivalCue(passage, run.first())
                || passage.label().contains("order")
                || passage.near(run.first(), Cue.CUSTOMER, 3, 0);
        if ((rival && !passage.near(run.first(), Cue.CARD, 3, 0)) || (run.groups() > 1 && !isCardGrouping(run))) {
            return false;
        }
        boolean device = count == IMEI_DIGITS && run.passage().near(run.first(), Cue.DEVICE, 4, 0);
        claims.add(
                device
                        ? Candidate.of(run.start(), run.end(), DEVICE_ID, Rule.DEVICE, 0.9)
                        : Candidate.of(run.start(), run.end(), PAYMENT_CARD, Rule.CARD, 0.95)
                                .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
        return true;
    }

    private static boolean isCardGrouping(NumberRun run) {
        return run.shaped(4, 4, 4, 4)
                || run.shaped(4, 6, 5)
                || run.shaped(4, 6, 4)
                || run.shaped(4, 4, 4, 4, 3)
                || run.shaped(4, 4, 4, 1);
    }

    private static boolean isOneDigit(String digits) {
        return digits.chars().allMatch(digit -> digit == digits.charAt(0));
    }

    private boolean phone(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        int count = run.digitCount();
        if (count < 7 || count > 15) {
            return false;
        }
        boolean plus = passage.before(run.first()) == '+';
        boolean cue = passage.near(run.first(), Cue.PHONE, 5, 2);
        boolean shape = run.shaped(3, 3, 4)
                || run.shaped(1, 3, 3, 4)
                || (run.shaped(3, 7) && passage.gap(run.first()).startsWith(")"));
        boolean bare = (count == 10 || (count == 11 && run.digits().charAt(0) == '1'))
                && (cue || passage.zone() == Zone.PROFILE);
        boolean local = run.shaped(3, 4) && run.separatedBy("-") && cue;
        boolean abroad = cue && run.groups() > 1 && count >= 9 && run.group(0).charAt(0) == '0';
        if (!plus && !shape && !bare && !local && !abroad) {
            return false;
        }
        if (!plus && rivalCue(passage, run.first()) && !cue) {
            return false;
        }
        double confidence = phones.confidence(run.digits(), plus, local || abroad);
        if (confidence == 0) {
            return false;
        }
        int start = run.start() - (plus ? 1 : opensBracket(run) ? 1 : 0);
        if (plus && passage.text().startsWith("(", start - 1) && start > 0) {
            start--;
        }
        boolean company = passage.zone() == Zone.AGENT;
        claims.add(Candidate.of(start, run.end(), PHONE, Rule.PHONE, company ? Math.min(confidence, 0.5) : confidence));
        return true;
    }

    private static boolean opensBracket(NumberRun run) {
        return run.passage().before(run.first()) == '('
                && run.passage().gap(run.first()).startsWith(")");
    }

    private static boolean rivalCue(Passage passage, int token) {
        return passage.near(token, Cue.ORDER, 3, 0)
                || passage.near(token, Cue.TRACKING, 3, 0)
                || passage.near(token, Cue.INVOICE, 3, 0)
                || passage.near(token, Cue.RX, 3, 0)
                || passage.near(token, Cue.MRN, 3, 0);
    }

    private static boolean lastFour(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        if (!run.shaped(4) || passage.before(run.first()) == '$') {
            return false;
        }
        int first = run.first();
        boolean ending = passage.near(first, Cue.ENDING, 6, 0);
        if (ending && passage.near(first, Cue.SSN, 6, 2)) {
            claims.add(Candidate.of(run.start(), run.end(), SSN, Rule.SSN_LAST4, 0.9)
                    .part());
            return true;
        }
        boolean card = passage.near(first, Cue.CARD, 6, 1);
        boolean masked = run.start() > 0
                && "*xX.".indexOf(passage.before(first)) >= 0
                && run.start() > 3
                && passage.text().charAt(run.start() - 2) == passage.before(first);
        boolean endingNow = passage.near(first, Cue.ENDING, 2, 0)
                && !passage.near(first, Cue.MONTH, 2, 0)
                && !passage.near(first, Cue.PHONE, 5, 0);
        if ((card && (ending || masked))
                || (endingNow && isEnding(passage, first))
                || (card && passage.near(first, Cue.CARD, 1, 0))) {
            claims.add(Candidate.of(run.start(), run.end(), PAYMENT_CARD, Rule.CARD_LAST4, card ? 0.85 : 0.6)
                    .part()
                    .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            return true;
        }
        return false;
    }

    /// "ending 3391", "ending in 3391", "last four 3391"; not "last 2025".
    private static boolean isEnding(Passage passage, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
            String word = passage.tokens().text(i);
            boolean says = word.startsWith("end") || word.equals("four") || word.equals("4");
            if (says && (i == first - 1 || LINKS.contains(passage.tokens().text(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
