package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.PHONE;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Telephone numbers as a voicemail transcript spells them: "three one four five five five oh one six eight".
final class SpokenPhoneDetector implements Detector {

    private static final int FEWEST = 10;
    private static final int MOST = 20;
    private static final HashTable DIGITS =
            WordHash.tableOf("zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    @Override
    public void find(Passage passage, Claims claims) {
        if (!mayHoldRun(passage)) {
            return;
        }
        Tokens tokens = passage.tokens();
        int first = -1;
        for (int i = 0; i <= passage.size(); i++) {
            boolean digit = i < passage.size()
                    && tokens.length(i) <= 5
                    && DIGITS.get(tokens.hash(i)) != 0
                    && (first < 0 || passage.gap(i - 1).length() <= 2);
            if (digit && first < 0) {
                first = i;
            } else if (!digit && first >= 0) {
                int count = i - first;
                if (count >= FEWEST && count <= MOST) {
                    claims.add(Candidate.of(
                            tokens.start(Math.max(first, i - FEWEST)),
                            tokens.end(i - 1),
                            PHONE,
                            Rule.PHONE_SPOKEN,
                            0.8));
                }
                first = -1;
            }
        }
    }

    /// A run of ten words holds a word of every tenth place.
    private static boolean mayHoldRun(Passage passage) {
        Tokens tokens = passage.tokens();
        for (int i = FEWEST - 1; i < passage.size(); i += FEWEST) {
            if (tokens.length(i) <= 5 && DIGITS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
