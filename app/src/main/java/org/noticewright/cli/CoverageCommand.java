package org.noticewright.cli;

import java.time.Instant;
import java.util.Set;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.AccessWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "coverage",
        description = "Which hours each log covers, where it has holes, and what the holes do to the count.")
final class CoverageCommand extends CaseCommand {

    @Option(names = "--from", paramLabel = "T", description = "Start; without it, the window of the last scope run.")
    private String from = "";

    @Option(names = "--to", paramLabel = "T", description = "End, inclusive.")
    private String to = "";

    CoverageCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    int run(CaseFile openCase) {
        if (from.isEmpty() != to.isEmpty()) {
            console.err().println("A stretch of time needs both: --from T --to T.");
            return ExitCode.WRONG_USAGE;
        }
        var window = from.isEmpty() ? openCase.exposures().window().orElse(null) : named(openCase);
        if (window == null) {
            console.err().println("No window was decided on yet. Maybe name one with --from T --to T, or run scope.");
            return ExitCode.WRONG_USAGE;
        }
        var scoped = casework.assessExposure().preview(openCase, window, console.progress());
        new ScopePrinter(console, json)
                .coverage(scoped, casework.assessExposure().clocks(openCase));
        return ExitCode.DONE;
    }

    private AccessWindow named(CaseFile openCase) {
        Instant start = ScopeCommand.time("--from", from, false);
        Instant end = ScopeCommand.time("--to", to, true);
        return openCase.exposures()
                .window()
                .map(decided -> new AccessWindow(
                        decided.actors(),
                        decided.addresses(),
                        decided.sessions(),
                        decided.agents(),
                        decided.tokens(),
                        decided.wholeAccounts(),
                        start,
                        end,
                        decided.clocks(),
                        decided.rulings()))
                .orElseGet(() -> new AccessWindow(Set.of(), Set.of(), start, end));
    }
}
