package org.noticewright.classify.detect.number;

import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Opening;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Zone;
import org.noticewright.text.Tokens;

/// Numbers of people, things and accounts: told by the word before them ([CuedIds]), by that word and their
/// check digit ([CheckDigitIds]), by the text around ([LooseIds]), or by their own form ([ProvenCodes]).
public final class IdDetector implements Detector {

    @Override
    public void find(Passage passage, Claims claims) {
        Tokens tokens = passage.tokens();
        if (!tokens.hasDigits()) {
            // Every number and every code holds one.
            return;
        }
        CuedIds.readField(passage, claims);
        boolean loose = passage.zone() != Zone.FIELD && passage.mayHold(Opening.LOOSE_ID);
        int codeEnd = 0;
        for (int i = 0; i < passage.size(); i++) {
            long flags = passage.flags(i);
            if (!CuedIds.read(passage, i, flags, claims)) {
                CheckDigitIds.read(passage, i, flags, claims);
                if (loose) {
                    LooseIds.read(passage, i, claims);
                }
            }
            if (i >= codeEnd && ProvenCodes.mayBegin(tokens, i)) {
                codeEnd = ProvenCodes.read(passage, i, claims);
            }
        }
    }
}
