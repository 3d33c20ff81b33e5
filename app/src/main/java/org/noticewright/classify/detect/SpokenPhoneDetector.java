package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.PHONE;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Telephone numbers as a voicemail transcript spells them: "three one four five five five oh one six eight".
final class SpokenPhoneDetector implements Detector {

    private static final int FEWEST = 10;
    private static final int MOST = 20;
    private static final Set<Long> DIGITS = Stream.of("zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
            .map(WordHash::ofWord)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void find(Passage passage, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = -1;
        for (int i = 0; i <= passage.size(); i++) {
            boolean digit = i < passage.size() && tokens.length(i) <= 5 && DIGITS.contains(tokens.hash(i))
                    && (first < 0 || passage.gap(i - 1).length() <= 2);
            if (digit && first < 0) {
                first = i;
            } else if (!digit && first >= 0) {
                int count = i - first;
                if (count >= FEWEST && count <= MOST) {
                    claims.add(Candidate.of(
                            tokens.start(Math.max(first, i - FEWEST)), tokens.end(i - 1), PHONE, Rule.PHONE_SPOKEN, 0.8));
                }
                first = -1;
            }
        }
    }
}
