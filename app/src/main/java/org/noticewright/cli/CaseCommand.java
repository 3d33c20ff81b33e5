package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that works on one case: opens it, runs, closes it.
abstract class CaseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    Path caseFile = Path.of("");

    @Mixin
    Passphrase passphrase = new Passphrase();

    @Option(names = "--json", description = "Print the result as JSON on standard output.")
    boolean json;

    final Casework casework;
    final Console console;
    private final CaseFiles.Mode mode;

    CaseCommand(Casework casework, Console console, CaseFiles.Mode mode) {
        this.casework = casework;
        this.console = console;
        this.mode = mode;
    }

    abstract int run(CaseFile openCase) throws Exception;

    /// Refuses what cannot be meant, before the case is opened and a passphrase asked for.
    void check() throws IOException {}

    @Override
    public final Integer call() throws Exception {
        check();
        try (var open = open()) {
            return run(open);
        }
    }

    LocalDate today() {
        return LocalDate.now(casework.clock());
    }

    private CaseFile open() throws IOException {
        var typed = passphrase.read("Passphrase of " + caseFile.getFileName());
        try {
            return casework.caseFiles().open(caseFile, typed, mode);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
