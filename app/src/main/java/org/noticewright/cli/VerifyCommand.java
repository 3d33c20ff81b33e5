package org.noticewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "verify", description = "Check log chain, rows, sealed values, evidence files, verdicts and letters.")
final class VerifyCommand extends CaseCommand {

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Folder of the latest letters, to check their hashes.")
    private @Nullable Path letters;

    VerifyCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_ONLY);
    }

    @Override
    void check() {
        if (letters != null && !Files.isDirectory(letters)) {
            throw new IllegalArgumentException(
                    "There is no folder %s. Maybe it is misspelt: --letters names the folder that was written."
                            .formatted(letters));
        }
    }

    @Override
    int run(CaseFile openCase) {
        var verification = casework.verifyCase().run(openCase, letters, console.progress());
        if (json) {
            console.json(asJson(verification));
        } else {
            print(verification);
        }
        return verification.broken() ? ExitCode.BROKEN : ExitCode.DONE;
    }

    private void print(Verification verification) {
        for (var check : verification.checks()) {
            console.print("%-12s %-16s %,d", check.result(), check.name(), check.count());
            check.detail().forEach(line -> console.print("             %s", line));
        }
        console.print(
                "Head of the log: entry %,d, %s",
                verification.head().sequence(), verification.head().hash());
    }

    private static Object asJson(Verification verification) {
        var result = new LinkedHashMap<String, Object>();
        result.put("broken", verification.broken());
        result.put("checks", verification.checks());
        result.put("head", verification.head());
        return result;
    }
}
