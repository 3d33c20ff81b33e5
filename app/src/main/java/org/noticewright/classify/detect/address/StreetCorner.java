package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Where two streets meet: "the corner of 25 Elm Street and King Road".
final class StreetCorner {

    private static final int MOST_WORDS = 5;
    private static final String CORNER = "corner";
    private static final long CORNER_HASH = WordHash.ofWord(CORNER);
    static final HashTable WORD = WordHash.tableOf(CORNER);

    private final AddressTail tails;

    StreetCorner(AddressTail tails) {
        this.tails = tails;
    }

    static boolean isCorner(Passage passage, int word) {
        return passage.isWord(word, CORNER_HASH, CORNER);
    }

    /// Claims the two streets behind the word "corner"; returns the index to go on at.
    int read(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = at + 2;
        if (first >= passage.size() || !tokens.isText(at + 1, "of") || !isNameOrNumber(passage, first)) {
            return at + 1;
        }
        int and = nameEnd(passage, first);
        if (and + 1 >= passage.size()
                || !isAnd(passage, and) && !passage.gap(and - 1).contains("&")) {
            return at + 1;
        }
        int second = isAnd(passage, and) ? and + 1 : and;
        if (!isNameOrNumber(passage, second)) {
            return at + 1;
        }
        int end = nameEnd(passage, second);
        var tail = tails.read(passage, end);
        claims.add(Candidate.of(
                tokens.start(first), tokens.end(tail.end() - 1), ADDRESS, Rule.CORNER, tail.points() > 0 ? 0.8 : 0.7));
        return tail.end();
    }

    private static boolean isAnd(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return word < passage.size()
                && tokens.length(word) <= 3
                && (tokens.isText(word, "and") || tokens.isText(word, "y") || tokens.isText(word, "und"));
    }

    private static int nameEnd(Passage passage, int first) {
        int end = first;
        while (end < passage.size() && end < first + MOST_WORDS && isNameOrNumber(passage, end)) {
            end++;
            String gap = passage.gap(end - 1);
            if (!gap.equals(" ") && !gap.equals(". ") && !gap.equals("-")) {
                break;
            }
        }
        return end;
    }

    private static boolean isNameOrNumber(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return StreetLine.isLarge(tokens, word)
                || Cue.STREET.in(passage.flags(word))
                || (tokens.hasDigit(word) && tokens.length(word) <= 5)
                || (StreetLine.isConnector(tokens, word)
                        && word + 1 < passage.size()
                        && StreetLine.isLarge(tokens, word + 1));
    }
}
