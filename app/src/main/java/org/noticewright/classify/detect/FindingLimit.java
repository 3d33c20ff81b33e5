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

        private boolean keeps(Finding finding) {
            seen++;
            if (seen <= (finding.element().isHealthContent() ? MOST_HEALTH : MOST_IDENTIFIERS)) {
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

    private FindingLimit() {}

    /// Shortens the end of a list of findings.
    ///
    /// @param findings those of one text, and before them others
    /// @param from where those of the text begin
    static void apply(List<Finding> findings, int from) {
        if (findings.size() - from <= MOST_HEALTH) {
            return;
        }
        var limit = new FindingLimit();
        var kept = new ArrayList<Finding>();
        List<Finding> ofText = findings.subList(from, findings.size());
        for (Finding finding : ofText) {
            if (limit.count(finding).keeps(finding)) {
                kept.add(finding);
            }
        }
        limit.counts.values().stream()
                .filter(count -> count.dropped > 0)
                .map(Count::mark)
                .forEach(kept::add);
        ofText.clear();
        findings.addAll(kept);
    }

    private Count count(Finding finding) {
        var kind = new Kind(finding.rule(), finding.element(), finding.kind(), finding.partial(), finding.confidence());
        return counts.computeIfAbsent(kind, fresh -> new Count(finding));
    }
}
