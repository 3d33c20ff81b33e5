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
        boolean cued = passage.hasAny(CuedIds.CUES | CheckDigitIds.CUES);
        int codeEnd = 0;
        for (int i = 0; i < passage.size(); i++) {
            if (cued || loose) {
                read(passage, i, loose, claims);
            }
            if (i >= codeEnd && ProvenCodes.mayBegin(tokens, i)) {
                codeEnd = ProvenCodes.read(passage, i, claims);
            }
        }
    }

    private static void read(Passage passage, int token, boolean loose, Claims claims) {
        long flags = passage.flags(token);
        if (!CuedIds.read(passage, token, flags, claims)) {
            CheckDigitIds.read(passage, token, flags, claims);
            if (loose) {
                LooseIds.read(passage, token, claims);
            }
        }
    }
}
