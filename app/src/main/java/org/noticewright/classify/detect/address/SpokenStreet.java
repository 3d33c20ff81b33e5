package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Streets as a transcript spells them, with number words before the name: "twelve oak street", "forty two oh eight
/// north main avenue".
final class SpokenStreet {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NUMBER = 9;
    private static final HashTable NUMBER_WORDS = WordHash.tableOf(
            "zero",
            "oh",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand");

    private final AddressTail tails;

    SpokenStreet(AddressTail tails) {
        this.tails = tails;
    }

    /// @param street index of a word such as "street"
    void claim(Passage passage, int street, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = street;
        int numbers = 0;
        for (int i = street - 1; i >= 0 && i >= street - MOST_WORDS && passage.blankBeforeNext(i); i--) {
            boolean number = tokens.length(i) <= LONGEST_NUMBER && NUMBER_WORDS.get(tokens.hash(i)) != 0;
            if (number && i < street - 1) {
                first = i;
                numbers++;
            } else if (numbers > 0 || isLittle(passage, i)) {
                break;
            }
        }
        if (numbers == 0) {
            return;
        }
        var tail = tails.read(passage, street + 1);
        int points = Math.min(numbers, 2) + tail.points() + (StreetWords.isWhereabouts(passage, first) ? 2 : 0);
        if (points >= 2) {
            claims.add(Candidate.of(
                    tokens.start(first),
                    tokens.end(tail.end() - 1),
                    ADDRESS,
                    Rule.STREET_SPOKEN,
                    points >= StreetLine.ENOUGH ? 0.75 : 0.5));
        }
    }

    /// A word no street is named after: "the", "my", "of".
    private static boolean isLittle(Passage passage, int word) {
        return WordFlags.isCommon(passage.flags(word))
                && passage.tokens().length(word) <= 3
                && !passage.is(word, Cue.DIRECTION);
    }
}
