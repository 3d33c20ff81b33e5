package org.noticewright.classify;

import java.util.List;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Prints what is found in each text given as an argument: for invented texts only.
final class ShowText {

    private ShowText() {}

    static void main(String[] texts) {
        Classifier classifier = Classifier.load();
        for (String text : texts) {
            Ticket ticket = PlainTickets.said(text.replace("~", "\n"));
            Classification found = classifier.classify(ticket, PatientStatusPolicy.CONTENT);
            System.out.println("# " + text + " -> " + found.verdict() + (found.needsReview() ? " review" : ""));
            for (Finding finding : found.findings()) {
                System.out.println("  " + finding.element() + " " + finding.kind() + " "
                        + finding.rule().value() + " "
                        + finding.confidence().value() + " " + finding.partial() + ": "
                        + finding.text()
                                .in(ticket)
                                .substring(
                                        finding.span().start(), finding.span().end()));
            }
            classifier
                    .context(ticket, List.of())
                    .forEach(mention -> System.out.println("  . " + mention.kind() + ": "
                            + mention.text()
                                    .in(ticket)
                                    .substring(
                                            mention.span().start(),
                                            mention.span().end())));
        }
    }
}
