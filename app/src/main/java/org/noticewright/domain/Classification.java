package org.noticewright.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The derived judgement on one ticket: pure function of the ticket, the word lists and the policy.
///
/// @param needsReview the evidence is weak or conflicting; never a fourth verdict
/// @param confidence calibrated as far as the labelled set allows
/// @param elements all elements found, partial ones included
/// @param findings sorted by text and span
/// @param reason one sentence for a person, without any quoted ticket text
/// @param carriedBy indices into `findings` of the spans that carried the verdict
/// @param counterfactuals what the verdict would be without each carrying span, same order as `carriedBy`
/// @param version version of rules and word lists
public record Classification(
        Verdict verdict,
        boolean needsReview,
        Confidence confidence,
        Set<SpecialCategory> special,
        Set<DataElement> elements,
        List<Finding> findings,
        String reason,
        RuleId rule,
        List<Integer> carriedBy,
        List<Verdict> counterfactuals,
        String version) {

    public Classification {
        special = Collections.unmodifiableSet(
                special.isEmpty() ? EnumSet.noneOf(SpecialCategory.class) : EnumSet.copyOf(special));
        elements = Collections.unmodifiableSet(
                elements.isEmpty() ? EnumSet.noneOf(DataElement.class) : EnumSet.copyOf(elements));
        findings = List.copyOf(findings);
        carriedBy = List.copyOf(carriedBy);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
