package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.noticewright.TicketCopy;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What nobody could read is presumed to hold health information.
class UnreadFilesTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private static Classification with(Ticket ticket, Content content) {
        return CLASSIFIER.classify(
                TicketCopy.of(ticket)
                        .attachments(new Attachment("IMG_2231.HEIC", 0, null, 5, null, content))
                        .ticket(),
                PatientStatusPolicy.CONTENT);
    }

    @Test
    void anUnreadFileAsksForAPerson() {
        Ticket ticket = PlainTickets.said("please see the picture");
        Classification read = with(ticket, new Content(State.READ, null, "a receipt"));
        assertThat(read.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(read.needsReview()).isFalse();
        assertThat(with(ticket, Content.ABSENT).needsReview()).isFalse();
        Classification unread = with(ticket, new Content(State.UNREAD, null, ""));
        assertThat(unread.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(unread.needsReview()).isTrue();
        assertThat(unread.reason()).contains("presumed to hold health information");
        assertThat(CLASSIFIER.underPolicy(unread, PatientStatusPolicy.CONTENT)).isEqualTo(unread);
    }

    @Test
    void evenWhenNobodyIsNamedInTheTicket() {
        Classification unread = with(PlainTickets.ticket(null, "see picture"), new Content(State.UNREAD, null, ""));
        assertThat(unread.verdict()).isEqualTo(Verdict.NONE);
        assertThat(unread.needsReview()).isTrue();
    }

    @Test
    void phiStaysPhi() {
        assertThat(with(PlainTickets.said("my refill hasn't arrived"), new Content(State.UNREAD, null, ""))
                        .verdict())
                .isEqualTo(Verdict.PHI);
    }

    @Test
    void aMailsSignatureHoldsNothingThatAnybodyWrote() {
        Ticket ticket = TicketCopy.of(PlainTickets.said("where is my parcel"))
                .attachments(new Attachment("smime.p7s", 0, null, 5, null, new Content(State.UNREAD, null, "")))
                .ticket();

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).needsReview())
                .isFalse();
    }

    @Test
    void anEncryptedMailHoldsWhatSomebodyWrote() {
        Ticket ticket = TicketCopy.of(PlainTickets.said("where is my parcel"))
                .attachments(new Attachment("smime.p7m", 0, null, 5, null, new Content(State.UNREAD, null, "")))
                .ticket();

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).needsReview())
                .isTrue();
    }
}
