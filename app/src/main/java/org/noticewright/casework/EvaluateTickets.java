package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.evaluate.EvaluationCount;
import org.noticewright.classify.evaluate.LabelFile;
import org.noticewright.classify.evaluate.Labels;

/// Holds this build's verdicts against labelled tickets. Tickets and labels are gone through one by one, so
/// both files may be large.
public final class EvaluateTickets {

    private final ScanFiles scanFiles;

    private final Supplier<Classifier> classifier;

    public EvaluateTickets(ScanFiles scanFiles, Supplier<Classifier> classifier) {
        this.scanFiles = scanFiles;
        this.classifier = classifier;
    }

    /// How the result is written: for a person, also with each wrong span, as JSON, or as a table.
    public enum Form {
        TEXT,
        TEXT_WITH_SPANS,
        JSON,
        TSV
    }

    /// @param quoting whether wrong spans are quoted; only for text that nobody has to keep secret
    public record Output(Form form, boolean quoting) {}

    /// @param tickets files of one export; they are joined
    /// @param folder where the throw-away case may lie for the time of the evaluation
    /// @throws IOException when a file of tickets was refused
    /// @throws IllegalArgumentException when a line is no label, or no label names a ticket
    public String run(List<Path> tickets, Path labels, Path folder, Output output, Progress progress)
            throws IOException {
        var quotes = output.quoting() ? EvaluationCount.Quotes.SPAN_ERRORS : EvaluationCount.Quotes.NEVER;
        var count = new EvaluationCount(classifier.get().version(), quotes);
        try (var file = LabelFile.open(labels)) {
            Set<String> compared = new HashSet<>();
            var imported = scanFiles.run(
                    tickets,
                    ImportEvidence.Options.DETECT,
                    folder,
                    progress,
                    scanned -> compare(scanned, file, compared, count));
            for (var one : imported.files()) {
                if (one instanceof ImportReport.FileReport.Refused(var path, var reason)) {
                    throw new IOException("%s: %s".formatted(path.getFileName(), reason));
                }
            }
            if (compared.isEmpty()) {
                throw new IllegalArgumentException("""
                    None of the %d labels names a ticket of the given files. \
                    Maybe labels and tickets do not belong together.\
                    """.formatted(file.size()));
            }
            var report = count.report(file.untaken());
            return switch (output.form()) {
                case TEXT -> report.text(false);
                case TEXT_WITH_SPANS -> report.text(true);
                case JSON -> report.json();
                case TSV -> report.tsv();
            };
        }
    }

    private static void compare(
            ScanFiles.Scanned scanned, LabelFile file, Set<String> compared, EvaluationCount count) {
        String id = scanned.ticket().key().id();
        Labels labels = file.take(id);
        if (labels != null) {
            compared.add(id);
            count.add(scanned.ticket(), labels, scanned.classification());
        } else if (compared.contains(id)) {
            throw new IllegalArgumentException("""
                Two tickets bear the same id, so a label cannot tell which it means. \
                Maybe evaluate the files of each platform alone.\
                """);
        } else {
            count.unlabelled();
        }
    }
}
