package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.BIOMETRIC;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Says that somebody's body was measured to know them again: "my fingerprint", "your kiosk took my face
/// template".
public final class BiometricDetector implements Detector {

    private static final HashTable ALONE = WordHash.tableOf(
            "fingerprint", "fingerprints", "faceprint", "voiceprint", "handprint", "palmprint", "thumbprint");
    private static final HashTable PARTS = WordHash.tableOf("face", "facial", "iris", "retina", "voice", "palm");
    private static final HashTable RECORDS = WordHash.tableOf(
            "template", "templates", "scan", "scans", "print", "biometrics", "geometry", "recognition");

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.hasAny(Cue.POSSESSIVE)) {
            return;
        }
        for (int i = 0; i + 1 < passage.size(); i++) {
            if (Cue.POSSESSIVE.in(passage.flags(i))) {
                int end = end(passage.tokens(), i + 1);
                if (end > 0) {
                    claims.add(Candidate.of(
                            passage.tokens().start(i + 1),
                            passage.tokens().end(end - 1),
                            BIOMETRIC,
                            Rule.BIOMETRIC,
                            0.5));
                }
            }
        }
    }

    private static int end(Tokens tokens, int at) {
        long hash = tokens.hash(at);
        if (ALONE.get(hash) != 0) {
            return at + 1;
        }
        boolean part = PARTS.get(hash) != 0 && at + 1 < tokens.size() && RECORDS.get(tokens.hash(at + 1)) != 0;
        return part ? at + 2 : 0;
    }
}
