package org.noticewright.cli;

import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;

@Command(
        name = "timeline",
        description = "What the intruder did, what was done about it, and what the law asks, in order.")
final class TimelineCommand extends CaseCommand {

    TimelineCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    int run(CaseFile openCase) throws Exception {
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
