package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.RefreshCase;
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

    /// Whether it shows or uses people, or what follows from them: they are derived first when they are older than
    /// what was decided since, for which a case that was opened to look is opened again.
    boolean usesPeople() {
        return false;
    }

    @Override
    public final Integer call() throws Exception {
        check();
        var typed = passphrase.read("Passphrase of " + caseFile.getFileName());
        try {
            try (var open = casework.caseFiles().open(caseFile, typed, mode)) {
                open.usedKeys().forEach(warning -> console.err().println("warning: " + warning));
                if (!usesPeople() || RefreshCase.isCurrent(open)) {
                    return run(open);
                }
                if (mode == CaseFiles.Mode.READ_WRITE) {
                    return runWithPeople(open);
                }
            }
            try (var writable = casework.caseFiles().open(caseFile, typed, CaseFiles.Mode.READ_WRITE)) {
                return runWithPeople(writable);
            }
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private int runWithPeople(CaseFile open) throws Exception {
        console.err().println(RefreshCase.OLDER + " They are derived first.");
        casework.refreshCase().bringUpToDate(open, console.progress());
        return run(open);
    }

    /// After a decision, which stands whatever becomes of this.
    final void bringPeopleUpToDate(CaseFile open) {
        try {
            casework.refreshCase().bringUpToDate(open, console.progress());
        } catch (RuntimeException failed) {
            console.err().println("""
                What was decided is saved, but the people that follow from it could not be derived. \
                Letters, obligations and exports derive them first, or: noticewright people CASE.\
                """);
            throw failed;
        }
    }

    LocalDate today() {
        return LocalDate.now(casework.clock());
    }
}
