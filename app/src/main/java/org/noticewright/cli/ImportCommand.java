package org.noticewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.ImportReport;
import org.noticewright.casework.ImportReport.FileReport;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Reject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Bring evidence in: tickets, users, comments, access logs, customer lists. Then classify what is new.")
final class ImportCommand extends CaseCommand {

    private static final int REJECTS_SHOWN = 20;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Evidence files.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    ImportCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    int run(CaseFile openCase) throws Exception {
        var options = reading.read();
        var imported = casework.importEvidence().run(openCase, files, options, console.progress());
        var refreshed = casework.refreshCase().run(openCase, console.progress());
        var report = imported.withPeople(refreshed.people());
        if (json) {
            console.json(asJson(report));
        } else {
            print(report);
        }
        return report.anyRefused() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void print(ImportReport report) {
        for (var file : report.files()) {
            switch (file) {
                case FileReport.Refused(var path, var reason) ->
                    console.err().println("%s: refused. %s".formatted(path, reason));
                case FileReport.Imported imported -> print(imported);
            }
        }
        console.print(
                "%,d tickets%s, %,d messages, %,d people, %,d access events in the case.",
                report.tickets(),
                report.earlierVersions() == 0
                        ? ""
                        : " and %,d earlier version(s) of them".formatted(report.earlierVersions()),
                report.messages(),
                report.people(),
                report.accessEvents());
        report.warnings().forEach(warning -> console.err().println("warning: " + warning));
    }

    private void print(FileReport.Imported imported) {
        var source = imported.source();
        console.print(
                "%s: %s%s. %,d read = %,d kept + %,d duplicates + %,d rejected%s",
                imported.file(),
                source.format(),
                imported.known() ? ", imported before: nothing added" : "",
                source.read(),
                source.kept(),
                source.duplicates(),
                source.rejected(),
                source.complete() ? "." : ". NOT COMPLETE.");
        source.warnings().forEach(warning -> console.err().println("  warning: " + warning));
        imported.rejects().stream()
                .limit(REJECTS_SHOWN)
                .forEach(reject ->
                        console.err().println("  rejected at %s: %s".formatted(reject.at(), reject.reason())));
        if (source.rejected() > REJECTS_SHOWN) {
            console.err()
                    .println("  and %,d more (--json lists %s)"
                            .formatted(
                                    source.rejected() - REJECTS_SHOWN,
                                    source.rejected() > EvidenceStore.MOST_REJECTS
                                            ? "the first %,d".formatted(EvidenceStore.MOST_REJECTS)
                                            : "all"));
        }
    }

    /// The shape is part of the command line's contract.
    static Map<String, Object> asJson(ImportReport report) {
        var result = new LinkedHashMap<String, Object>();
        result.put("files", report.files().stream().map(ImportCommand::asJson).toList());
        result.put("tickets", report.tickets());
        result.put("earlierVersions", report.earlierVersions());
        result.put("messages", report.messages());
        result.put("people", report.people());
        result.put("accessEvents", report.accessEvents());
        result.put("warnings", report.warnings());
        return result;
    }

    private static Map<String, ? extends @Nullable Object> asJson(FileReport file) {
        return switch (file) {
            case FileReport.Imported(var path, var source, var rejects, var known) -> imported(path, source, rejects);
            case FileReport.Refused(var path, var reason) -> refused(path, reason);
        };
    }

    private static Map<String, Object> imported(Path path, DataSource source, List<Reject> rejects) {
        var line = new LinkedHashMap<String, Object>();
        line.put("file", path.toString());
        line.put("sha256", source.sha256().hex());
        line.put("format", source.format());
        line.put("read", source.read());
        line.put("kept", source.kept());
        line.put("duplicates", source.duplicates());
        line.put("rejected", source.rejected());
        line.put("rejects", rejectList(rejects));
        line.put("warnings", source.warnings());
        line.put("complete", source.complete());
        return line;
    }

    private static Map<String, @Nullable Object> refused(Path path, String reason) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("file", path.toString());
        line.put("sha256", null);
        line.put("format", null);
        line.put("refused", reason);
        line.put("read", 0);
        line.put("kept", 0);
        line.put("duplicates", 0);
        line.put("rejected", 0);
        line.put("rejects", List.of());
        line.put("warnings", List.of());
        return line;
    }

    private static List<Map<String, String>> rejectList(List<Reject> rejects) {
        var list = new ArrayList<Map<String, String>>();
        for (var reject : rejects) {
            var line = new LinkedHashMap<String, String>();
            line.put("at", reject.at());
            line.put("reason", reject.reason());
            list.add(line);
        }
        return list;
    }
}
