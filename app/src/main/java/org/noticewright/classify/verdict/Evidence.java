package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// What a verdict needs of each finding, read once: the verdict is derived several times over, once without
/// each span that carries it.
final class Evidence {

    private static final int HEALTH = 1;
    private static final int DATE = 1 << 1;
    private static final int PRESCRIPTION = 1 << 2;
    private static final int IDENTIFIES = 1 << 3;
    private static final int HINTS = 1 << 4;
    private static final int FAINT = 1 << 5;
    private static final int SENSED = 1 << 6;

    private final byte[] sorts;
    private final double[] confidences;
    private final int[] elementBits;
    private int careDesk = -1;

    Evidence(List<Finding> findings) {
        int size = findings.size();
        sorts = new byte[size];
        confidences = new double[size];
        elementBits = new int[size];
        for (int i = 0; i < size; i++) {
            Finding finding = findings.get(i);
            sorts[i] = (byte) sort(finding);
            confidences[i] = finding.confidence().value();
            elementBits[i] = 1 << finding.element().ordinal();
            if (CareDeskMark.isIn(finding)) {
                careDesk = i;
            }
        }
    }

    private static int sort(Finding finding) {
        DataElement element = finding.element();
        return (element == DataElement.SERVICE_DATE ? DATE : 0)
                | (element.isHealthContent() ? HEALTH : 0)
                | (finding.kind() == Finding.Kind.PRESCRIPTION ? PRESCRIPTION : 0)
                | (Identity.identifies(finding) ? IDENTIFIES : 0)
                | (Identity.hints(finding) ? HINTS : 0)
                | (Judge.isFaint(element, finding.confidence().value()) ? FAINT : 0)
                | (SenseMark.isIn(finding) ? SENSED : 0);
    }

    /// The finding that says that a desk that gives care is asked, -1 for none.
    int careDesk() {
        return careDesk;
    }

    int size() {
        return sorts.length;
    }

    double confidence(int finding) {
        return confidences[finding];
    }

    /// The bit of the finding's element among all elements.
    int elementBit(int finding) {
        return elementBits[finding];
    }

    boolean isDate(int finding) {
        return (sorts[finding] & DATE) != 0;
    }

    boolean isHealth(int finding) {
        return (sorts[finding] & HEALTH) != 0;
    }

    /// Whether it rests on the sense of words that no list has.
    boolean isSensed(int finding) {
        return (sorts[finding] & SENSED) != 0;
    }

    boolean isFaint(int finding) {
        return (sorts[finding] & FAINT) != 0;
    }

    boolean isPrescription(int finding) {
        return (sorts[finding] & PRESCRIPTION) != 0;
    }

    boolean identifies(int finding) {
        return (sorts[finding] & IDENTIFIES) != 0;
    }

    boolean hints(int finding) {
        return (sorts[finding] & HINTS) != 0;
    }
}
