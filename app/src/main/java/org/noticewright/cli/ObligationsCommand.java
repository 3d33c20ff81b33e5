package org.noticewright.cli;

import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;

@Command(name = "obligations", description = "Who must be told, by when and why, for the facts and people of the case.")
final class ObligationsCommand extends CaseCommand {

    ObligationsCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    boolean usesPeople() {
        return true;
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        var assessment = casework.deriveObligations().run(openCase, today());
        new AssessmentPrinter(console).print(assessment, json);
        return ExitCode.DONE;
    }
}
