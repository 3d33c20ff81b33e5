package org.noticewright.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.AssessExposure;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "scope", description = "Grade every ticket by what the intruder's accounts did in a time window.")
final class ScopeCommand extends CaseCommand {

    @Option(
            names = "--actor",
            paramLabel = "ID",
            description = "Account the intruder used, as the log names it. Repeatable.")
    private List<String> actors = List.of();

    @Option(
            names = "--ip",
            paramLabel = "ADDRESS",
            description =
                    "Address the intruder came from; without any, every event of the accounts counts. Repeatable.")
    private List<String> addresses = List.of();

    @Option(names = "--from", paramLabel = "T", description = "Start: 2026-02-04 or 2026-02-04T13:00:00Z.")
    private String from = "";

    @Option(names = "--to", paramLabel = "T", description = "End, inclusive; a date means its whole day (UTC).")
    private String to = "";

    ScopeCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    int run(CaseFile openCase) {
        if (actors.isEmpty() && from.isEmpty() && to.isEmpty()) {
            listActors(openCase);
            return ExitCode.DONE;
        }
        if (actors.isEmpty() || from.isEmpty() || to.isEmpty()) {
            console.err()
                    .println(
                            "A scope needs all three: --actor ID --from T --to T. Without any, the actors are listed.");
            return ExitCode.WRONG_USAGE;
        }
        var window = new AccessWindow(
                Set.copyOf(actors), Set.copyOf(addresses), time("--from", from, false), time("--to", to, true));
        var scoped = casework.assessExposure().run(openCase, window, "", console.progress());
        casework.derivePeople().run(openCase, console.progress());
        print(scoped);
        return ExitCode.DONE;
    }

    private void listActors(CaseFile openCase) {
        var found = casework.assessExposure().actors(openCase);
        if (json) {
            console.json(found);
            return;
        }
        console.print("Actors in the logs; name the intruder with --actor ID --ip ADDRESS --from T --to T.");
        found.forEach((actor, summary) -> console.print(
                "  %s: %,d events, %s to %s, addresses %s",
                actor, summary.events(), summary.first(), summary.last(), String.join(" ", summary.addresses())));
    }

    private void print(AssessExposure.Scoped scoped) {
        if (json) {
            var result = new LinkedHashMap<String, Object>();
            result.put("intruderEvents", scoped.intruderEvents());
            result.put("covered", scoped.covered());
            for (var exposure : Exposure.values()) {
                result.put(exposure.name(), scoped.counts().getOrDefault(exposure, 0L));
            }
            console.json(result);
            return;
        }
        console.print("%,d log lines are the intruder's.", scoped.intruderEvents());
        console.print(
                scoped.covered()
                        ? "The logs cover the whole window."
                        : "The logs do NOT cover the whole window: silence proves nothing there.");
        for (var exposure : Exposure.values()) {
            console.print("%-13s %,9d tickets", exposure, scoped.counts().getOrDefault(exposure, 0L));
        }
    }

    private static Instant time(String option, String text, boolean end) {
        try {
            if (text.length() == "2026-02-04".length()) {
                return LocalDate.parse(text)
                        .atTime(end ? LocalTime.MAX : LocalTime.MIN)
                        .toInstant(ZoneOffset.UTC);
            }
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("""
                %s (%s) is not a date or time. \
                Maybe write it as 2026-02-04 or 2026-02-04T13:00:00Z.\
                """.formatted(option, text), e);
        }
    }
}
