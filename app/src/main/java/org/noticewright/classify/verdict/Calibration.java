package org.noticewright.classify.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// How often a verdict was right, by the rule that gave it and how sure the evidence looked: learnt from
/// labelled tickets and kept in `calibration.tsv`. It says what a verdict is worth and decides nothing: verdict
/// and `needsReview` come before it, from the findings alone.
public final class Calibration {

    private final Map<String, NavigableMap<Double, Double>> byRule = new HashMap<>();

    private Calibration() {}

    /// One step: from this raw confidence on, verdicts of the rule were right in this share.
    ///
    /// @param tickets on which it rests
    public record Step(String rule, double from, double share, int tickets) {}

    /// Reads the steps from the program's resources.
    static Calibration load() {
        var stream = Objects.requireNonNull(Calibration.class.getResourceAsStream("calibration.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(steps(lines.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Calibration of(List<Step> steps) {
        var calibration = new Calibration();
        for (Step step : steps) {
            calibration
                    .byRule
                    .computeIfAbsent(step.rule(), fresh -> new TreeMap<>())
                    .put(step.from(), step.share());
        }
        return calibration;
    }

    private static List<Step> steps(List<String> lines) {
        var steps = new ArrayList<Step>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                steps.add(new Step(
                        cells[0],
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Integer.parseInt(cells[3])));
            }
        }
        return steps;
    }

    /// @param raw how sure the evidence looks
    /// @return `raw` itself for a rule that no labelled ticket has shown
    double of(VerdictRule rule, double raw) {
        NavigableMap<Double, Double> steps = byRule.get(rule.id().value());
        if (steps == null) {
            return raw;
        }
        var step = steps.floorEntry(raw);
        return (step == null ? steps.firstEntry() : step).getValue();
    }
}
