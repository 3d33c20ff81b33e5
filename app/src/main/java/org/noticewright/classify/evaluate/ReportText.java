package org.noticewright.classify.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noticewright.classify.evaluate.Report.Mistake;
import org.noticewright.classify.evaluate.Report.RuleCount;
import org.noticewright.classify.evaluate.Report.SpanError;
import org.noticewright.domain.Verdict;

/// A report for a person at a terminal.
final class ReportText {

    private static final double PERCENT = 100;

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
    }

    /// @param spans whether each wrong span is listed too
    static String of(Report report, boolean spans) {
        var text = new ReportText(report);
        text.summary();
        text.confusion();
        text.tallies();
        text.confidence();
        text.mistakes();
        if (spans) {
            text.spans();
        }
        return text.out.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private void title(String title) {
        out.append(System.lineSeparator());
        line("%s", title);
    }

    private void summary() {
        Report.Totals totals = report.totals();
        line("Version %s", report.version());
        line(
                "%d tickets compared, %d without labels, %d labels without a ticket",
                totals.tickets(), totals.unlabelled(), totals.labelsAlone());
        line("Verdict macro-F1 %.3f", report.verdictMacroF1());
        line("Review %d of %d (%s)", totals.needsReview(), totals.tickets(), percent(report.reviewInterval()));
        line(
                "PHI lost (neither PHI nor review) %d of %d (%s; at most %.2f %% with 95 %% confidence)",
                totals.lostPhi(), totals.phi(), percent(report.lostInterval()), PERCENT * report.lostBound());
        report.problems().forEach(problem -> line("Labels: %s", problem));
    }

    private static String percent(Interval interval) {
        return String.format(
                Locale.ROOT, "95 %% interval %.2f to %.2f %%", PERCENT * interval.low(), PERCENT * interval.high());
    }

    private void confusion() {
        title("Verdicts: labelled by row, found by column; in brackets those that ask for review");
        line("%-10s %16s %16s %16s", "", Verdict.PHI, Verdict.METADATA, Verdict.NONE);
        for (Verdict expected : Verdict.values()) {
            List<String> row = report.verdicts().stream()
                    .filter(cell -> cell.expected() == expected)
                    .map(cell -> cell.tickets() + " (" + cell.needsReview() + ")")
                    .toList();
            line("%-10s %16s %16s %16s", expected, row.get(0), row.get(1), row.get(2));
        }
    }

    private void tallies() {
        title("By class, with exact 95 % intervals; spans of identifiers by exact borders, of health content by"
                + " overlap");
        line(
                "%-8s %-24s %6s %6s %6s  %-22s %-22s %5s %5s",
                "group", "class", "hit", "false", "miss", "precision", "recall", "F1", "F2");
        for (Tally tally : report.tallies()) {
            line(
                    "%-8s %-24s %6d %6d %6d  %-22s %-22s %5.3f %5.3f",
                    tally.group(),
                    tally.name(),
                    tally.hits(),
                    tally.falseAlarms(),
                    tally.misses(),
                    share(tally.precision(), tally.precisionInterval()),
                    share(tally.recall(), tally.recallInterval()),
                    tally.f1(),
                    tally.f2());
        }
    }

    private static String share(double value, Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, interval.low(), interval.high());
    }

    private void confidence() {
        bins("Confidence of verdicts", report.verdictConfidence());
        line("Expected error before calibration %.3f", report.rawConfidenceError());
        if (!report.findingConfidence().isEmpty()) {
            bins("Confidence of findings", report.findingConfidence());
            title("By rule: how often what it found is a labelled span");
            line("%-24s %6s %6s  %-22s %10s", "rule", "found", "right", "precision", "confidence");
            for (RuleCount rule : report.rules()) {
                line(
                        "%-24s %6d %6d  %-22s %10.2f",
                        rule.rule(),
                        rule.found(),
                        rule.right(),
                        share(
                                rule.right() / (double) rule.found(),
                                Interval.clopperPearson(rule.right(), rule.found())),
                        rule.confidence());
            }
        }
    }

    private void bins(String what, List<Reliability.Bin> bins) {
        title(String.format(
                Locale.ROOT,
                "%s against how often they were right (expected error %.3f)",
                what,
                Reliability.error(bins)));
        for (Reliability.Bin bin : bins) {
            line(
                    "%.1f to %.1f  %6d  mean %.3f  right %s",
                    bin.low(), bin.low() + 0.1, bin.count(), bin.mean(), share(bin.share(), bin.interval()));
        }
    }

    private void mistakes() {
        list("Wrong verdicts", report.mistakes(), ReportText::mistake);
        list(
                "Wrong special categories",
                report.flagErrors(),
                error -> "%s: missed %s, false %s".formatted(error.ticket(), error.missed(), error.alarms()));
    }

    private static String mistake(Mistake mistake) {
        return "%s: %s, was %s%s%s by %s %s"
                .formatted(
                        mistake.ticket(),
                        mistake.expected(),
                        mistake.actual(),
                        mistake.needsReview() ? " (review)" : "",
                        mistake.isLost() ? " LOST" : "",
                        mistake.rule(),
                        mistake.findingRules());
    }

    private void spans() {
        list("Wrong spans", report.spanErrors(), ReportText::span);
    }

    private static String span(SpanError error) {
        String place =
                error.start() < 0 ? error.place() : "%s %d-%d".formatted(error.place(), error.start(), error.end());
        String how = error.rule() == null ? "missed" : "false by " + error.rule();
        String quote = error.text() == null ? "" : ": " + error.text().lines().collect(Collectors.joining(" | "));
        return "%s: %s %s at %s%s".formatted(error.ticket(), error.element(), how, place, quote);
    }

    private <T> void list(String title, List<T> items, Function<T, String> words) {
        if (!items.isEmpty()) {
            title(title + ": " + items.size());
            items.forEach(item -> line("%s", words.apply(item)));
        }
    }
}
