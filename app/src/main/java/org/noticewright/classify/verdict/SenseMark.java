package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;

/// Tells findings that rest on the sense of words, none of them listed.
final class SenseMark {

    private static final RuleId MAYBE = Rule.HEALTH_SENSE.id();
    private static final RuleId CLEAR = Rule.HEALTH_CLEAR.id();

    private SenseMark() {}

    static boolean isIn(Finding finding) {
        return finding.rule().equals(MAYBE) || finding.rule().equals(CLEAR);
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
