package org.noticewright.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportReport.FileReport;
import org.noticewright.casework.ScanFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "scan", description = "Classify files without a case: one JSON line a ticket.")
final class ScanCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one export; they are joined.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write here instead of standard output.")
    private @Nullable Path out;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--explain",
            description = "Add to each line which rule decided, which findings carried it, what the verdict would be"
                    + " without them, and which labelled examples it is like where no listed word decided.")
    private boolean explain;

    @Option(
            names = "--context",
            description =
                    "Add to each line the places, dates, ages and web addresses that are no data element and count"
                            + " for nothing.")
    private boolean context;

    private final Casework casework;
    private final Console console;

    ScanCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (out == null) {
            return scan(console.out());
        }
        try (var writer = new PrintWriter(new BufferedWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8)))) {
            return scan(writer);
        }
    }

    private int scan(PrintWriter writer) throws IOException {
        var options = reading.read();
        var folder = Files.createTempDirectory("noticewright-scan");
        try {
            var tickets = new AtomicLong();
            var report = casework.scanFiles().run(files, options, folder, console.progress(), scanned -> {
                tickets.incrementAndGet();
                writer.println(console.mapper().writeValueAsString(line(scanned)));
            });
            writer.flush();
            report.files().forEach(this::complain);
            report.warnings().forEach(warning -> console.err().println("warning: " + warning));
            if (tickets.get() == 0 && !report.anyRefused()) {
                console.err().println("No ticket stands in these files. Maybe they are logs or lists of people.");
            }
            return report.anyRefused() ? ExitCode.REFUSED : ExitCode.DONE;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Map<String, Object> line(ScanFiles.Scanned scanned) {
        var line = explain
                ? ScanLine.explained(scanned, casework.showExamples().of(scanned.ticket(), scanned.classification()))
                : ScanLine.of(scanned);
        if (context) {
            line.put(
                    "context",
                    ScanLine.context(
                            scanned.ticket(),
                            casework.showContext()
                                    .of(
                                            scanned.ticket(),
                                            scanned.classification().findings())));
        }
        return line;
    }

    private void complain(FileReport file) {
        switch (file) {
            case FileReport.Refused(var path, var reason) ->
                console.err().println("%s: refused. %s".formatted(path, reason));
            case FileReport.Imported imported -> {
                imported.source().warnings().forEach(warning -> console.err().println("warning: " + warning));
                imported.rejects()
                        .forEach(reject ->
                                console.err().println("rejected at %s: %s".formatted(reject.at(), reject.reason())));
                long more = imported.source().rejected() - imported.rejects().size();
                if (more > 0) {
                    console.err().println("and %,d more rejected".formatted(more));
                }
            }
        }
    }
}
