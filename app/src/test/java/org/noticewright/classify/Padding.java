package org.noticewright.classify;

import java.util.List;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;

/// Adds sentences that say nothing to each message.
final class Padding {

    private static final String NEUTRAL = "The sky was clear and we walked along the river until it got dark.";

    private Padding() {}

    static Ticket pad(Ticket ticket, boolean before) {
        List<Message> messages = ticket.messages().stream()
                .map(message -> PlainTickets.message(
                        message.author(),
                        message.authorName(),
                        before ? NEUTRAL + "\n\n" + message.text() : message.text() + "\n\n" + NEUTRAL))
                .toList();
        return PlainTickets.of(
                ticket.key().id(),
                ticket.subject(),
                ticket.requester(),
                ticket.tags(),
                ticket.fields(),
                messages,
                ticket.attachments());
    }
}
