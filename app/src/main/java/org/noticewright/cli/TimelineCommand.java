package org.noticewright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.TimelineFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "timeline",
        description = "What the intruder did, what was done about it, and what the law asks, in order.")
final class TimelineCommand extends CaseCommand {

    @Option(names = "--out", paramLabel = "FILE", description = "Write it for another tool instead of printing it.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "With --out, one of: ${COMPLETION-CANDIDATES} (default: TIMESKETCH_CSV).")
    private TimelineFile.@Nullable Format format;

    TimelineCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    void check() {
        Given.together("--format", format != null, "--out", out != null);
    }

    @Override
    boolean usesPeople() {
        return true;
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        if (out != null) {
            var form = format == null ? TimelineFile.Format.TIMESKETCH_CSV : format;
            long lines = casework.exportCase().timelineFile(openCase, today(), form, out, console.progress());
            console.print("%,d lines written to %s.", lines, out.getFileName());
            return ExitCode.DONE;
        }
        for (var entry : casework.exportCase().timeline(openCase, today())) {
            var event = entry.event();
            if (json) {
                console.json(EventLine.of(event));
            } else {
                console.print(
                        "%s  %-8s  %s: %s", event.at().instant(), event.track(), event.meaning(), event.message());
            }
        }
        return ExitCode.DONE;
    }
}
