package org.noticewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.noticewright.casework.Casework;
import org.noticewright.law.FactsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Make a case with its incident facts; your key slot holds every role.")
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file to make.")
    private Path caseFile = Path.of("");

    @Option(names = "--facts", required = true, paramLabel = "FACTS.json", description = "The incident facts.")
    private Path facts = Path.of("");

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "Who makes the case: the name in its log (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:user.name}")
    private String owner = "";

    @Mixin
    private Passphrase passphrase = new Passphrase();

    private final Casework casework;
    private final Console console;

    NewCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var text = Files.readString(Given.file(facts));
        FactsReader.read(text); // A mistake in the facts shows before a case exists.
        var typed = passphrase.read("New passphrase");
        try {
            var created = casework.caseFiles().create(caseFile, owner, typed);
            try (var open = created.caseFile()) {
                open.facts().replace(text, "Facts given when the case was made");
            }
            console.print("Case made: %s", caseFile);
            console.print("Recovery code (shown once, stored nowhere; keep it on paper): %s", created.recoveryCode());
            return ExitCode.DONE;
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
