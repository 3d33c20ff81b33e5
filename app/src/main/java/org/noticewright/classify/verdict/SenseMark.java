package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;

/// Tells findings that rest on the sense of a sentence, not on a listed word.
final class SenseMark {

    private static final RuleId RULE = Rule.HEALTH_SENSE.id();

    private SenseMark() {}

    static boolean isIn(Finding finding) {
        return finding.rule().equals(RULE);
    }

    /// Whether all that these findings say of health rests on the sense of sentences.
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
