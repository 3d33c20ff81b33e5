package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.Evaluation;
import org.noticewright.domain.PatientStatusPolicy;

/// Holds this build's verdicts against labelled tickets.
public final class EvaluateTickets {

    private final ScanFiles scanFiles;

    private final Supplier<Classifier> classifier;

    public EvaluateTickets(ScanFiles scanFiles, Supplier<Classifier> classifier) {
        this.scanFiles = scanFiles;
        this.classifier = classifier;
    }

    /// The figures for a person and for a program.
    public record Accuracy(String text, String json) {}

    /// @param folder where the throw-away case may lie for the time of the evaluation
    public Accuracy run(Path tickets, Path labels, Path folder, Progress progress) throws IOException {
        var byId = new HashMap<String, ScanFiles.Scanned>();
        var report = scanFiles.run(
                List.of(tickets),
                ImportEvidence.Options.DETECT,
                folder,
                progress,
                scanned -> byId.put(scanned.ticket().key().id(), scanned));
        for (var file : report.files()) {
            if (file instanceof ImportReport.FileReport.Refused(var path, var reason)) {
                throw new IOException("%s: %s".formatted(path.getFileName(), reason));
            }
        }
        var labelled = new ArrayList<Evaluation.Labelled>();
        for (var label : Evaluation.readLabels(labels)) {
            var scanned = byId.get(label.id());
            if (scanned == null) {
                throw new IllegalArgumentException("""
                    The label (%s) names no ticket of %s. \
                    Maybe the two files do not belong together.\
                    """.formatted(label.id(), tickets.getFileName()));
            }
            labelled.add(new Evaluation.Labelled(scanned.ticket(), label));
        }
        var accuracy = Evaluation.evaluate(classifier.get(), labelled, PatientStatusPolicy.CONTENT);
        return new Accuracy(accuracy.text(), accuracy.json());
    }
}
