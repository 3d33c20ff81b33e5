package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.TicketCopy;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What is not in the evidence was not read, so it never reads as clean.
class MissingContentTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private static Classification with(Ticket ticket, List<Message> messages, Ticket.Content content) {
        return with(ticket, messages, content, 0);
    }

    private static Classification with(
            Ticket ticket, List<Message> messages, Ticket.Content content, int messageCount) {
        return CLASSIFIER.classify(
                TicketCopy.of(ticket)
                        .messages(messages)
                        .attachments()
                        .content(content)
                        .details(new Ticket.Details(List.of(), null, null, null, false, false, null, messageCount))
                        .ticket(),
                PatientStatusPolicy.CONTENT);
    }

    @Test
    void aTicketWithoutItsMessagesAsksForAPerson() {
        Ticket ticket = PlainTickets.said("please call me");
        assertThat(with(ticket, ticket.messages(), Ticket.Content.COMPLETE).needsReview())
                .isFalse();
        for (var content : List.of(Ticket.Content.NOT_IN_FILE, Ticket.Content.TRUNCATED)) {
            Classification missing = with(ticket, List.of(), content);
            assertThat(missing.verdict()).isEqualTo(Verdict.METADATA);
            assertThat(missing.needsReview()).isTrue();
            assertThat(missing.reason()).contains("not part of the evidence");
            assertThat(CLASSIFIER.underPolicy(missing, PatientStatusPolicy.CONTENT))
                    .isEqualTo(missing);
        }
    }

    @Test
    void messagesOfAnotherFileAreItsMessages() {
        Ticket ticket = PlainTickets.said("please call me");
        Message own = ticket.messages().getFirst();
        Message found = withId(own, "901");
        assertThat(with(ticket, List.of(found), Ticket.Content.TRUNCATED).needsReview())
                .isFalse();
        assertThat(with(ticket, List.of(own), Ticket.Content.TRUNCATED).needsReview())
                .isTrue();
    }

    private static Message withId(Message own, String id) {
        return new Message(
                id,
                own.kind(),
                own.author(),
                own.authorKey(),
                own.authorName(),
                own.at(),
                own.text(),
                own.html(),
                own.attributes(),
                own.redaction());
    }

    @Test
    void fewerMessagesThanTheRecordSaysAskForAPerson() {
        Ticket ticket = PlainTickets.said("please call me");
        Message own = ticket.messages().getFirst();
        List<Message> two = List.of(withId(own, "901"), withId(own, "902"));
        assertThat(with(ticket, two, Ticket.Content.TRUNCATED, 2).needsReview()).isFalse();
        Classification cut = with(ticket, two, Ticket.Content.TRUNCATED, 3);
        assertThat(cut.needsReview()).isTrue();
        assertThat(cut.reason()).contains("not part of the evidence");
        assertThat(with(ticket, two, Ticket.Content.NOT_IN_FILE, 3).needsReview())
                .isTrue();
        assertThat(with(ticket, two, Ticket.Content.COMPLETE, 3).needsReview()).isFalse();
    }

    @Test
    void messagesOfATicketThatNoFileHasAskForAPerson() {
        Ticket ticket = PlainTickets.said("please call me");
        Message found = withId(ticket.messages().getFirst(), "901");
        Ticket unknown = new Ticket(
                ticket.key(),
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Ticket.Content.NOT_IN_FILE);
        assertThat(with(unknown, List.of(found), Ticket.Content.NOT_IN_FILE).needsReview())
                .isTrue();
        assertThat(with(ticket, List.of(found), Ticket.Content.NOT_IN_FILE).needsReview())
                .isFalse();
    }

    @Test
    void phiStaysPhi() {
        Ticket ticket = PlainTickets.said("my refill hasn't arrived");
        assertThat(with(ticket, ticket.messages(), Ticket.Content.TRUNCATED).verdict())
                .isEqualTo(Verdict.PHI);
    }
}
