package org.noticewright.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.noticewright.classify.evaluate.Labels;
import org.noticewright.classify.evaluate.SpanMatch;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Prints the accuracy on a labelled set: `EvaluateCorpus TICKETS LABELS [from to] [show]`. With `show`, every
/// missed and falsely found span with its text: for invented tickets only.
public final class EvaluateCorpus {

    private EvaluateCorpus() {}

    public static void main(String[] args) {
        Classifier classifier = Classifier.load();
        List<Evaluation.Labelled> all =
                Evaluation.pair(PlainTickets.read(Path.of(args[0])), Evaluation.readLabels(Path.of(args[1])));
        List<Evaluation.Labelled> part =
                args.length > 3 ? all.subList(Integer.parseInt(args[2]), Integer.parseInt(args[3])) : all;
        System.out.println(Evaluation.evaluate(classifier, part, PatientStatusPolicy.CONTENT)
                .text(false));
        if (Set.of(args).contains("show")) {
            part.forEach(labelled -> show(labelled.ticket(), labelled.labels(), classifier));
        }
    }

    private static void show(Ticket ticket, Labels labels, Classifier classifier) {
        Classification found = classifier.classify(ticket, PatientStatusPolicy.CONTENT);
        List<Labels.LabelledSpan> spans = Objects.requireNonNullElse(labels.spans(), List.of());
        System.out.println("## " + labels.id() + " " + labels.verdict() + " -> " + found.verdict()
                + (found.needsReview() ? " review " : " ") + labels.special() + found.special());
        var match = SpanMatch.of(ticket, found, spans);
        for (Finding finding : match.alarms()) {
            System.out.println("  + " + finding.element() + " "
                    + finding.rule().value() + " " + finding.confidence().value() + " "
                    + finding.text().where(ticket) + ": "
                    + text(
                            ticket,
                            finding.text().in(ticket),
                            finding.span().start(),
                            finding.span().end()));
        }
        for (Labels.LabelledSpan label : match.missed()) {
            System.out.println("  - " + label.element() + " " + label.where() + ": " + missed(ticket, label));
        }
    }

    private static String missed(Ticket ticket, Labels.LabelledSpan label) {
        if (label.start() < 0) {
            return "";
        }
        if (label.where().startsWith("message:") && label.where().indexOf('/') < 0) {
            return text(
                    ticket,
                    ticket.messages()
                            .get(Integer.parseInt(label.where().substring(8)))
                            .text(),
                    label.start(),
                    label.end());
        }
        return label.where().equals("subject") ? text(ticket, ticket.subject(), label.start(), label.end()) : "";
    }

    private static String text(Ticket ticket, String text, int start, int end) {
        return text.substring(start, end).replace('\n', '|') + "   << "
                + text.substring(Math.max(0, start - 20), Math.min(text.length(), end + 15))
                        .replace('\n', '|');
    }
}
