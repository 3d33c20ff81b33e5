package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What the classifier says of a ticket, of one message mostly.
final class Said {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private Said() {}

    static Classification judged(Ticket ticket) {
        return CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    static Classification said(String text) {
        return judged(PlainTickets.said(text));
    }

    /// The message of a known person that nobody needs to look at.
    static void isOrdinary(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isFalse();
    }
}
