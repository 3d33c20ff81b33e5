package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Ticket;

/// Matches findings with labelled spans: identifiers by exact borders, health content by overlap. Several
/// findings inside one labelled clinical span count once; labels without offsets match by their text's name.
final class SpanMatcher {

    private final Map<DataElement, int[]> counts = new EnumMap<>(DataElement.class);

    void add(Ticket ticket, List<Finding> findings, List<LabelledSpan> labels) {
        boolean[] found = new boolean[labels.size()];
        var alarms = new ArrayList<Finding>();
        for (Finding finding : findings) {
            if (finding.confidence().value() >= Judge.COUNTS
                    && !match(finding, finding.text().where(ticket), labels, found)) {
                alarms.add(finding);
            }
        }
        for (int i = 0; i < found.length; i++) {
            count(labels.get(i).element())[found[i] ? 0 : 2]++;
        }
        alarms.forEach(alarm -> count(alarm.element())[1]++);
    }

    private static boolean match(Finding finding, String where, List<LabelledSpan> labels, boolean[] found) {
        boolean any = false;
        for (int i = 0; i < labels.size(); i++) {
            LabelledSpan label = labels.get(i);
            if (label.element() != finding.element() || !sameText(label, where) || !sameSpan(finding, label)) {
                continue;
            }
            if (!found[i] || label.element().isHealthContent()) {
                found[i] = true;
                any = true;
                if (!label.element().isHealthContent()) {
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

    private int[] count(DataElement element) {
        return counts.computeIfAbsent(element, fresh -> new int[3]);
    }

    List<Tally> tallies() {
        return counts.entrySet().stream()
                .map(entry -> new Tally(
                        "span", entry.getKey().name(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .toList();
    }

    Tally total(boolean health) {
        int[] sum = new int[3];
        counts.forEach((element, count) -> {
            for (int i = 0; i < sum.length && element.isHealthContent() == health; i++) {
                sum[i] += count[i];
            }
        });
        return new Tally("span", health ? "all health content" : "all identifiers", sum[0], sum[1], sum[2]);
    }
}
