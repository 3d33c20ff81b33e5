package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.PAYMENT_CARD;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What stands beside a card's number: security code and expiry.
final class CardDetails {

    private static final int NEAR = 3;
    private static final int FAR = 14;
    private static final HashTable CODE = WordHash.tableOf("cvv", "cvv2", "cvc", "cvc2", "cv2", "csc", "cvn");
    private static final HashTable EXPIRY = WordHash.tableOf(
            "exp",
            "expires",
            "expiry",
            "expiration",
            "expire",
            "expiring",
            "thru",
            "vence",
            "caduca",
            "gültig",
            "expdate");

    private CardDetails() {}

    /// Claims a run of digits that a word calls a card's code or expiry.
    static boolean read(NumberRun run, Claims claims) {
        Passage passage = run.passage();
        int first = run.first();
        boolean code = run.groups() == 1 && (run.length(0) == 3 || run.length(0) == 4);
        if (code && isCalled(passage, first, CODE)) {
            claims.add(part(run, Rule.CARD_CODE, Finding.Kind.WITH_ACCESS_CODE));
            return true;
        }
        boolean expiry = run.groups() == 2
                && run.length(0) == 2
                && (run.length(1) == 2 || run.length(1) == 4)
                && (run.separatedBy("/") || run.separatedBy("-"))
                && Integer.parseInt(run.group(0)) <= 12;
        if (expiry && isCalled(passage, first, EXPIRY) && isCardAround(passage, first, run.last())) {
            claims.add(part(run, Rule.CARD_EXPIRY, Finding.Kind.WITHOUT_ACCESS_CODE));
            return true;
        }
        return false;
    }

    private static Candidate part(NumberRun run, Rule rule, Finding.Kind kind) {
        return Candidate.of(run.start(), run.end(), PAYMENT_CARD, rule, 0.85)
                .part()
                .kind(kind);
    }

    /// Whether a security code follows a card's number: then the number can be used.
    static Finding.Kind kindOf(NumberRun card) {
        Passage passage = card.passage();
        for (int i = card.last(); i < passage.size() && i < card.last() + FAR; i++) {
            if (CODE.get(passage.tokens().hash(i)) != 0) {
                return Finding.Kind.WITH_ACCESS_CODE;
            }
        }
        return Finding.Kind.WITHOUT_ACCESS_CODE;
    }

    private static boolean isCalled(Passage passage, int first, HashTable words) {
        for (int i = first - 1; i >= 0 && i >= first - NEAR; i--) {
            if (words.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
            if (passage.gap(i).contains(".")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCardAround(Passage passage, int first, int next) {
        Tokens tokens = passage.tokens();
        for (int i = Math.max(0, first - FAR); i < Math.min(passage.size(), next + NEAR + 1); i++) {
            boolean digits = tokens.shape(i) == Tokens.Shape.DIGITS && tokens.length(i) >= CardNumbers.SHORTEST;
            if (digits || Cue.CARD.in(passage.flags(i)) || CODE.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
