package org.noticewright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket with all its parts: the unit that was or was not exposed (screens call it a record).
///
/// @param key identity on its platform
/// @param status the platform's own word, lower case
/// @param channel the platform's own word, lower case
/// @param requesterKey the requester's user id, when the platform has one
/// @param requester the requester's profile, when any evidence file holds it
/// @param tags in the order of the export, each once
/// @param fields custom fields, product, form, brand and group names with their values, in the order of the
///     export
/// @param messages in time order
/// @param content whether the evidence holds the ticket's whole content
public record Ticket(
        NativeKey key,
        String subject,
        @Nullable String status,
        @Nullable String channel,
        @Nullable OriginalTime createdAt,
        @Nullable OriginalTime updatedAt,
        @Nullable NativeKey requesterKey,
        @Nullable Profile requester,
        List<String> tags,
        List<Field> fields,
        List<Message> messages,
        List<Attachment> attachments,
        Content content) {

    /// Row of a ticket in the case file: assigned once, never reused.
    public record Id(long value) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return Long.compare(value, other.value);
        }
    }

    /// A ticket together with its row in the case file.
    public record Stored(Id id, Ticket ticket) {}

    /// One labelled value of a ticket.
    public record Field(String label, String value) {
        @Override
        public String toString() {
            return "Field[" + value.length() + " characters]";
        }
    }

    /// Content that is missing from the evidence is not content that is clean.
    public enum Content {
        COMPLETE,
        /// Some messages are known to be missing: a page was cut, a list had no parts.
        TRUNCATED,
        /// The file never holds message texts (a Zendesk CSV, say), or only a comment of this ticket was found.
        NOT_IN_FILE
    }

    public Ticket {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
        messages = List.copyOf(messages);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "Ticket[" + key + ", " + messages.size() + " messages]";
    }
}
