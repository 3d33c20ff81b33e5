package org.noticewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "evaluate", description = "Accuracy of this build on labelled tickets.")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TICKETS", description = "Tickets in any supported format.")
    private Path tickets = Path.of("");

    @Parameters(index = "1", paramLabel = "LABELS", description = "Labels, one JSON line a ticket.")
    private Path labels = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON on standard output.")
    private boolean json;

    private final Casework casework;
    private final Console console;

    EvaluateCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("noticewright-evaluate");
        try {
            var report = casework.evaluateTickets().run(tickets, labels, folder, console.progress());
            console.print("%s", json ? report.json() : report.text());
            return ExitCode.DONE;
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
