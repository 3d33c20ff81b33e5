package org.noticewright.classify.verdict;

import org.noticewright.domain.Verdict;

/// A row of the decision table.
///
/// @param confidence how sure the evidence looks, before it is held against what such verdicts were worth
record Outcome(Verdict verdict, boolean needsReview, VerdictRule rule, double confidence) {

    /// The same verdict, which a person should look at for another reason.
    Outcome askedFor(VerdictRule reason) {
        return new Outcome(verdict, true, reason, confidence / 2);
    }
}
