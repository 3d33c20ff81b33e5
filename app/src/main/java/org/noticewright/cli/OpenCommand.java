package org.noticewright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "The window, with a case or with the start screen.")
final class OpenCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "CASE", description = "The case file.")
    private @Nullable Path caseFile;

    @Option(
            names = "--read-only",
            description =
                    "Only look: nothing can be changed here, and nobody else can write the case meanwhile, unless it"
                            + " was not closed properly: then a copy of it is shown. For reviewers.")
    private boolean readOnly;

    private final Casework casework;
    private final Console console;
    private final WindowOpener window;

    OpenCommand(Casework casework, Console console, WindowOpener window) {
        this.casework = casework;
        this.console = console;
        this.window = window;
    }

    @Override
    public Integer call() {
        if (!window.hasDisplay()) {
            console.err().println("""
                No display was found, so no window can open. \
                Maybe use the other commands: noticewright --help.\
                """);
            return ExitCode.FAILED;
        }
        window.open(casework, caseFile, readOnly ? CaseFiles.Mode.READ_ONLY : CaseFiles.Mode.READ_WRITE);
        return ExitCode.DONE;
    }
}
