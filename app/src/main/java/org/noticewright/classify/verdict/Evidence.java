package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// Findings with their voices, which are told once: the verdict is derived several times over, once without each
/// span that carries it.
final class Evidence {

    private final Finding[] findings;
    private final Voice[] voices;

    Evidence(List<Finding> findings) {
        this.findings = findings.toArray(Finding[]::new);
        this.voices = new Voice[this.findings.length];
        for (int i = 0; i < voices.length; i++) {
            voices[i] = Voice.of(this.findings[i]);
        }
    }

    int size() {
        return voices.length;
    }

    Voice voice(int finding) {
        return voices[finding];
    }

    /// Whether another finding says the same for a verdict, so that leaving this one out changes none.
    boolean isSaidAgain(int finding) {
        for (int i = 0; i < voices.length; i++) {
            if (i != finding
                    && voices[i] == voices[finding]
                    && (voices[i] != Voice.WEAK_HEALTH || element(i) == element(finding))) {
                return true;
            }
        }
        return false;
    }

    DataElement element(int finding) {
        return findings[finding].element();
    }

    double confidence(int finding) {
        return findings[finding].confidence().value();
    }
}
