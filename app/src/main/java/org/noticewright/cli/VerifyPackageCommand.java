package org.noticewright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.noticewright.casework.Casework;
import org.noticewright.casework.handover.VerifyReviewPackage.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify-package", description = "Check a review package against itself: no case and no key is needed.")
final class VerifyPackageCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "The review package.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON on standard output.")
    private boolean json;

    private final Casework casework;
    private final Console console;

    VerifyPackageCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var verified = casework.verifyReviewPackage().run(Given.file(file), console.progress());
        if (json) {
            console.json(asJson(verified));
        } else {
            print(verified);
        }
        return verified.broken() ? ExitCode.BROKEN : ExitCode.DONE;
    }

    private void print(Verified verified) {
        for (var check : verified.checks()) {
            console.print("%-12s %-16s %,d", check.result(), check.name(), check.count());
            check.detail().forEach(line -> console.print("             %s", line));
        }
        console.print(
                verified.broken()
                        ? "The package does NOT agree with itself."
                        : "The package is whole and agrees with itself. Compare with paper:");
        console.print("  SHA-256 of the manifest  %s", verified.manifest().hex());
        console.print(
                "  head of the log          entry %,d, %s",
                verified.head().sequence(), verified.head().hash());
    }

    private static Object asJson(Verified verified) {
        var result = new LinkedHashMap<String, Object>();
        result.put("broken", verified.broken());
        result.put("checks", verified.checks());
        result.put("manifestSha256", verified.manifest().hex());
        result.put("head", verified.head());
        return result;
    }
}
