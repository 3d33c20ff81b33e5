package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.VEHICLE_ID;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Vehicle plates behind the code of their state: "my car, AZ 7RK-204".
final class StatePlate {

    private static final int CAR_WORDS = 6;
    private static final HashTable CARS = WordHash.tableOf(
            "car", "van", "truck", "vehicle", "parking", "suv", "tag", "tags", "towed", "motorcycle", "rv");

    private StatePlate() {}

    /// Claims the plate behind a state's code; returns the index after it, 0 for none.
    static int read(Passage passage, int state, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(state) != 2 || !passage.hints(state, WordFlags.STATE)) {
            return 0;
        }
        int end = end(passage, state);
        if (end > 0) {
            claims.add(Candidate.of(tokens.start(state + 1), tokens.end(end - 1), VEHICLE_ID, Rule.PLATE, 0.75));
        }
        return end;
    }

    /// "AZ 7RK-204", "OK FKJ 482" beside a word for a car: index after the plate, 0 for none.
    private static int end(Passage passage, int state) {
        Tokens tokens = passage.tokens();
        if (!isCarBefore(passage, state) || !passage.blankBeforeNext(state)) {
            return 0;
        }
        int end = state + 1;
        int length = 0;
        boolean digit = false;
        while (end < passage.size()
                && end <= state + 3
                && tokens.length(end) <= 7
                && isPlatePart(tokens, end)
                && (end == state + 1 || passage.gap(end - 1).equals("-") || passage.blankBeforeNext(end - 1))) {
            length += tokens.length(end);
            digit |= tokens.hasDigit(end);
            end++;
        }
        return digit && length >= 5 && length <= 8 ? end : 0;
    }

    private static boolean isCarBefore(Passage passage, int state) {
        for (int i = state - 1; i >= 0 && i >= state - CAR_WORDS; i--) {
            if (CARS.get(passage.tokens().hash(i)) != 0 || Cue.PLATE.in(passage.flags(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlatePart(Tokens tokens, int token) {
        return tokens.hasDigit(token) || tokens.shape(token) == Tokens.Shape.UPPER;
    }
}
