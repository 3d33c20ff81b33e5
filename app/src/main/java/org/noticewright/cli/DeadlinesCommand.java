package org.noticewright.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Casework;
import org.noticewright.law.FactsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "deadlines", description = "Obligations for given facts, without a case.")
final class DeadlinesCommand implements Callable<Integer> {

    @Option(names = "--facts", required = true, paramLabel = "FACTS.json", description = "The incident facts.")
    private Path facts = Path.of("");

    @Option(names = "--as-of", paramLabel = "DATE", description = "Judge as of this day (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print the result as JSON on standard output.")
    private boolean json;

    private final Casework casework;
    private final Console console;

    DeadlinesCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var day = asOf == null ? LocalDate.now(casework.clock()) : asOf;
        new AssessmentPrinter(console).print(casework.deriveObligations().of(FactsReader.read(facts), day), json);
        return ExitCode.DONE;
    }
}
