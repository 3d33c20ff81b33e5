package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.classify.evaluate.Report.FlagError;
import org.noticewright.classify.evaluate.Report.Mistake;
import org.noticewright.classify.evaluate.Report.RuleCount;
import org.noticewright.classify.evaluate.Report.SpanError;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Adds up how classifications compare with labels.
public final class EvaluationCount {

    /// Span errors behind these are counted, not listed.
    public static final int MOST_SPAN_ERRORS = 20_000;

    private static final int VERDICTS = Verdict.values().length;

    /// Whether the report quotes the text of span errors; it is somebody's.
    public enum Quotes {
        NEVER,
        SPAN_ERRORS
    }

    private final String version;
    private final Quotes quotes;
    /// By expected and actual verdict: tickets, and those that need review.
    private final int[][][] verdicts = new int[VERDICTS][VERDICTS][2];
    private final int[][] elements = new int[DataElement.values().length][3];
    private final int[][] special = new int[SpecialCategory.values().length][3];
    private final int[][] spans = new int[DataElement.values().length][3];
    /// The same of health content, whatever element it was taken for.
    private final int[] healthSpans = new int[3];
    private final Map<String, double[]> rules = new TreeMap<>();
    private final Reliability verdictConfidence = new Reliability();
    private final Reliability rawConfidence = new Reliability();
    private final Reliability findingConfidence = new Reliability();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<FlagError> flagErrors = new ArrayList<>();
    private final List<SpanError> spanErrors = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int unlabelled;

    public EvaluationCount(String version, Quotes quotes) {
        this.version = version;
        this.quotes = quotes;
    }

    /// A ticket that nobody labelled.
    public void unlabelled() {
        unlabelled++;
    }

