package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Ticket;

/// A ticket's findings held against its labelled spans: identifiers by exact borders, health content by
/// overlap. Several findings inside one labelled clinical span count once, and so does a profile's name beside
/// each message; labels without offsets match by their text's name.
///
/// @param right findings that match a label
/// @param alarms findings that match none
/// @param hit labels that a finding matches
/// @param missed labels that none matches
public record SpanMatch(List<Finding> right, List<Finding> alarms, List<LabelledSpan> hit, List<LabelledSpan> missed) {

    /// Mentions, too weak to count, are left out, and health content of a record that it is nobody's in
    /// ([Judge#exposesHealth]): as the record's elements leave them out, and as labels mark none there.
    public static SpanMatch of(Ticket ticket, Classification found, List<LabelledSpan> labels) {
        return of(ticket, counted(found).toList(), labels, DataElement::equals);
    }

    /// The same of health content alone, whatever element it was taken for: whether it was seen at all. Two people
    /// who label the same text often part over which it is, a course of tablets a medicine or a treatment.
    public static SpanMatch ofHealth(Ticket ticket, Classification found, List<LabelledSpan> labels) {
        return of(
                ticket,
                counted(found)
                        .filter(finding -> finding.element().isHealthContent())
                        .toList(),
                labels.stream()
                        .filter(label -> label.element().isHealthContent())
                        .toList(),
                (one, other) -> true);
    }

    private static Stream<Finding> counted(Classification found) {
        boolean health = Judge.exposesHealth(found.verdict(), found.needsReview());
        return found.findings().stream()
                .filter(finding -> health || !finding.element().isHealthContent());
    }

    private static SpanMatch of(
            Ticket ticket,
            List<Finding> findings,
            List<LabelledSpan> labels,
            BiPredicate<DataElement, DataElement> agree) {
        boolean[] found = new boolean[labels.size()];
        var match = new SpanMatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Finding finding : findings) {
            if (finding.confidence().value() >= Judge.COUNTS) {
                boolean right = match(finding, finding.text().where(ticket), labels, found, agree);
                (right ? match.right : match.alarms).add(finding);
            }
        }
        for (int i = 0; i < found.length; i++) {
            (found[i] ? match.hit : match.missed).add(labels.get(i));
        }
        return match;
    }

    private static boolean match(
            Finding finding,
            String where,
            List<LabelledSpan> labels,
            boolean[] found,
            BiPredicate<DataElement, DataElement> agree) {
        boolean any = false;
        for (int i = 0; i < labels.size(); i++) {
            LabelledSpan label = labels.get(i);
            if (!agree.test(label.element(), finding.element())
                    || !sameText(label, where)
                    || !sameSpan(finding, label)) {
                continue;
            }
            boolean again = label.element().isHealthContent() || label.start() < 0;
            if (!found[i] || again) {
                found[i] = true;
                any = true;
                if (!again) {
                    return true;
                }
            }
        }
        return any;
    }

    private static boolean sameText(LabelledSpan label, String where) {
        return label.where().equals(where) || (label.where().equals("requester") && where.endsWith("/author"));
    }

    private static boolean sameSpan(Finding finding, LabelledSpan label) {
        if (label.start() < 0) {
            return true;
        }
        int start = finding.span().start();
        int end = finding.span().end();
        return finding.element().isHealthContent()
                ? start < label.end() && label.start() < end
                : start == label.start() && end == label.end();
    }
}
