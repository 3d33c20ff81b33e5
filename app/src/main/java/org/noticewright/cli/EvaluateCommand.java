package org.noticewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.noticewright.casework.Casework;
import org.noticewright.casework.EvaluateTickets;
import org.noticewright.casework.EvaluateTickets.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description =
                "Accuracy of this build on labelled tickets: precision, recall, F1 and F2 with exact intervals, lost"
                        + " PHI, confidence against truth, and the errors.")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "FILE",
            description = "Tickets in any supported format, files of one export together, and last the labels: one JSON"
                    + " line a ticket with id, verdict and, each if known, special, elements, spans.")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "FORM", description = "text (default), json or tsv.")
    private Form format = Form.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--spans", description = "List each missed and false span too, by place.")
    private boolean spans;

    @Option(
            names = "--quote",
            description = "Quote the text of wrong spans. Maybe only for invented tickets: it is somebody's.")
    private boolean quote;

    private final Casework casework;
    private final Console console;

    enum Form {
        TEXT,
        JSON,
        TSV
    }

    EvaluateCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Given.file(files.getLast());
        var folder = Files.createTempDirectory("noticewright-evaluate");
        try {
            console.print(
                    "%s",
                    casework.evaluateTickets()
                            .run(
                                    files.subList(0, files.size() - 1),
                                    files.getLast(),
                                    folder,
                                    new Output(form(), quote),
                                    console.progress()));
            return ExitCode.DONE;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private EvaluateTickets.Form form() {
        if (json) {
            return EvaluateTickets.Form.JSON;
        }
        return switch (format) {
            case TEXT -> spans || quote ? EvaluateTickets.Form.TEXT_WITH_SPANS : EvaluateTickets.Form.TEXT;
            case JSON -> EvaluateTickets.Form.JSON;
            case TSV -> EvaluateTickets.Form.TSV;
        };
    }
}
