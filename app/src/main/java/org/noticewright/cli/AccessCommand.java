package org.noticewright.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.ActorReads;
import org.noticewright.domain.ExpectedRange;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "access", description = "Who read how much, and which hours stand out against their own past.")
final class AccessCommand extends CaseCommand {

    @Option(names = "--unusual", description = "Only the unusual hours, not the accounts.")
    private boolean unusualOnly;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Unusual hours to print, the furthest from what is usual first (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    AccessCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    void check() {
        if (limit < 0) {
            throw new IllegalArgumentException("--limit (%d) is below 0. Maybe leave it out.".formatted(limit));
        }
    }

    @Override
    int run(CaseFile openCase) {
        var access = casework.findUnusualAccess().run(openCase, console.progress());
        if (json) {
            console.json(asJson(access));
        } else {
            print(access);
        }
        return ExitCode.DONE;
    }

    private void print(UnusualAccess access) {
        if (access.actors().isEmpty()) {
            console.print("No log line of a read names an account. Maybe import the access log first.");
            return;
        }
        if (!unusualOnly) {
            console.print("The team's working hours in the logs: %s.", access.workingHours());
            access.actors().forEach(this::print);
        }
        console.print(
                "%,d of %,d hours are unusual%s.",
                access.hours().size(),
                access.activeHours(),
                access.notJudged() == 0 ? "" : "; %,d could be held against nothing".formatted(access.notJudged()));
        access.hours().stream().limit(limit).forEach(hour -> console.print("  %s: %s", hour.actor(), hour.sentence()));
        if (access.hours().size() > limit) {
            console.print(
                    "  ... and %,d more: --limit N shows them.", access.hours().size() - limit);
        }
        if (access.unnamed() + access.overflow() > 0) {
            console.print(
                    "Not looked at: %,d reads whose line names no account, %,d beyond what is kept in memory.",
                    access.unnamed(), access.overflow());
        }
        console.err().println(access.method());
    }

    private void print(ActorReads actor) {
        var expected = actor.expected();
        console.print(
                "  %s: %,d reads in %,d hours, %s; %,d unusual",
                actor.actor(),
                actor.reads(),
                actor.activeHours(),
                expected == null
                        ? "nothing to hold it against"
                        : "%,d an hour in the middle, up to %,d is usual"
                                .formatted(expected.median(), expected.upper()),
                actor.unusualHours());
    }

    private Map<String, Object> asJson(UnusualAccess access) {
        var result = new LinkedHashMap<String, Object>();
        result.put("workingHours", access.workingHours());
        result.put("activeHours", access.activeHours());
        result.put("notJudged", access.notJudged());
        result.put("unnamedReads", access.unnamed());
        result.put("overflowReads", access.overflow());
        if (!unusualOnly) {
            result.put(
                    "actors", access.actors().stream().map(AccessCommand::line).toList());
        }
        result.put("unusual", access.hours().stream().map(AccessCommand::line).toList());
        result.put("method", access.method());
        return result;
    }

    private static Map<String, Object> line(ActorReads actor) {
        var line = new LinkedHashMap<String, Object>();
        line.put("actor", actor.actor());
        line.put("reads", actor.reads());
        line.put("activeHours", actor.activeHours());
        line.put("first", actor.first().toString());
        line.put("lastHour", actor.last().toString());
        line.put("expected", line(actor.expected()));
        line.put("unusualHours", actor.unusualHours());
        return line;
    }

    private static Map<String, Object> line(UnusualHour hour) {
        var line = new LinkedHashMap<String, Object>();
        line.put("actor", hour.actor());
        line.put("from", hour.hour().toString());
        line.put("to", hour.hour().plus(1, ChronoUnit.HOURS).toString());
        line.put("reads", hour.reads());
        line.put("why", hour.why().stream().map(Enum::name).sorted().toList());
        line.put("own", line(hour.own()));
        line.put("team", line(hour.team()));
        line.put("sentence", hour.sentence());
        return line;
    }

    private static @Nullable Map<String, Object> line(@Nullable ExpectedRange range) {
        if (range == null) {
            return null;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("basis", range.basis().name());
        line.put("hours", range.hours());
        line.put("median", range.median());
        line.put("spread", range.spread());
        line.put("upper", range.upper());
        return line;
    }
}
