package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextRef.Requester.Part;
import org.noticewright.domain.Ticket;

/// All texts of a ticket in the order they are read, each with who speaks in it.
final class TicketTexts {

    private static final int[] NOTHING = {};

    private final Ticket ticket;
    private final Asker asker;

    TicketTexts(Ticket ticket, Asker asker) {
        this.ticket = ticket;
        this.asker = asker;
    }

    interface Reader {
        /// @param label the field's label or the like, empty for running text
        /// @param text not blank; a message's text ends where it only repeats earlier messages
        /// @param repeated stretches of it that repeat earlier messages, start and end of each
        void read(TextRef ref, Zone zone, String label, String text, int[] repeated);
    }

    void each(Reader reader) {
        Profile requester = ticket.requester();
        if (requester != null && asker == Asker.PERSON) {
            read(reader, new TextRef.Requester(Part.NAME), Zone.PROFILE, "name", requester.name());
            read(reader, new TextRef.Requester(Part.EMAIL), Zone.PROFILE, "email", requester.email());
            read(reader, new TextRef.Requester(Part.PHONE), Zone.PROFILE, "phone", requester.phone());
            read(reader, new TextRef.Requester(Part.NOTES), Zone.FIELD, "notes", requester.notes());
        }
        read(reader, new TextRef.Subject(), Zone.SUBJECT, "", ticket.subject());
        for (int i = 0; i < ticket.fields().size(); i++) {
            Ticket.Field field = ticket.fields().get(i);
            read(reader, new TextRef.FieldValue(i), Zone.FIELD, field.label(), field.value());
        }
        for (int i = 0; i < ticket.tags().size(); i++) {
            read(reader, new TextRef.Tag(i), Zone.FIELD, "", ticket.tags().get(i));
        }
        var quoted = new QuotedAgain(ticket.messages());
        for (int i = 0; i < ticket.messages().size(); i++) {
            message(reader, i, ticket.messages().get(i), quoted.in(i));
        }
        for (int i = 0; i < ticket.attachments().size(); i++) {
            Attachment attachment = ticket.attachments().get(i);
            read(reader, new TextRef.AttachmentName(i), Zone.ATTACHMENT, "", attachment.name());
            read(
                    reader,
                    new TextRef.AttachmentText(i),
                    Zone.OTHER,
                    "",
                    attachment.content().text());
        }
    }

    private void message(Reader reader, int index, Message message, int[] repeated) {
        Zone zone = switch (message.author()) {
            case REQUESTER -> asker.zone();
            case AGENT -> Zone.AGENT;
            case OTHER, SYSTEM -> Zone.OTHER;
        };
        String text = message.text();
        if (!isBlank(text)) {
            int cut = QuotedAgain.cut(text, repeated);
            reader.read(new TextRef.Body(index), zone, "", text.substring(0, cut), repeated);
        }
        for (int i = 0; i < message.attributes().size(); i++) {
            read(
                    reader,
                    new TextRef.Attribute(index, i),
                    zone,
                    "",
                    message.attributes().get(i));
        }
        for (int i = 0; i < message.envelope().size(); i++) {
            read(
                    reader,
                    new TextRef.Envelope(index, i),
                    zone,
                    "",
                    message.envelope().get(i));
        }
        if (message.author() == Message.Author.REQUESTER && asker == Asker.PERSON) {
            read(reader, new TextRef.AuthorName(index), Zone.PROFILE, "name", message.authorName());
        }
    }

    /// Nearly every text tells by its first character that it is not blank.
    private static boolean isBlank(String text) {
        return text.isEmpty() || (text.charAt(0) <= ' ' || text.charAt(0) > '~') && text.isBlank();
    }

    private static void read(Reader reader, TextRef ref, Zone zone, String label, @Nullable String text) {
        if (text != null && !isBlank(text)) {
            reader.read(ref, zone, label, text, NOTHING);
        }
    }
}
