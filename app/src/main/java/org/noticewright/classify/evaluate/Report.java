package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noticewright.domain.Verdict;
import tools.jackson.databind.json.JsonMapper;

/// Accuracy of one version on one labelled set.
///
/// @param lostPhi tickets labelled PHI that came out neither PHI nor with `needsReview`
/// @param errors tickets with a wrong verdict, by id and rule, without any text
public record Report(
        String version, int tickets, int needsReview, int phi, int lostPhi, List<Tally> tallies, List<Mistake> errors) {

    /// @param ticket the ticket's native id
    /// @param rule the verdict rule that fired
    /// @param findingRules detection rules that carried the verdict
    public record Mistake(
            String ticket,
            Verdict expected,
            Verdict actual,
            boolean needsReview,
            String rule,
            List<String> findingRules) {}

    public Report {
        tallies = List.copyOf(tallies);
        errors = List.copyOf(errors);
    }

    /// Mean of the three verdicts' F1.
    public double verdictMacroF1() {
        return tallies.stream()
                .filter(tally -> tally.group().equals("verdict"))
                .mapToDouble(Tally::f1)
                .average()
                .orElse(0);
    }

    /// Share of PHI tickets that came out neither PHI nor with `needsReview`.
    public double lostShare() {
        return phi == 0 ? 0 : lostPhi / (double) phi;
    }

    public double reviewShare() {
        return tickets == 0 ? 0 : needsReview / (double) tickets;
    }

    /// The one tally of this group and name; all zero when the set has none.
    public Tally tally(String group, String name) {
        return tallies.stream()
                .filter(tally -> tally.group().equals(group) && tally.name().equals(name))
                .findFirst()
                .orElse(new Tally(group, name, 0, 0, 0));
    }

    /// A table for a terminal.
    public String text() {
        var out = new StringBuilder();
        Interval lost = Interval.clopperPearson(lostPhi, phi);
        out.append(String.format(Locale.ROOT, "Version %s, %d tickets%n", version, tickets));
        out.append(String.format(
                Locale.ROOT,
                "Verdict macro-F1 %.3f, review share %.1f %% (%d)%n",
                verdictMacroF1(),
                100 * reviewShare(),
                needsReview));
        out.append(String.format(
                Locale.ROOT,
                "Lost PHI %d of %d (%.1f %%, 95 %% interval %.1f to %.1f %%)%n%n",
                lostPhi,
                phi,
                100 * lostShare(),
                100 * lost.low(),
                100 * lost.high()));
        out.append(String.format(
                Locale.ROOT,
                "%-8s %-24s %5s %5s %5s  %-22s %-22s %5s %5s%n",
                "group",
                "class",
                "hit",
                "false",
                "miss",
                "precision",
                "recall",
                "F1",
                "F2"));
        for (Tally tally : tallies) {
            out.append(line(tally));
        }
        if (!errors.isEmpty()) {
            out.append(String.format(Locale.ROOT, "%nWrong verdicts%n"));
        }
        for (Mistake error : errors) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s: %s, was %s%s by %s %s%n",
                    error.ticket(),
                    error.expected(),
                    error.actual(),
                    error.needsReview() ? " (review)" : "",
                    error.rule(),
                    error.findingRules()));
        }
        return out.toString();
    }

    private static String line(Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-8s %-24s %5d %5d %5d  %-22s %-22s %5.3f %5.3f%n",
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

    private static String share(double value, Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, interval.low(), interval.high());
    }

    /// The same as JSON.
    public String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", version);
        root.put("tickets", tickets);
        root.put("verdictMacroF1", verdictMacroF1());
        root.put("needsReview", needsReview);
        root.put("reviewShare", reviewShare());
        root.put("phi", phi);
        root.put("lostPhi", lostPhi);
        root.put("lostShare", lostShare());
        root.put("lostInterval", interval(Interval.clopperPearson(lostPhi, phi)));
        List<Map<String, Object>> classes = new ArrayList<>();
        for (Tally tally : tallies) {
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
            classes.add(row);
        }
        root.put("classes", classes);
        root.put("errors", errors);
        return JsonMapper.builder().build().writeValueAsString(root);
    }

    private static List<Double> interval(Interval interval) {
        return List.of(interval.low(), interval.high());
    }
}
