package org.noticewright.classify.verdict;

import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;

/// Tells the mark of a desk whose name says that it gives care. A mark is a mention and no content: it lets
/// faint words of care count.
final class CareDeskMark {

    private static final RuleId RULE = Rule.CARE_DESK.id();

    private CareDeskMark() {}

    static boolean isIn(Finding finding) {
        return finding.rule().equals(RULE);
    }

    /// Whether the desk itself answers. A brand or queue of that name may stand on every ticket of a company.
    static boolean answers(Finding finding) {
        return isIn(finding) && finding.text() instanceof TextRef.AuthorName;
    }
}
