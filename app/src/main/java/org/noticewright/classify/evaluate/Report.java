package org.noticewright.classify.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// Accuracy of one version on one labelled set.
///
/// @param verdicts how often a ticket of one verdict was given each verdict
/// @param tallies by verdict, element, special category and span, see [Tally]
/// @param rules how often what a detection rule found was a labelled span
/// @param verdictConfidence confidence of verdicts against whether they were right
/// @param rawConfidenceError calibration error of verdicts before calibration
/// @param findingConfidence confidence of findings against whether they are labelled spans
/// @param mistakes tickets with a wrong verdict, lost ones first
/// @param flagErrors tickets with wrong special categories
/// @param spanErrors at most [EvaluationCount#MOST_SPAN_ERRORS]
/// @param problems what in the labels cannot be right
public record Report(
        String version,
        Totals totals,
        List<Cell> verdicts,
        List<Tally> tallies,
        List<RuleCount> rules,
        List<Reliability.Bin> verdictConfidence,
        double rawConfidenceError,
        List<Reliability.Bin> findingConfidence,
        List<Mistake> mistakes,
        List<FlagError> flagErrors,
        List<SpanError> spanErrors,
        List<String> problems) {

    /// @param tickets with labels
    /// @param unlabelled tickets without labels: not counted anywhere else
    /// @param labelsAlone labels without a ticket
    /// @param lostPhi tickets labelled PHI that came out neither PHI nor with `needsReview`
    public record Totals(int tickets, int unlabelled, int labelsAlone, int needsReview, int phi, int lostPhi) {}

    /// @param needsReview how many of them ask for review
    public record Cell(Verdict expected, Verdict actual, int tickets, int needsReview) {}

    /// @param confidence mean of what it said
    public record RuleCount(String rule, int found, int right, double confidence) {}

    /// @param ticket the ticket's native id
    /// @param rule the verdict rule that fired
    /// @param findingRules detection rules that carried the verdict
    public record Mistake(
            String ticket,
            Verdict expected,
            Verdict actual,
            boolean needsReview,
            String rule,
            List<String> findingRules) {

        /// PHI that nobody would look at.
        public boolean isLost() {
            return expected == Verdict.PHI && actual != Verdict.PHI && !needsReview;
        }
    }

    public record FlagError(String ticket, Set<SpecialCategory> missed, Set<SpecialCategory> alarms) {}

    /// A labelled span that nothing found, or a finding that no label has; it points, the text stands there
    /// only when it was asked for.
    ///
    /// @param rule that found it, null when it was missed
    /// @param place the text's kind, and number for a message
    /// @param start -1 for a whole value
    public record SpanError(
            String ticket,
            DataElement element,
            @Nullable String rule,
            String place,
            int start,
            int end,
            @Nullable String text) {

        @Override
        public String toString() {
            return "SpanError[%s, %s]".formatted(element, place);
        }
    }

    public Report {
        verdicts = List.copyOf(verdicts);
        tallies = List.copyOf(tallies);
        rules = List.copyOf(rules);
        verdictConfidence = List.copyOf(verdictConfidence);
        findingConfidence = List.copyOf(findingConfidence);
        mistakes = List.copyOf(mistakes);
        flagErrors = List.copyOf(flagErrors);
        spanErrors = List.copyOf(spanErrors);
        problems = List.copyOf(problems);
    }

    /// Mean F1 of the verdicts that occur.
    public double verdictMacroF1() {
        return tallies.stream()
                .filter(tally -> tally.group().equals("verdict"))
                .mapToDouble(Tally::f1)
                .average()
                .orElse(0);
    }

    /// Share of PHI tickets that came out neither PHI nor with `needsReview`.
    public double lostShare() {
        return totals.phi() == 0 ? 0 : totals.lostPhi() / (double) totals.phi();
    }

    public Interval lostInterval() {
        return Interval.clopperPearson(totals.lostPhi(), totals.phi());
    }

    /// What the lost share is at most, with 95 % confidence.
    public double lostBound() {
        return Interval.upperBound(totals.lostPhi(), totals.phi());
    }

    public double reviewShare() {
        return totals.tickets() == 0 ? 0 : totals.needsReview() / (double) totals.tickets();
    }

    public Interval reviewInterval() {
        return Interval.clopperPearson(totals.needsReview(), totals.tickets());
    }

    /// The one tally of this group and name; all zero when the set has none.
    public Tally tally(String group, String name) {
        return tallies.stream()
                .filter(tally -> tally.group().equals(group) && tally.name().equals(name))
                .findFirst()
                .orElse(new Tally(group, name, 0, 0, 0));
    }

    /// For a terminal.
    ///
    /// @param spans whether each wrong span is listed too
    public String text(boolean spans) {
        return ReportText.of(this, spans);
    }

    public String json() {
        return ReportData.json(this);
    }

    /// The figures as a table of tab-separated values.
    public String tsv() {
        return ReportData.tsv(this);
    }
}
