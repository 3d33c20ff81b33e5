package org.noticewright;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;

/// A process that imports a file until it is done or somebody kills it. Prints a line whenever something is
/// committed.
final class OnePassChild {

    private OnePassChild() {}

    static char[] passphrase() {
        return "a passphrase of a test".toCharArray();
    }

    public static void main(String[] args) {
        var casework = Wiring.casework(Clock.systemUTC());
        try (var caseFile = casework.caseFiles().open(Path.of(args[0]), passphrase(), Mode.READ_WRITE)) {
            var watch = Thread.ofPlatform().daemon().unstarted(() -> {
                while (true) {
                    caseFile.facts().replace("{}", "lets the import commit what it has");
                    System.out.println(caseFile.tickets().count());
                }
            });
            watch.start();
            casework.importEvidence()
                    .run(caseFile, List.of(Path.of(args[1])), ImportEvidence.Options.DETECT, Progress.NONE);
            System.out.write("done\n".getBytes(StandardCharsets.UTF_8), 0, 5);
            System.out.flush();
            System.exit(0);
        }
    }
}
