package org.noticewright.casework;

import org.noticewright.classify.Classifier;

/// The program's rules with what people settled for one case.
final class CaseRules {

    private CaseRules() {}

    static Classifier of(Classifier program, CaseFile caseFile) {
        return program.with(
                caseFile.meanings().current(),
                caseFile.names().current(),
                caseFile.classifications().grayZone());
    }
}
