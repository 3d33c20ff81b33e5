package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.noticewright.classify.Evaluation;

/// Holds this build's verdicts against labelled tickets.
public final class EvaluateTickets {

    private final ScanFiles scanFiles;

    public EvaluateTickets(ScanFiles scanFiles) {
        this.scanFiles = scanFiles;
    }

    /// @param folder where the throw-away case may lie for the time of the evaluation
    public Evaluation.Report run(Path tickets, Path labels, Path folder, Progress progress) throws IOException {
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
                        Maybe the two files do not belong together.""".formatted(label.id(), tickets.getFileName()));
            }
            labelled.add(new Evaluation.Labelled(scanned.ticket(), scanned.classification(), label));
        }
        return Evaluation.evaluate(labelled);
    }
}
