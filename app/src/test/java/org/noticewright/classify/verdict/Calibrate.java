package org.noticewright.classify.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noticewright.Wiring;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.casework.ScanFiles;
import org.noticewright.classify.evaluate.LabelFile;
import org.noticewright.classify.evaluate.Labels;
import org.noticewright.classify.evaluate.Reliability;
import org.noticewright.classify.verdict.Isotonic.Seen;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.PatientStatusPolicy;

/// Writes `calibration.tsv` from the development sets: `Calibrate OUT`, run in the folder `app`. The same sets
/// and rules give the same file. It prints the calibration error with each set left out in turn: fitted on the
/// others, measured on that one.
public final class Calibrate {

    private static final int DEMO_TICKETS = 400;
    private static final long DEMO_SEED = 31;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private Calibrate() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("calibrate");
        Map<String, List<Seen>> sets = new LinkedHashMap<>();
        String version = "";
        try {
            Path resources = Path.of("src", "test", "resources");
            for (String set : List.of("corpus", "open", "opened")) {
                Path own = resources.resolve(set);
                sets.put(set, seen(List.of(own.resolve("tickets.ndjson")), own.resolve("labels.ndjson"), folder));
            }
            DemoIncident.Written demo = DemoIncident.write(folder, DEMO_SEED, DEMO_TICKETS);
            sets.put("demo", seen(List.of(demo.tickets(), demo.users()), demo.truth(), folder));
            version = org.noticewright.classify.Classifier.load().version();
        } finally {
            remove(folder);
        }
        List<Seen> all = sets.values().stream().flatMap(List::stream).toList();
        sets.keySet().forEach(set -> leftOut(set, sets));
        write(Path.of(args[0]), all, version);
    }

    private static List<Seen> seen(List<Path> tickets, Path truth, Path folder) throws IOException {
        var seen = new ArrayList<Seen>();
        try (var labels = LabelFile.open(truth)) {
            Wiring.casework(CLOCK)
                    .scanFiles()
                    .run(tickets, ImportEvidence.Options.DETECT, folder, Progress.NONE, scanned -> {
                        Labels gold = labels.take(scanned.ticket().key().id());
                        if (gold != null) {
                            seen.add(seen(scanned, gold));
                        }
                    });
        }
        return seen;
    }

    private static Seen seen(ScanFiles.Scanned scanned, Labels gold) {
        var found = scanned.classification();
        return new Seen(
                found.rule().value(),
                Judge.rawConfidence(found.findings(), PatientStatusPolicy.CONTENT),
                found.verdict() == gold.verdict());
    }

    private static void leftOut(String set, Map<String, List<Seen>> sets) {
        var others = new ArrayList<Seen>();
        sets.forEach((name, seen) -> others.addAll(name.equals(set) ? List.of() : seen));
        Calibration calibration = Calibration.of(Isotonic.fit(others));
        System.out.printf(
                Locale.ROOT,
                "%s, %d tickets: calibration error raw %.3f, calibrated by the other sets %.3f%n",
                set,
                sets.getOrDefault(set, List.of()).size(),
                error(sets.getOrDefault(set, List.of()), null),
                error(sets.getOrDefault(set, List.of()), calibration));
    }

    private static double error(List<Seen> seen, @org.jspecify.annotations.Nullable Calibration calibration) {
        var reliability = new Reliability();
        for (Seen one : seen) {
            reliability.add(calibration == null ? one.raw() : calibration.of(rule(one.rule()), one.raw()), one.right());
        }
        return Reliability.error(reliability.bins());
    }

    private static VerdictRule rule(String id) {
        for (VerdictRule rule : VerdictRule.values()) {
            if (rule.id().value().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("No verdict rule is named " + id);
    }

    private static void write(Path out, List<Seen> all, String version) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Share of right verdicts by rule and raw confidence, isotonic; written by Calibrate with rules "
                + version);
        lines.add("# rule\tfrom raw confidence\tshare right\ttickets");
        for (Calibration.Step step : Isotonic.fit(all)) {
            lines.add(String.format(
                    Locale.ROOT, "%s\t%.3f\t%.3f\t%d", step.rule(), step.from(), step.share(), step.tickets()));
        }
        Files.writeString(out, String.join("\n", lines) + "\n");
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
