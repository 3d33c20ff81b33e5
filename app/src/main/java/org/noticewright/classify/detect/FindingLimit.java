package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextSpan;

/// Bounds what is kept of a text that says the same thing very often, such as an attached log of 46 MB:
/// findings of one rule that say alike are kept up to a number nobody reads to the end of; those beyond are
/// counted, and one mark tells how many and where.
///
/// Alike are findings with the same rule, element, kind, part and confidence: so the verdict, its smallest
/// counterfactual, the elements and whether they are partial are the same with and without the rest. Special
/// categories are told before. Who a ticket is about is told by profiles, not by findings.
///
/// A text is bounded twice: wide when its claims are settled, so that no finding is gone that the sense of words
/// may still doubt, and to what is kept when all is said of it. What went either time is counted.
public final class FindingLimit {

    /// First part of the rule of a mark; the number of findings follows.
    public static final String RULE = "findings.more:";

    /// Health words alike of one text that are kept.
    static final int MOST_HEALTH = 1_000;
    /// Identifiers alike of one text that are kept: each may be another person's.
    static final int MOST_IDENTIFIERS = 10_000;

    private static final String DETECTOR = "findings";
    private static final Confidence MARK = new Confidence(0.1);

    private final Map<Kind, Count> counts = new LinkedHashMap<>();

    private record Kind(
            RuleId rule, DataElement element, Finding.Kind kind, Finding.Partial partial, Confidence confidence) {}

    private static final class Count {
        private final Finding first;
        private int seen;
        private int dropped;
        private int start;
        private int end;

        private Count(Finding first) {
            this.first = first;
        }

        private void restart() {
            seen = 0;
        }

        private boolean keeps(Finding finding, int beyond) {
            seen++;
            if (seen <= beyond + (finding.element().isHealthContent() ? MOST_HEALTH : MOST_IDENTIFIERS)) {
                return true;
            }
            start = dropped == 0
                    ? finding.span().start()
                    : Math.min(start, finding.span().start());
            end = Math.max(end, finding.span().end());
            dropped++;
            return false;
        }

        private Finding mark() {
            return new Finding(
                    first.text(),
                    new TextSpan(start, end),
                    first.element(),
                    Finding.Kind.PLAIN,
                    Finding.Partial.WHOLE,
                    DETECTOR,
                    new RuleId(RULE + dropped),
                    first.lexicon(),
                    MARK);
        }
    }

    /// Keeps of the findings of one text those that are not too many, in their order; counts the others.
    ///
    /// @param beyond how many more alike are kept than in the end
    List<Finding> keep(List<Finding> ofText, int beyond) {
        if (ofText.size() <= MOST_HEALTH + beyond) {
            return ofText;
        }
        counts.values().forEach(Count::restart);
        var kept = new ArrayList<Finding>();
        for (Finding finding : ofText) {
            if (count(finding).keeps(finding, beyond)) {
                kept.add(finding);
            }
        }
        return kept;
    }

    /// One mark for each sort of findings that were counted and not kept.
    List<Finding> marks() {
        return counts.values().stream()
                .filter(count -> count.dropped > 0)
                .map(Count::mark)
                .toList();
    }

    private Count count(Finding finding) {
        var kind = new Kind(finding.rule(), finding.element(), finding.kind(), finding.partial(), finding.confidence());
        return counts.computeIfAbsent(kind, fresh -> new Count(finding));
    }
}