    public void add(Ticket ticket, Labels labels, Classification actual) {
        int[] cell = verdicts[labels.verdict().ordinal()][actual.verdict().ordinal()];
        cell[0]++;
        cell[1] += actual.needsReview() ? 1 : 0;
        boolean right = labels.verdict() == actual.verdict();
        verdictConfidence.add(actual.confidence().value(), right);
        rawConfidence.add(Judge.rawConfidence(actual.findings(), PatientStatusPolicy.CONTENT), right);
        if (!right) {
            mistakes.add(mistake(labels, actual));
        }
        if (labels.elements() != null) {
            compare(elements, labels.elements(), actual.elements(), DataElement.values());
        }
        if (labels.special() != null) {
            compare(special, labels.special(), actual.special(), SpecialCategory.values());
            if (!labels.special().equals(actual.special())) {
                flagErrors.add(flagError(labels.id(), labels.special(), actual.special()));
            }
        }
        if (labels.spans() != null) {
            addSpans(ticket, labels.id(), labels.spans(), actual);
        }
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

    private static FlagError flagError(String id, Set<SpecialCategory> expected, Set<SpecialCategory> actual) {
        Set<SpecialCategory> missed = EnumSet.noneOf(SpecialCategory.class);
        missed.addAll(expected);
        missed.removeAll(actual);
        Set<SpecialCategory> alarms = EnumSet.noneOf(SpecialCategory.class);
        alarms.addAll(actual);
        alarms.removeAll(expected);
        return new FlagError(id, missed, alarms);
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

    private void addSpans(Ticket ticket, String id, List<LabelledSpan> labels, Classification actual) {
        check(ticket, id, labels);
        SpanMatch match = SpanMatch.of(ticket, actual, labels);
        match.right().forEach(finding -> addFinding(finding, true));
        match.alarms().forEach(finding -> addFinding(finding, false));
        match.hit().forEach(label -> spans[label.element().ordinal()][0]++);
        match.alarms().forEach(alarm -> spans[alarm.element().ordinal()][1]++);
        match.missed().forEach(label -> spans[label.element().ordinal()][2]++);
        SpanMatch health = SpanMatch.ofHealth(ticket, actual, labels);
        healthSpans[0] += health.hit().size();
        healthSpans[1] += health.alarms().size();
        healthSpans[2] += health.missed().size();
        match.alarms().forEach(alarm -> error(ticket, id, alarm));
        match.missed().forEach(label -> error(ticket, id, label));
    }

    private void addFinding(Finding finding, boolean right) {
        double confidence = finding.confidence().value();
        findingConfidence.add(confidence, right);
        double[] rule = rules.computeIfAbsent(finding.rule().value(), fresh -> new double[3]);
        rule[0]++;
        rule[1] += right ? 1 : 0;
        rule[2] += confidence;
    }

    /// Labels that name no text of the ticket, or more of it than there is, can match nothing.
    private void check(Ticket ticket, String id, List<LabelledSpan> labels) {
        Map<String, Integer> lengths = lengths(ticket);
        for (LabelledSpan label : labels) {
            Integer length = lengths.get(label.where());
            if (length == null && label.start() >= 0) {
                problems.add("The labels of ticket %s name a text that it has not: %s.".formatted(id, label.place()));
            } else if (length != null && label.end() > length) {
                problems.add("The labels of ticket %s reach beyond the end of %s: %d of %d."
                        .formatted(id, label.place(), label.end(), length));
            }
        }
    }

    private static Map<String, Integer> lengths(Ticket ticket) {
        var lengths = new TreeMap<String, Integer>();
        for (TextRef ref : TextRef.allOf(ticket)) {
            lengths.merge(ref.where(ticket), ref.in(ticket).length(), Math::max);
        }
        return lengths;
    }

    private void error(Ticket ticket, String id, Finding alarm) {
        String text = alarm.text().in(ticket);
        var label = new LabelledSpan(
                alarm.text().where(ticket), alarm.span().start(), alarm.span().end(), alarm.element(), false);
        error(id, label, alarm.rule().value(), text);
    }

    private void error(Ticket ticket, String id, LabelledSpan missed) {
        String text = "";
        for (TextRef ref : quotes == Quotes.NEVER ? List.<TextRef>of() : TextRef.allOf(ticket)) {
            if (ref.where(ticket).equals(missed.where()) && ref.in(ticket).length() >= missed.end()) {
                text = ref.in(ticket);
            }
        }
        error(id, missed, null, text);
    }

    private void error(String id, LabelledSpan span, @Nullable String rule, String text) {
        if (spanErrors.size() < MOST_SPAN_ERRORS) {
            String quote = quotes == Quotes.NEVER || text.length() < span.end()
                    ? null
                    : span.start() < 0 ? text : text.substring(span.start(), span.end());
            spanErrors.add(new SpanError(id, span.element(), rule, span.place(), span.start(), span.end(), quote));
        }
    }

    /// @param labelsAlone labels for which there was no ticket
    public Report report(int labelsAlone) {
        mistakes.sort(
                Comparator.comparing((Mistake mistake) -> !mistake.isLost()).thenComparing(Mistake::ticket));
        return new Report(
                version,
                totals(labelsAlone),
                cells(),
                tallies(),
                rules.entrySet().stream()
                        .map(rule -> new RuleCount(
                                rule.getKey(),
                                (int) rule.getValue()[0],
                                (int) rule.getValue()[1],
                                rule.getValue()[2] / rule.getValue()[0]))
                        .toList(),
                verdictConfidence.bins(),
                Reliability.error(rawConfidence.bins()),
                findingConfidence.bins(),
                mistakes,
                flagErrors,
                spanErrors,
                List.copyOf(new HashSet<>(problems)).stream().sorted().toList());
    }

    private Report.Totals totals(int labelsAlone) {
        int tickets = 0;
        int review = 0;
        int phi = 0;
        int lost = 0;
        for (Report.Cell cell : cells()) {
            tickets += cell.tickets();
            review += cell.needsReview();
            phi += cell.expected() == Verdict.PHI ? cell.tickets() : 0;
            lost += cell.expected() == Verdict.PHI && cell.actual() != Verdict.PHI
                    ? cell.tickets() - cell.needsReview()
                    : 0;
        }
        return new Report.Totals(tickets, unlabelled, labelsAlone, review, phi, lost);
    }

    private List<Report.Cell> cells() {
        var cells = new ArrayList<Report.Cell>();
        for (Verdict expected : Verdict.values()) {
            for (Verdict actual : Verdict.values()) {
                int[] cell = verdicts[expected.ordinal()][actual.ordinal()];
                cells.add(new Report.Cell(expected, actual, cell[0], cell[1]));
            }
        }
        return cells;
    }

    private List<Tally> tallies() {
        var tallies = new ArrayList<Tally>();
        add(tallies, "verdict", Verdict.values(), byVerdict());
        add(tallies, "element", DataElement.values(), elements);
        add(tallies, "special", SpecialCategory.values(), special);
        add(tallies, "span", DataElement.values(), spans);
        if (Arrays.stream(spans).flatMapToInt(Arrays::stream).sum() > 0) {
            tallies.add(total("all identifiers", false));
            tallies.add(total("all health content", true));
            tallies.add(new Tally("span", "health, any element", healthSpans[0], healthSpans[1], healthSpans[2]));
        }
        return tallies;
    }

    private int[][] byVerdict() {
        int[][] counts = new int[VERDICTS][3];
        for (Report.Cell cell : cells()) {
            if (cell.expected() == cell.actual()) {
                counts[cell.actual().ordinal()][0] += cell.tickets();
            } else {
                counts[cell.actual().ordinal()][1] += cell.tickets();
                counts[cell.expected().ordinal()][2] += cell.tickets();
            }
        }
        return counts;
    }

    private Tally total(String name, boolean health) {
        int[] sum = new int[3];
        for (DataElement element : DataElement.values()) {
            for (int i = 0; i < sum.length && element.isHealthContent() == health; i++) {
                sum[i] += spans[element.ordinal()][i];
            }
        }
        return new Tally("span", name, sum[0], sum[1], sum[2]);
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
