package org.noticewright.cli;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.AssessExposure;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Interval;
import org.noticewright.timeline.ClockEstimate;
import org.noticewright.timeline.Hole;
import org.noticewright.timeline.Resolution;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.SourceCoverage;
import org.noticewright.timeline.Suggestion;

/// Prints what a scope run, a suggestion or the coverage of the logs came to.
final class ScopePrinter {

    private static final int LINES_SHOWN = 40;

    private final Console console;
    private final boolean json;

    ScopePrinter(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    void actors(Map<String, AssessExposure.ActorSummary> found) {
        if (json) {
            console.json(found);
            return;
        }
        console.print("""
            Actors in the logs; name the intruder with --actor ID --ip ADDRESS --from T --to T, \
            or ask for a suggestion with --suggest.\
            """);
        found.forEach((actor, summary) -> console.print(
                "  %s%s: %,d events, %s to %s, addresses %s",
                actor,
                summary.name() == null ? "" : " (" + summary.name() + ")",
                summary.events(),
                summary.first(),
                summary.last(),
                String.join(" ", summary.addresses())));
    }

    void scoped(AssessExposure.Scoped scoped) {
        var findings = scoped.findings();
        if (json) {
            console.json(asJson(scoped));
            return;
        }
        console.print(
                "%,d log lines are the intruder's, %,d more may be.",
                findings.intruderLines(), findings.unclearLines());
        console.print(
                scoped.covered()
                        ? "The logs cover the whole window."
                        : "The logs do NOT cover the whole window: silence proves nothing there.");
        for (var exposure : Exposure.values()) {
            console.print("%-13s %,9d tickets", exposure, scoped.counts().getOrDefault(exposure, 0L));
        }
        findings.notes().forEach(note -> console.print("Note: %s", note));
        effects(findings);
        sets(findings.resolutions());
    }

    /// The first lines that reached a set of records, and how many more there are.
    private void sets(List<Resolution> resolutions) {
        long sets = 0;
        for (var resolution : resolutions) {
            boolean isSet = resolution.how() == Resolution.How.COMPUTED || resolution.how() == Resolution.How.WIDENED;
            if (isSet && sets++ < LINES_SHOWN) {
                console.print(
                        "  line %d, %s, %s: %s",
                        resolution.event().value(), resolution.at(), resolution.action(), resolution.sentence());
            }
        }
        if (sets > LINES_SHOWN) {
            console.print("  and %,d more (--json lists all)", sets - LINES_SHOWN);
        }
    }

    private void effects(ScopeFindings findings) {
        for (var effect : findings.effects()) {
            console.print(
                    "Hole%s: %s Leaves %,d tickets POSSIBLE, %,d of them for no other reason.",
                    effect.hole().excused() ? " (excused)" : "",
                    effect.hole().sentence(),
                    effect.possible(),
                    effect.alone());
        }
    }

    /// The shape is part of the command line's contract.
    static Map<String, Object> asJson(AssessExposure.Scoped scoped) {
        var findings = scoped.findings();
        var result = new LinkedHashMap<String, Object>();
        result.put("intruderEvents", findings.intruderLines());
        result.put("unclearEvents", findings.unclearLines());
        result.put("covered", scoped.covered());
        for (var exposure : Exposure.values()) {
            result.put(exposure.name(), scoped.counts().getOrDefault(exposure, 0L));
        }
        result.put("window", window(scoped.window()));
        result.put("notes", findings.notes());
        result.put("lines", new Lines(findings.resolutions()));
        result.put("holes", holes(findings));
        result.put(
                "coverage",
                findings.coverage().stream().map(ScopePrinter::source).toList());
        return result;
    }

    /// The lines, each made when it is written: there may be millions.
    private static final class Lines extends AbstractList<Map<String, Object>> {
        private final List<Resolution> resolutions;

        private Lines(List<Resolution> resolutions) {
            this.resolutions = resolutions;
        }

        @Override
        public Map<String, Object> get(int place) {
            return line(resolutions.get(place));
        }

        @Override
        public int size() {
            return resolutions.size();
        }
    }

    private static Map<String, Object> line(Resolution resolution) {
        var line = new LinkedHashMap<String, Object>();
        line.put("event", resolution.event().value());
        line.put("at", resolution.at().toString());
        line.put("action", resolution.action().name());
        line.put("how", resolution.how().name());
        line.put("grade", resolution.grade().name());
        line.put("tickets", resolution.tickets());
        line.put("maybe", resolution.maybe());
        line.put("rows", resolution.rows());
        line.put("sentence", resolution.sentence());
        return line;
    }

    static List<Map<String, Object>> holes(ScopeFindings findings) {
        var holes = new ArrayList<Map<String, Object>>();
        for (var effect : findings.effects()) {
            var line = new LinkedHashMap<>(hole(effect.hole()));
            line.put("possible", effect.possible());
            line.put("alone", effect.alone());
            holes.add(line);
        }
        return holes;
    }

    private static Map<String, Object> hole(Hole hole) {
        var line = new LinkedHashMap<String, Object>();
        line.put("log", hole.source());
        line.put("platform", hole.platform());
        line.put("from", hole.at().from().toString());
        line.put("to", hole.at().to().toString());
        line.put("cause", hole.cause().name());
        line.put("sentence", hole.sentence());
        line.put("excused", hole.excused());
        return line;
    }

    static Map<String, @Nullable Object> source(SourceCoverage source) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("log", source.source());
        line.put("says", source.says().name());
        line.put("lines", source.lines());
        line.put("first", source.first() == null ? null : source.first().toString());
        line.put("last", source.last() == null ? null : source.last().toString());
        line.put("windowHours", source.windowHours());
        line.put("coveredHours", source.coveredHours());
        line.put("quietHours", source.quietHours());
        line.put(
                "covered", source.covered().stream().map(ScopePrinter::interval).toList());
        line.put("holes", source.holes().stream().map(ScopePrinter::hole).toList());
        line.put("usual", source.usual());
        return line;
    }

