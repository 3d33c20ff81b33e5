package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// Findings with their voices, which are told once: the verdict is derived several times over, once without each
/// span that carries it.
final class Evidence {

    private final List<Finding> findings;
    private final Voice[] voices;

    Evidence(List<Finding> findings) {
        this.findings = findings;
        this.voices = findings.stream().map(Voice::of).toArray(Voice[]::new);
    }

    int size() {
        return voices.length;
    }

    Voice voice(int finding) {
        return voices[finding];
    }

    DataElement element(int finding) {
        return findings.get(finding).element();
    }

    double confidence(int finding) {
        return findings.get(finding).confidence().value();
    }
}
