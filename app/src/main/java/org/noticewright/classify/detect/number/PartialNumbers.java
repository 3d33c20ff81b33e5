package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.BANK_ACCOUNT;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.PAYMENT_CARD;
import static org.noticewright.domain.DataElement.PHONE;
import static org.noticewright.domain.DataElement.SSN;

import java.util.Set;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;

/// The last digits of a number whose others are left out or masked: "ending in 7731", "***-**-6789",
/// "xxxx1111".
final class PartialNumbers {

    private static final Set<String> LINKS = Set.of("in", "with", "w", "on", "digits", "is", "are", "en", "do", "by");
    private static final int LONGEST_MASK = 24;
    private static final int NEAR = 6;

    private PartialNumbers() {}

    /// Four digits that something says are the end of a longer number.
    static boolean read(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        if (!run.shaped(4) || passage.before(run.first()) == '$') {
            return false;
        }
        return ending(run, claims);
    }

    /// Whether four digits stand behind a mask: "***-**-6789".
    static boolean isMaskBefore(Passage passage, int token) {
        int start = passage.tokens().start(token);
        if (passage.tokens().length(token) != 4 || start == 0) {
            return false;
        }
        char before = passage.text().charAt(start - 1);
        return isMask(before)
                || ((before == '-' || before == ' ')
                        && start > 1
                        && isMask(passage.text().charAt(start - 2)));
    }

    /// @param start where the four digits begin, which may be inside a word: "xxxx1111"
    static boolean masked(Passage passage, int token, int start, int end, Claims claims) {
        String text = passage.text();
        int at = start;
        int marks = 0;
        int group = 0;
        String shape = "";
        while (at > 0 && start - at < LONGEST_MASK) {
            char unit = text.charAt(at - 1);
            if (isMask(unit)) {
                marks++;
                group++;
            } else if (isBetween(unit) && at > 1 && (isMask(text.charAt(at - 2)) || text.charAt(at - 2) == ')')) {
                shape = group > 0 ? group + "-" + shape : shape;
                group = 0;
            } else {
                break;
            }
            at--;
        }
        if (marks < 2 || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return false;
        }
        passage.scanned(start - at);
        shape = group + "-" + shape;
        claims.add(meant(passage, token, start, end, shape, marks));
        return true;
    }

    private static boolean isBetween(char unit) {
        return unit == '-' || unit == ' ' || unit == ')';
    }

    private static boolean isMask(char unit) {
        return unit == '*' || unit == 'x' || unit == 'X' || unit == '\u2022' || unit == '\u25cf' || unit == '#';
    }

    private static Candidate meant(Passage passage, int token, int start, int end, String shape, int marks) {
        boolean phone = NumberCues.isPhoneNear(passage, token, token + 1);
        if (shape.equals("3-2-") || (passage.near(token, Cue.SSN, NEAR, 2) && !phone)) {
            return Candidate.of(start, end, SSN, Rule.SSN_LAST4, 0.9).part();
        }
        if (shape.equals("3-3-")) {
            return Candidate.of(start, end, PHONE, Rule.PHONE_LAST4, 0.6).part();
        }
        boolean card = passage.near(token, Cue.CARD, NEAR, 1);
        if (!card && passage.near(token, Cue.BANK, NEAR, 1)) {
            return Candidate.of(start, end, BANK_ACCOUNT, Rule.BANK_LAST4, 0.8)
                    .part()
                    .kind(Finding.Kind.WITHOUT_ACCESS_CODE);
        }
        if (!card && passage.near(token, Cue.PLAN, NEAR, 0)) {
            return Candidate.of(start, end, HEALTH_PLAN_ID, Rule.PLAN_NUMBER, 0.7)
                    .part()
                    .kind(Finding.Kind.MEMBER);
        }
        return card(start, end, card || marks >= 8 ? 0.85 : 0.6);
    }

    private static Candidate card(int start, int end, double confidence) {
        return Candidate.of(start, end, PAYMENT_CARD, Rule.CARD_LAST4, confidence)
                .part()
                .kind(Finding.Kind.WITHOUT_ACCESS_CODE);
    }

    private static boolean ending(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        int first = run.first();
        boolean ending = passage.near(first, Cue.ENDING, NEAR, 0);
        if (ending && passage.near(first, Cue.SSN, NEAR, 2)) {
            claims.add(Candidate.of(run.start(), run.end(), SSN, Rule.SSN_LAST4, 0.9)
                    .part());
            return true;
        }
        boolean card = passage.near(first, Cue.CARD, NEAR, 1);
        boolean endingNow = passage.near(first, Cue.ENDING, 2, 0)
                && !passage.near(first, Cue.MONTH, 2, 0)
                && isEnding(passage, first);
        if (endingNow && !card && passage.near(first, Cue.PHONE, NEAR - 1, 0)) {
            return false;
        }
        if (endingNow && !card && passage.near(first, Cue.BANK, NEAR, 0)) {
            claims.add(Candidate.of(run.start(), run.end(), BANK_ACCOUNT, Rule.BANK_LAST4, 0.8)
                    .part()
                    .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            return true;
        }
        if ((card && ending) || endingNow || (card && passage.near(first, Cue.CARD, 1, 0))) {
            claims.add(card(run.start(), run.end(), card ? 0.85 : 0.6));
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
