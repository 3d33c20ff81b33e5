package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Post office boxes and what is written like them: "PO Box 12", "P.O. Box 12", "RR 2 Box 118", "HC 02 Box 1234",
/// "PSC 6293, Box 8158", "Postfach 12".
final class PostBox {

    private static final String BOX = "box";
    private static final long BOX_HASH = WordHash.ofWord(BOX);
    static final HashTable WORD = WordHash.tableOf(BOX);
    private static final long POST = WordHash.ofWord("post");
    private static final HashTable LEADS =
            WordHash.tableOf("po", "psc", "cmr", "unit", "hc", "rr", "bin", "postal", "office", "drawer");
    private static final HashTable ABROAD = WordHash.tableOf("postfach", "postbus", "apartado", "apdo");
    private static final int LONGEST_ABROAD = 8;

    private final AddressTail tails;

    PostBox(AddressTail tails) {
        this.tails = tails;
    }

    static boolean isBox(Passage passage, int word) {
        return passage.isWord(word, BOX_HASH, BOX);
    }

    /// Whether the word says "PO box" in another language, with the box's number behind it.
    static boolean isBoxAbroad(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return tokens.length(at) <= LONGEST_ABROAD
                && at + 1 < passage.size()
                && tokens.shape(at + 1) == Tokens.Shape.DIGITS
                && ABROAD.get(tokens.hash(at)) != 0;
    }

    /// Claims the box around the word "box"; returns the index after it, 0 for none.
    int read(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean number = at > 0
                && at + 1 < passage.size()
                && tokens.hasDigit(at + 1)
                && passage.gap(at).length() <= 2;
        if (!number || passage.gap(at).contains("\n")) {
            return 0;
        }
        int start = start(passage, at);
        return start < 0 ? 0 : claim(passage, start, at + 2, claims);
    }

    /// Index of the first word of what leads to the box, -1 where nothing does.
    private static int start(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        int start = at - 1;
        if (tokens.length(start) == 1 && start > 0 && tokens.length(start - 1) == 1) {
            // "P.O."
            start--;
        } else if (tokens.hasDigit(start) && start > 0 && LEADS.get(tokens.hash(start - 1)) != 0) {
            start--;
        } else if (LEADS.get(tokens.hash(start)) == 0) {
            return -1;
        } else if (start > 0 && passage.isWord(start - 1, POST, "post")) {
            start--;
        }
        if (start > 0 && tokens.shape(start - 1) == Tokens.Shape.DIGITS && passage.blankBeforeNext(start - 1)) {
            start--;
        }
        return start;
    }

    /// Claims the box that a word of another language begins; returns the index after it.
    int readAbroad(Passage passage, int at, Claims claims) {
        return claim(passage, at, at + 2, claims);
    }

    private int claim(Passage passage, int start, int end, Claims claims) {
        Tokens tokens = passage.tokens();
        int force = MilitaryAddress.forceEnd(passage, end);
        int last = force > 0 ? force : tails.read(passage, end).end();
        claims.add(Candidate.of(tokens.start(start), tokens.end(last - 1), ADDRESS, Rule.PO_BOX, 0.9));
        return last;
    }
}
