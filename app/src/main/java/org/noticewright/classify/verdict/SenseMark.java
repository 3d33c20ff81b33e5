package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Finding;

/// Tells findings that rest on the sense of words, none of them listed.
final class SenseMark {

    private SenseMark() {}

    static boolean isIn(Finding finding) {
        return Rule.isSense(finding.rule());
    }

    /// Whether all that these findings say of health rests on the sense of words.
    static boolean areAll(List<Finding> findings) {
        boolean some = false;
        for (Finding finding : findings) {
            if (finding.element().isHealthContent()) {
                if (!isIn(finding)) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }
}
