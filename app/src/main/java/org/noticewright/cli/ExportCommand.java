package org.noticewright.cli;

import java.nio.file.Path;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ExportCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Write tickets, people, timeline, obligations or the log as CSV or NDJSON.")
final class ExportCommand extends CaseCommand {

    @Option(names = "--what", required = true, paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private ExportCase.What what = ExportCase.What.TICKETS;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExportCase.Format format = ExportCase.Format.CSV;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    private Path out = Path.of("");

    ExportCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    boolean usesPeople() {
        return what != ExportCase.What.TICKETS && what != ExportCase.What.LOG;
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        long rows = casework.exportCase().run(openCase, what, format, out, today(), console.progress());
        console.print("%,d rows written to %s.", rows, out);
        return ExitCode.DONE;
    }
}
