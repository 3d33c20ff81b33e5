package org.noticewright.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.classify.evaluate.EvaluationCount;
import org.noticewright.classify.evaluate.LabelFile;
import org.noticewright.classify.evaluate.Labels;
import org.noticewright.classify.evaluate.Report;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Accuracy of this build on labelled tickets.
public final class Evaluation {

    private Evaluation() {}

    /// A ticket with its gold labels.
    public record Labelled(Ticket ticket, Labels labels) {}

    /// Reads labels, one JSON object a line.
    ///
    /// @throws java.io.UncheckedIOException when the file cannot be read
    /// @throws IllegalArgumentException when a line is no label
    public static List<Labels> readLabels(Path file) {
        return LabelFile.readAll(file);
    }

    /// Pairs tickets with labels by native id; tickets without labels and labels without tickets are left out.
    public static List<Labelled> pair(List<Ticket> tickets, List<Labels> labels) {
        Map<String, Labels> byId = new HashMap<>();
        labels.forEach(label -> byId.put(label.id(), label));
        var pairs = new ArrayList<Labelled>();
        for (Ticket ticket : tickets) {
            Labels label = byId.get(ticket.key().id());
            if (label != null) {
                pairs.add(new Labelled(ticket, label));
            }
        }
        return List.copyOf(pairs);
    }

    public static Report evaluate(Classifier classifier, List<Labelled> tickets, PatientStatusPolicy policy) {
        var count = new EvaluationCount(classifier.version(), EvaluationCount.Quotes.NEVER);
        for (Labelled labelled : tickets) {
            count.add(labelled.ticket(), labelled.labels(), classifier.classify(labelled.ticket(), policy));
        }
        return count.report(0);
    }
}
