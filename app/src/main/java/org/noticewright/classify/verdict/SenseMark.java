package org.noticewright.classify.verdict;

import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Finding;

/// Tells findings that the sense of words made or doubted.
final class SenseMark {

    private SenseMark() {}

    /// Whether it rests on the sense of words, none of them listed.
    static boolean isIn(Finding finding) {
        return Rule.isSense(finding.rule());
    }

    /// Whether it rests on what else is in the record.
    static boolean isRead(Finding finding) {
        return finding.rule().equals(Rule.CARE_READ.id());
    }

    /// Whether it is a listed word that the sense of its sentence speaks against.
    static boolean isDoubted(Finding finding) {
        return Rule.isDoubt(finding.rule());
    }
}
