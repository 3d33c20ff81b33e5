package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.DEVICE_ID;
import static org.noticewright.domain.DataElement.IP_ADDRESS;
import static org.noticewright.domain.DataElement.PAYMENT_CARD;
import static org.noticewright.domain.DataElement.SSN;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.Tokens;

/// Numbers told by their groups of digits: cards, Social Security numbers, telephones, IP addresses, and the
/// last digits of them.
public final class NumberDetector implements Detector {

    /// Of a number that says something alone, the security code of a card.
    private static final int FEWEST_DIGITS = 3;
    private static final int SSN_DIGITS = 9;
    private static final int IMEI_DIGITS = 15;
    private static final int LONGEST_MASKED = 20;

    private final PhonePlan plans;
    private final PhoneNumbers phones;

    public NumberDetector(PhonePlan plans) {
        this.plans = plans;
        this.phones = new PhoneNumbers(plans);
    }

    @Override
    public void find(Passage passage, Claims claims) {
        Tokens tokens = passage.tokens();
        if (!tokens.hasDigits()) {
            return;
        }
        int at = 0;
        while (at < passage.size()) {
            Tokens.Shape shape = tokens.shape(at);
            if (shape == Tokens.Shape.DIGITS) {
                at = numberAt(passage, at, claims);
            } else {
                if (shape == Tokens.Shape.ALPHANUMERIC) {
                    masked(passage, at, claims);
                }
                at++;
            }
        }
    }

    /// Takes the longest reading that begins here, else goes on with the next group.
    private int numberAt(Passage passage, int first, Claims claims) {
        if (passage.tokens().length(first) == 1) {
            int spaced = SpacedDigits.read(passage, first, plans, claims);
            if (spaced > 0) {
                return spaced;
            }
        }
        int limit = NumberRun.limit(passage, first);
        if (limit == first + 1 && passage.tokens().length(first) < FEWEST_DIGITS) {
            return limit;
        }
        if (PartialNumbers.isMaskBefore(passage, first)
                && PartialNumbers.masked(
                        passage,
                        first,
                        passage.tokens().start(first),
                        passage.tokens().end(first),
                        claims)) {
            return first + 1;
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
        return ip(run, claims)
                || ssn(run, claims)
                || card(run, claims)
                || phones.read(run, claims)
                || PartialNumbers.read(run, claims)
                || CardDetails.read(run, claims);
    }

    /// "xxxx1111": the mask and the digits are one word.
    private static void masked(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = tokens.end(token);
        int length = tokens.length(token);
        char first = passage.text().charAt(tokens.start(token));
        if ((first != 'x' && first != 'X') || length < 6 || length > LONGEST_MASKED) {
            return;
        }
        for (int i = end - 4; i < end; i++) {
            if (!Character.isDigit(passage.text().charAt(i))) {
                return;
            }
        }
        PartialNumbers.masked(passage, token, end - 4, end, claims);
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
        boolean shaped = run.shaped(3, 2, 4) && (run.separatedBy("-") || run.separatedBy(" ") || run.separatedBy("."));
        if (!shaped && (run.groups() != 1 || run.digitCount() != SSN_DIGITS)) {
            return false;
        }
        Passage passage = run.passage();
        long direct = NumberCues.direct(passage, run.first());
        boolean cue = passage.near(run.first(), Cue.SSN, 6, 2) || passage.isLabelled(Cue.SSN);
        boolean other = (direct & NumberCues.NOT_SSN) != 0 && !Cue.SSN.in(direct);
        if (other || (!shaped && !cue)) {
            return false;
        }
        String digits = run.digits();
        if (!cue && (digits.startsWith("000") || digits.endsWith("0000") || !run.separatedBy("-"))) {
            return false;
        }
        boolean issued = !digits.startsWith("666") && digits.charAt(0) != '9' && !isSample(digits);
        claims.add(Candidate.of(run.start(), run.end(), SSN, Rule.SSN, cue ? 0.98 : issued ? 0.9 : 0.75));
        return true;
    }

    /// Numbers printed on sample cards (Social Security Administration, "the misused number").
    private static boolean isSample(String digits) {
        return digits.equals("078051120") || digits.equals("219099999");
    }

    private static boolean card(NumberRun run, Claims claims) {
        int count = run.digitCount();
        if (count < CardNumbers.SHORTEST || count > CardNumbers.LONGEST) {
            return false;
        }
        if (!(run.separatedBy(" ") || run.separatedBy("-")) || (run.groups() > 1 && !isCardGrouping(run))) {
            return false;
        }
        Passage passage = run.passage();
        boolean called = passage.near(run.first(), Cue.CARD, 6, 1) || passage.isLabelled(Cue.CARD);
        if (!CardNumbers.isCard(run.digits(), called)) {
            return false;
        }
        if (count == IMEI_DIGITS && passage.near(run.first(), Cue.DEVICE, 4, 0)) {
            claims.add(Candidate.of(run.start(), run.end(), DEVICE_ID, Rule.DEVICE, 0.9));
            return true;
        }
        long direct = NumberCues.direct(passage, run.first());
        boolean rival = (direct & NumberCues.RIVALS) != 0 || passage.label().contains("order");
        if (rival && !passage.near(run.first(), Cue.CARD, 3, 0)) {
            return false;
        }
        claims.add(Candidate.of(run.start(), run.end(), PAYMENT_CARD, Rule.CARD, 0.95)
                .kind(CardDetails.kindOf(run)));
        return true;
    }

    private static boolean isCardGrouping(NumberRun run) {
        return run.shaped(4, 4, 4, 4)
                || run.shaped(4, 6, 5)
                || run.shaped(4, 6, 4)
                || run.shaped(4, 4, 4, 4, 3)
                || run.shaped(4, 4, 4, 1);
    }
}
