package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.AddEvents;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.TimelineEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "events", description = "Timeline events by hand: list, add one, add a file of them, withdraw one.")
final class EventsCommand extends CaseCommand {

    @Option(
            names = "--add",
            paramLabel = "TIME",
            description = "Add an event at this time, with --track, --meaning, --message.")
    private @Nullable String at;

    @Option(
            names = "--track",
            paramLabel = "TRACK",
            description = "INTRUDER, RESPONSE or LEGAL (default: ${DEFAULT-VALUE}).")
    private String track = "RESPONSE";

    @Option(names = "--meaning", paramLabel = "TEXT", description = "What the time stands for.")
    private String meaning = "";

    @Option(names = "--message", paramLabel = "TEXT", description = "One plain sentence.")
    private String message = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TimelineEvent.Kind kind = TimelineEvent.Kind.OTHER;

    @Option(names = "--link", paramLabel = "N", description = "Log line it belongs to, by number. Repeatable.")
    private List<Long> links = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "Add every event of a JSON array or NDJSON file.")
    private @Nullable Path file;

    @Option(names = "--withdraw", paramLabel = "N", description = "Withdraw the event with this number.")
    private @Nullable Long withdraw;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log.")
    private String reason = "";

    EventsCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() throws IOException {
        if (file != null) {
            Given.file(file);
        }
        if (at != null) {
            event(at);
        }
        Given.together("--meaning", !meaning.isBlank(), "--add", at != null);
        Given.together("--message", !message.isBlank(), "--add", at != null);
        Given.together("--link", !links.isEmpty(), "--add", at != null);
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        if (at != null) {
            casework.addEvents().add(openCase, event(at), reason);
        }
        if (file != null) {
            console.print("%,d events added.", casework.addEvents().fromFile(openCase, file, reason));
        }
        if (withdraw != null) {
            openCase.timeline().withdraw(new TimelineEvent.Id(withdraw), reason);
        }
        for (var entry : openCase.timeline().byHand()) {
            if (json) {
                var line = EventLine.of(entry.event());
                line.put("number", entry.id().value());
                console.json(line);
            } else {
                var event = entry.event();
                console.print(
                        "%d  %s  %-8s  %s: %s",
                        entry.id().value(), event.at().instant(), event.track(), event.meaning(), event.message());
            }
        }
        return ExitCode.DONE;
    }

    private TimelineEvent event(String time) {
        return AddEvents.event(
                time,
                track,
                kind,
                meaning,
                message,
                links.stream().map(AccessEvent.Id::new).toList());
    }
}
