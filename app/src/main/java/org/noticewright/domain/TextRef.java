package org.noticewright.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names one text of a ticket. Indices follow the order of the lists in [Ticket].
public sealed interface TextRef {

    record Subject() implements TextRef {}

    /// The plain text of a message.
    record Body(int message) implements TextRef {}

    /// An attribute text (alt, title, href) of a message's HTML.
    record Attribute(int message, int attribute) implements TextRef {}

    record FieldValue(int field) implements TextRef {}

    record Tag(int tag) implements TextRef {}

    record AttachmentName(int attachment) implements TextRef {}

    /// The name shown beside a message.
    record AuthorName(int message) implements TextRef {}

    /// One line of a message's envelope.
    record Envelope(int message, int line) implements TextRef {}

    /// What was read in an attached file.
    record AttachmentText(int attachment) implements TextRef {}

    /// One value of the requester's profile.
    record Requester(Part part) implements TextRef {
        public enum Part {
            NAME,
            EMAIL,
            PHONE,
            NOTES
        }
    }

    /// All texts of a ticket, empty ones too.
    static List<TextRef> allOf(Ticket ticket) {
        var all = new ArrayList<TextRef>();
        for (var part : Requester.Part.values()) {
            all.add(new Requester(part));
        }
        all.add(new Subject());
        for (int i = 0; i < ticket.fields().size(); i++) {
            all.add(new FieldValue(i));
        }
        for (int i = 0; i < ticket.tags().size(); i++) {
            all.add(new Tag(i));
        }
        for (int i = 0; i < ticket.messages().size(); i++) {
            Message message = ticket.messages().get(i);
            all.add(new Body(i));
            all.add(new AuthorName(i));
            for (int k = 0; k < message.attributes().size(); k++) {
                all.add(new Attribute(i, k));
            }
            for (int k = 0; k < message.envelope().size(); k++) {
                all.add(new Envelope(i, k));
            }
        }
        for (int i = 0; i < ticket.attachments().size(); i++) {
            all.add(new AttachmentName(i));
            all.add(new AttachmentText(i));
        }
        return all;
    }

    /// The text itself, empty when the ticket has none there.
    default String in(Ticket ticket) {
        return switch (this) {
            case Subject() -> ticket.subject();
            case Body(int message) -> ticket.messages().get(message).text();
            case Attribute(int message, int attribute) ->
                ticket.messages().get(message).attributes().get(attribute);
            case FieldValue(int field) -> ticket.fields().get(field).value();
            case Tag(int tag) -> ticket.tags().get(tag);
            case AttachmentName(int attachment) ->
                ticket.attachments().get(attachment).name();
            case AuthorName(int message) ->
                orEmpty(ticket.messages().get(message).authorName());
            case Envelope(int message, int line) ->
                ticket.messages().get(message).envelope().get(line);
            case AttachmentText(int attachment) ->
                ticket.attachments().get(attachment).content().text();
            case Requester(var part) -> ofProfile(ticket.requester(), part);
        };
    }

    /// The name used in `scan` output: `subject`, `message:N`, `field:LABEL`, `tag:TEXT`, `attachment:NAME`,
    /// `requester`.
    default String where(Ticket ticket) {
        return switch (this) {
            case Subject() -> "subject";
            case Body(int message) -> "message:" + message;
            case Attribute(int message, int attribute) -> "message:" + message + "/attr:" + attribute;
            case FieldValue(int field) -> "field:" + ticket.fields().get(field).label();
            case Tag(int tag) -> "tag:" + ticket.tags().get(tag);
            case AttachmentName(int attachment) ->
                "attachment:" + ticket.attachments().get(attachment).name();
            case AuthorName(int message) -> "message:" + message + "/author";
            case Envelope(int message, int line) -> "message:" + message + "/envelope:" + line;
            case AttachmentText(int attachment) ->
                "attachment:" + ticket.attachments().get(attachment).name() + "/text";
            case Requester(var part) -> "requester";
        };
    }

    private static String ofProfile(@Nullable Profile profile, Requester.Part part) {
        if (profile == null) {
            return "";
        }
        return switch (part) {
            case NAME -> orEmpty(profile.name());
            case EMAIL -> orEmpty(profile.email());
            case PHONE -> orEmpty(profile.phone());
            case NOTES -> orEmpty(profile.notes());
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
