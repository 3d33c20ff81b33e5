package org.noticewright;

import java.util.List;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;

/// A ticket like another, but for what is set.
public final class TicketCopy {

    private final Ticket of;
    private String subject;
    private List<Ticket.Field> fields;
    private List<Message> messages;
    private List<Attachment> attachments;
    private Ticket.Content content;
    private Ticket.Details details;

    private TicketCopy(Ticket of) {
        this.of = of;
        this.subject = of.subject();
        this.fields = of.fields();
        this.messages = of.messages();
        this.attachments = of.attachments();
        this.content = of.content();
        this.details = of.details();
    }

    public static TicketCopy of(Ticket ticket) {
        return new TicketCopy(ticket);
    }

    public TicketCopy subject(String other) {
        subject = other;
        return this;
    }

    public TicketCopy fields(Ticket.Field... others) {
        fields = List.of(others);
        return this;
    }

    public TicketCopy messages(List<Message> others) {
        messages = others;
        return this;
    }

    public TicketCopy attachments(Attachment... others) {
        attachments = List.of(others);
        return this;
    }

    public TicketCopy content(Ticket.Content other) {
        content = other;
        return this;
    }

    public TicketCopy details(Ticket.Details other) {
        details = other;
        return this;
    }

    public Ticket ticket() {
        return new Ticket(
                of.key(),
                subject,
                of.status(),
                of.channel(),
                of.createdAt(),
                of.updatedAt(),
                of.requesterKey(),
                of.requester(),
                of.tags(),
                fields,
                messages,
                attachments,
                content,
                details);
    }
}
