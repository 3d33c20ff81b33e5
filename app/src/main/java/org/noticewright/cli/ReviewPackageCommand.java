package org.noticewright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "review-package",
        description = "Events, grades, coverage, hashes and log in open formats, for a reviewer without keys.")
final class ReviewPackageCommand extends CaseCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "New file to write.")
    private Path out = Path.of("");

    ReviewPackageCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        var written = casework.writeReviewPackage().run(openCase, out, console.progress());
        if (json) {
            var result = new LinkedHashMap<String, Object>();
            result.put("file", written.file().toString());
            result.put("manifestSha256", written.manifest().hex());
            result.put("logSequence", written.head().sequence());
            result.put("logHash", written.head().hash());
            result.put("events", written.events());
            result.put("tickets", written.tickets());
            console.json(result);
            return ExitCode.DONE;
        }
        console.print("%,d log lines and %,d grades written to %s.", written.events(), written.tickets(), out);
        console.print("To be given to the reviewer on paper:");
        console.print("  SHA-256 of the manifest  %s", written.manifest().hex());
        console.print(
                "  head of the log          entry %,d, %s",
                written.head().sequence(), written.head().hash());
        return ExitCode.DONE;
    }
}
