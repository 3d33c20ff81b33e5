package org.noticewright.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.SystemCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "systems",
        description = "Systems examined for traces of the intruder, with the evidence: list them, add one.")
final class SystemsCommand extends CaseCommand {

    @Option(names = "--add", paramLabel = "SYSTEM", description = "Name of the system that was examined.")
    private @Nullable String system;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SystemCheck.Result result = SystemCheck.Result.UNKNOWN;

    @Option(names = "--checked", paramLabel = "TEXT", description = "What was looked at.")
    private String checked = "";

    @Option(names = "--period", paramLabel = "FROM/TO", description = "The time looked at.")
    private String period = "";

    @Option(names = "--source", paramLabel = "N", description = "Evidence file of the case, by number. Repeatable.")
    private List<Long> sources = List.of();

    @Option(names = "--evidence", paramLabel = "TEXT", description = "Other evidence, such as a vendor's letter.")
    private String evidence = "";

    @Option(names = "--by", paramLabel = "WHO", description = "Who examined it.")
    private String by = "";

    @Option(names = "--at", paramLabel = "TIME", description = "When it was examined (default: now).")
    private String at = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is recorded; goes into the log.")
    private String reason = "";

    SystemsCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() {
        if (!period.isBlank()) {
            ScopeCommand.interval("--period", period);
        }
        Given.together("--checked", !checked.isBlank(), "--add", system != null);
        Given.together("--period", !period.isBlank(), "--add", system != null);
        Given.together("--source", !sources.isEmpty(), "--add", system != null);
        Given.together("--evidence", !evidence.isBlank(), "--add", system != null);
        Given.together("--by", !by.isBlank(), "--add", system != null);
        Given.together("--at", !at.isBlank(), "--add", system != null);
    }

    @Override
    int run(CaseFile openCase) {
        if (system != null) {
            if (period.isBlank()) {
                throw new IllegalArgumentException(
                        "--add needs --period: the time that was looked at. Maybe --period 2026-02-04/2026-02-08.");
            }
            var check = new SystemCheck(
                    system,
                    result,
                    checked,
                    ScopeCommand.interval("--period", period),
                    sources.stream().map(DataSource.Id::new).toList(),
                    evidence,
                    by);
            casework.addEvents()
                    .add(
                            openCase,
                            check,
                            at.isEmpty() ? casework.clock().instant().toString() : at,
                            reason);
        }
        var lines = new ArrayList<Object>();
        for (var entry : openCase.timeline().byHand()) {
            var examined = entry.event().system();
            if (examined == null) {
                continue;
            }
            if (json) {
                var line = EventLine.of(entry.event());
                line.put("number", entry.id().value());
                lines.add(line);
            } else {
                console.print(
                        "%d  %s  %s",
                        entry.id().value(),
                        entry.event().at().instant(),
                        entry.event().message());
            }
        }
        if (json) {
            console.json(lines);
        }
        return ExitCode.DONE;
    }
}
