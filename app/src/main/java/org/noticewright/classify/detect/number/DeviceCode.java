package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.DEVICE_ID;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.text.Tokens;

/// Unique device identifiers in their readable form (GS1): "(01)00850044118822(21)PTL7730915".
final class DeviceCode {

    private DeviceCode() {}

    /// Claims the identifier whose "01" stands here, with its bracket; returns the index after it, 0 for none.
    static int read(Passage passage, int first, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = end(passage, first);
        if (end > 0) {
            claims.add(Candidate.of(tokens.start(first) - 1, tokens.end(end - 1), DEVICE_ID, Rule.UDI, 0.95));
        }
        return end;
    }

    private static int end(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        boolean begins = tokens.length(first) == 2
                && passage.before(first) == '('
                && first + 1 < passage.size()
                && passage.gap(first).startsWith(")")
                && tokens.isText(first, "01")
                && tokens.length(first + 1) == 14;
        if (!begins) {
            return 0;
        }
        int end = first + 2;
        while (end + 1 < passage.size()
                && end < first + 12
                && tokens.length(end) == 2
                && passage.gap(end - 1).equals("(")
                && passage.gap(end).equals(")")) {
            end += 2;
            while (end < passage.size() && passage.gap(end - 1).equals("-")) {
                end++;
            }
        }
        // Its serial or lot speaks for it, else its check digit must.
        return end > first + 2 || CheckedNumbers.isGtin(tokens.text(first + 1)) ? end : 0;
    }
}
