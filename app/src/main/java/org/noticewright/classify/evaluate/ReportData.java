package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A report for programs: JSON with everything, or a table of figures.
final class ReportData {

    private ReportData() {}

    static String json(Report report) {
        Map<String, Object> root = new LinkedHashMap<>();
        Report.Totals totals = report.totals();
        root.put("version", report.version());
        root.put("tickets", totals.tickets());
        root.put("unlabelled", totals.unlabelled());
        root.put("labelsWithoutTicket", totals.labelsAlone());
        root.put("verdictMacroF1", report.verdictMacroF1());
        root.put("needsReview", totals.needsReview());
        root.put("reviewShare", report.reviewShare());
        root.put("reviewInterval", interval(report.reviewInterval()));
        root.put("phi", totals.phi());
        root.put("lostPhi", totals.lostPhi());
        root.put("lostShare", report.lostShare());
        root.put("lostInterval", interval(report.lostInterval()));
        root.put("lostUpperBound", report.lostBound());
        root.put("verdicts", report.verdicts());
        root.put("classes", report.tallies().stream().map(ReportData::tally).toList());
        root.put("rules", report.rules());
        root.put("verdictConfidence", bins(report.verdictConfidence()));
        root.put("rawConfidenceError", report.rawConfidenceError());
        root.put("findingConfidence", bins(report.findingConfidence()));
        root.put("errors", report.mistakes());
        root.put("specialErrors", report.flagErrors());
        root.put("spanErrors", report.spanErrors());
        root.put("problems", report.problems());
        return JsonMapper.builder().build().writeValueAsString(root);
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("group", tally.group());
        row.put("name", tally.name());
        row.put("hits", tally.hits());
        row.put("falseAlarms", tally.falseAlarms());
        row.put("misses", tally.misses());
        row.put("precision", tally.precision());
        row.put("precisionInterval", interval(tally.precisionInterval()));
        row.put("recall", tally.recall());
        row.put("recallInterval", interval(tally.recallInterval()));
        row.put("f1", tally.f1());
        row.put("f2", tally.f2());
        return row;
    }

    private static Map<String, Object> bins(List<Reliability.Bin> bins) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("expectedCalibrationError", Reliability.error(bins));
        table.put("bins", bins);
        return table;
    }

    private static List<Double> interval(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    /// One line a figure: group, name, hits, false alarms, misses, precision with interval, recall with
    /// interval, F1, F2. In the group `share` hits are counted of hits and misses, in `confusion` hits are
    /// tickets, in `rule` there is no recall.
    static String tsv(Report report) {
        var lines = new ArrayList<String>();
        lines.add("group\tname\thits\tfalse\tmisses\tprecision\tlow\thigh\trecall\tlow\thigh\tf1\tf2");
        Report.Totals totals = report.totals();
        lines.add(share("lost PHI", totals.lostPhi(), totals.phi()));
        lines.add(share("review", totals.needsReview(), totals.tickets()));
        for (Report.Cell cell : report.verdicts()) {
            lines.add("confusion\t%s as %s\t%d\t\t\t\t\t\t\t\t\t\t"
                    .formatted(cell.expected(), cell.actual(), cell.tickets()));
        }
        report.tallies().forEach(tally -> lines.add(row(tally)));
        for (Report.RuleCount rule : report.rules()) {
            var tally = new Tally("rule", rule.rule(), rule.right(), rule.found() - rule.right(), 0);
            lines.add(head(tally) + range(tally.precision(), tally.precisionInterval()) + "\t\t\t\t\t");
        }
        return String.join("\n", lines);
    }

    private static String share(String name, int hits, int all) {
        var tally = new Tally("share", name, hits, 0, all - hits);
        return head(tally) + "\t\t\t" + range(tally.recall(), tally.recallInterval()) + "\t\t";
    }

    private static String row(Tally tally) {
        return head(tally)
                + range(tally.precision(), tally.precisionInterval())
                + range(tally.recall(), tally.recallInterval())
                + String.format(Locale.ROOT, "\t%.4f\t%.4f", tally.f1(), tally.f2());
    }

    private static String head(Tally tally) {
        return "%s\t%s\t%d\t%d\t%d"
                .formatted(tally.group(), tally.name(), tally.hits(), tally.falseAlarms(), tally.misses());
    }

    private static String range(double value, Interval interval) {
        return String.format(Locale.ROOT, "\t%.4f\t%.4f\t%.4f", value, interval.low(), interval.high());
    }
}
