package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.noticewright.classify.evaluate.Report.Mistake;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Adds up how classifications compare with labels.
public final class EvaluationCount {

    private final String version;
    private final int[][] verdicts = new int[Verdict.values().length][3];
    private final int[][] elements = new int[DataElement.values().length][3];
    private final int[][] special = new int[SpecialCategory.values().length][3];
    private final SpanMatcher spans = new SpanMatcher();
    private final List<Mistake> errors = new ArrayList<>();
    private int tickets;
    private int review;
    private int phi;
    private int lost;

    public EvaluationCount(String version) {
        this.version = version;
    }

    public void add(Ticket ticket, Labels labels, Classification actual) {
        tickets++;
        review += actual.needsReview() ? 1 : 0;
        if (labels.verdict() == Verdict.PHI) {
            phi++;
            lost += actual.verdict() != Verdict.PHI && !actual.needsReview() ? 1 : 0;
        }
        if (labels.verdict() == actual.verdict()) {
            verdicts[actual.verdict().ordinal()][0]++;
        } else {
            verdicts[actual.verdict().ordinal()][1]++;
            verdicts[labels.verdict().ordinal()][2]++;
            errors.add(mistake(labels, actual));
        }
        compare(elements, labels.elements(), actual.elements(), DataElement.values());
        compare(special, labels.special(), actual.special(), SpecialCategory.values());
        spans.add(ticket, actual.findings(), labels.spans());
    }

    private static Mistake mistake(Labels labels, Classification actual) {
        List<String> rules = actual.carriedBy().stream()
                .map(carrier -> actual.findings().get(carrier).rule().value())
                .distinct()
                .toList();
        return new Mistake(
                labels.id(),
                labels.verdict(),
                actual.verdict(),
                actual.needsReview(),
                actual.rule().value(),
                rules);
    }

    private static <E extends Enum<E>> void compare(int[][] counts, Set<E> expected, Set<E> actual, E[] all) {
        for (E constant : all) {
            boolean there = expected.contains(constant);
            boolean said = actual.contains(constant);
            if (there || said) {
                counts[constant.ordinal()][there && said ? 0 : said ? 1 : 2]++;
            }
        }
    }

    public Report report() {
        var tallies = new ArrayList<Tally>();
        add(tallies, "verdict", Verdict.values(), verdicts);
        add(tallies, "element", DataElement.values(), elements);
        add(tallies, "special", SpecialCategory.values(), special);
        tallies.addAll(spans.tallies());
        tallies.add(spans.total(false));
        tallies.add(spans.total(true));
        return new Report(version, tickets, review, phi, lost, tallies, errors);
    }

    private static <E extends Enum<E>> void add(List<Tally> tallies, String group, E[] all, int[][] counts) {
        for (E constant : all) {
            int[] count = counts[constant.ordinal()];
            if (Arrays.stream(count).sum() > 0) {
                tallies.add(new Tally(group, constant.name(), count[0], count[1], count[2]));
            }
        }
    }
}