    private static String interval(Interval interval) {
        return interval.from() + "/" + interval.to();
    }

    private static Map<String, Object> window(AccessWindow window) {
        var line = new LinkedHashMap<String, Object>();
        line.put("actors", window.actors());
        line.put("addresses", window.addresses());
        line.put("sessions", window.sessions());
        line.put("agents", window.agents());
        line.put("tokens", window.tokens());
        line.put("wholeAccounts", window.takesWholeAccounts());
        line.put("from", window.from().toString());
        line.put("to", window.to().toString());
        var clocks = new LinkedHashMap<String, Object>();
        window.clocks().forEach((source, ahead) -> clocks.put(source, ahead.toMillis() / 1000.0));
        line.put("clockAheadSeconds", clocks);
        line.put(
                "ruledOut",
                window.rulings().events().stream()
                        .map(id -> id.value())
                        .sorted()
                        .toList());
        line.put(
                "excused",
                window.rulings().silences().stream().map(ScopePrinter::interval).toList());
        return line;
    }

    void suggestion(Suggestion suggestion, List<ClockEstimate> clocks) {
        if (json) {
            var result = new LinkedHashMap<String, @Nullable Object>();
            result.put("level", suggestion.level().name());
            result.put("sentence", suggestion.sentence());
            result.put("window", suggestion.window() == null ? null : window(suggestion.window()));
            result.put(
                    "steps", suggestion.steps().stream().map(ScopePrinter::step).toList());
            result.put("others", suggestion.others());
            result.put("clocks", clocks.stream().map(ClockEstimate::sentence).toList());
            console.json(result);
            return;
        }
        console.print("%s", suggestion.sentence());
        suggestion
                .steps()
                .forEach(step -> console.print(
                        "  %s  %-15s %-6s %s (%,d lines)",
                        step.at(),
                        step.kind(),
                        step.level(),
                        step.sentence(),
                        step.events().size()));
        clocks.forEach(clock -> console.print("Clock: %s", clock.sentence()));
        suggestion.others().forEach(other -> console.print("Also: %s", other));
        if (suggestion.window() != null) {
            console.print("Suggested: %s", asOptions(suggestion.window()));
            console.print(
                    "Nothing was changed: decide with these options and --reason, or --suggest --accept --reason.");
        }
    }

    private static Map<String, Object> step(Suggestion.Step step) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", step.at().toString());
        line.put("until", step.until().toString());
        line.put("kind", step.kind().name());
        line.put("actor", step.actor());
        line.put("level", step.level().name());
        line.put("sentence", step.sentence());
        line.put("events", step.events().stream().map(id -> id.value()).toList());
        return line;
    }

    private static String asOptions(AccessWindow window) {
        var options = new ArrayList<String>();
        window.actors().forEach(actor -> options.add("--actor " + actor));
        window.addresses().forEach(address -> options.add("--ip " + address));
        window.sessions().forEach(session -> options.add("--session " + session));
        window.tokens().forEach(token -> options.add("--token '" + token + "'"));
        options.add("--from " + window.from());
        options.add("--to " + window.to());
        window.clocks()
                .forEach((source, ahead) -> options.add(
                        "--clock %s=%s%ds".formatted(source, ahead.isNegative() ? "" : "+", ahead.toSeconds())));
        return String.join(" ", options);
    }

    void coverage(AssessExposure.Scoped scoped, List<ClockEstimate> clocks) {
        if (json) {
            var result = new LinkedHashMap<String, Object>();
            result.put("window", window(scoped.window()));
            result.put("covered", scoped.covered());
            result.put(
                    "coverage",
                    scoped.findings().coverage().stream()
                            .map(ScopePrinter::source)
                            .toList());
            result.put("holes", holes(scoped.findings()));
            result.put("clocks", clocks.stream().map(ClockEstimate::sentence).toList());
            console.json(result);
            return;
        }
        console.print(
                "Window %s to %s.", scoped.window().from(), scoped.window().to());
        for (var source : scoped.findings().coverage()) {
            console.print(
                    "%s (%s): %,d lines, %s to %s; covers %.1f of %.1f hours, %.1f of them usually without a line.",
                    source.source(),
                    source.says(),
                    source.lines(),
                    known(source.first()),
                    known(source.last()),
                    source.coveredHours(),
                    source.windowHours(),
                    source.quietHours());
            source.holes().forEach(hole -> console.print("  %s", hole.sentence()));
            console.print("  %s", source.usual());
        }
        effects(scoped.findings());
        clocks.forEach(clock -> console.print("Clock: %s", clock.sentence()));
    }

    private static String known(@Nullable Instant time) {
        return time == null ? "unknown" : time.toString();
    }
}
