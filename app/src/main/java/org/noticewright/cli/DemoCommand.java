package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.RunDemo;
import org.noticewright.domain.Exposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "The whole job on an invented incident; then the window, if there is a display.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "New or empty folder (default: noticewright-demo, or the next free number after it).")
    private @Nullable Path out;

    @Option(names = "--tickets", paramLabel = "N", description = "Size of the incident (default: ${DEFAULT-VALUE}).")
    private int tickets = 5_000;

    @Option(names = "--no-window", description = "Do not open the window even if there is a display.")
    private boolean noWindow;

    private final Casework casework;
    private final Console console;
    private final WindowOpener window;

    DemoCommand(Casework casework, Console console, WindowOpener window) {
        this.casework = casework;
        this.console = console;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        var folder = out == null ? nextFree() : out;
        var demo = casework.runDemo().run(folder.toAbsolutePath().normalize(), tickets, console.progress());
        print(demo);
        if (!noWindow && window.hasDisplay()) {
            show(demo);
        } else {
            console.print("To look at it: noticewright open %s", demo.caseFile());
        }
        return ExitCode.DONE;
    }

    /// The demo made the passphrase itself, so nobody has to type it.
    private void show(RunDemo.Demo demo) throws IOException {
        var passphrase = Passphrase.firstLine(Files.readAllBytes(demo.passphraseFile()));
        try {
            var open = casework.caseFiles().open(demo.caseFile(), passphrase, CaseFiles.Mode.READ_WRITE);
            window.show(casework, open);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static Path nextFree() {
        var folder = Path.of("noticewright-demo");
        for (int number = 2; Files.exists(folder); number++) {
            folder = Path.of("noticewright-demo-" + number);
        }
        return folder;
    }

    private void print(RunDemo.Demo demo) {
        var imported = demo.imported();
        console.print(
                "An invented incident: %,d tickets, %,d messages, %,d log lines.",
                imported.tickets(), imported.messages(), imported.accessEvents());
        for (var exposure : Exposure.values()) {
            console.print(
                    "  %-13s %,6d tickets", exposure, demo.scoped().counts().getOrDefault(exposure, 0L));
        }
        demo.assessment().obligations().stream()
                .filter(item -> item.due() != null)
                .forEach(item -> console.print(
                        "  %-5s %-22s %s  (%s, %s)",
                        item.jurisdiction(),
                        item.recipient(),
                        item.due(),
                        item.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        item.citation()));
        var letters = demo.letters();
        console.print(
                "  %,d people = %,d letters + %,d held + %,d not affected.",
                letters.people(), letters.letters(), letters.held(), letters.notAffected());
        console.print("Case:       %s", demo.caseFile());
        console.print("Passphrase: in %s", demo.passphraseFile());
        console.print("Evidence:   %s", demo.evidence());
        console.print("Letters:    %s", letters.folder());
    }
}
