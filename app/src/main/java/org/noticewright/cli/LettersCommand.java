package org.noticewright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "letters",
        description = "Write a letter for every affected person, the regulator letters and the manifest.")
final class LettersCommand extends CaseCommand {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New or empty folder for the files.")
    private Path out = Path.of("");

    LettersCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    boolean usesPeople() {
        return true;
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        var batch = casework.draftLetters().run(openCase, out, console.progress());
        if (json) {
            var result = new LinkedHashMap<String, Object>();
            result.put("batch", batch.number());
            result.put("folder", batch.folder().toString());
            result.put("manifest", batch.manifest().toString());
            result.put("people", batch.people());
            result.put("letters", batch.letters());
            result.put("held", batch.held());
            result.put("notAffected", batch.notAffected());
            console.json(result);
        } else {
            console.print(
                    "%,d people = %,d letters + %,d held + %,d not affected.",
                    batch.people(), batch.letters(), batch.held(), batch.notAffected());
            console.print("Manifest: %s", batch.manifest());
        }
        return ExitCode.DONE;
    }
}
