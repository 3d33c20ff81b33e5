package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.domain.Finding;

/// What a verdict needs of each finding, read once: the verdict is derived several times over, once without
/// each span that carries it.
final class Evidence {

    private final Voice[] voices;
    private final double[] confidences;
    private final int[] elementBits;

    Evidence(List<Finding> findings) {
        int size = findings.size();
        voices = new Voice[size];
        confidences = new double[size];
        elementBits = new int[size];
        for (int i = 0; i < size; i++) {
            Finding finding = findings.get(i);
            voices[i] = Voice.of(finding);
            confidences[i] = finding.confidence().value();
            elementBits[i] = 1 << finding.element().ordinal();
        }
    }

    int size() {
        return voices.length;
    }

    Voice voice(int finding) {
        return voices[finding];
    }

    double confidence(int finding) {
        return confidences[finding];
    }

    /// The bit of the finding's element among all elements.
    int elementBit(int finding) {
        return elementBits[finding];
    }
}
