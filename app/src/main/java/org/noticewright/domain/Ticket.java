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
/// @param details what else the platform says about it
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
        Content content,
        Details details) {

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

    /// What a platform says about a ticket beside its content.
    ///
    /// @param altIds other ids people quote for it: display number, external id, the id before a move
    /// @param url its address on the platform
    /// @param language the language the platform gives it, as the platform writes it
    /// @param organisation name of the requester's organisation
    /// @param deleted whether the platform holds it as deleted
    /// @param spam whether the platform holds it as spam or suspended
    /// @param mergedInto the ticket it was merged into
    /// @param messageCount how many messages its own record says it has at least, 0 when the record does not
    ///     say
    public record Details(
            List<String> altIds,
            @Nullable String url,
            @Nullable String language,
            @Nullable String organisation,
            boolean deleted,
            boolean spam,
            @Nullable NativeKey mergedInto,
            int messageCount) {

        public static final Details NONE = new Details(List.of(), null, null, null, false, false, null);

        /// Of a ticket whose record does not say how many messages it has.
        public Details(
                List<String> altIds,
                @Nullable String url,
                @Nullable String language,
                @Nullable String organisation,
                boolean deleted,
                boolean spam,
                @Nullable NativeKey mergedInto) {
            this(altIds, url, language, organisation, deleted, spam, mergedInto, 0);
        }

        public Details {
            altIds = List.copyOf(altIds);
        }

        @Override
        public String toString() {
            return "Details[deleted=" + deleted + ", spam=" + spam + "]";
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

    /// A ticket of which the platform says nothing else.
    public Ticket(
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
        this(
                key,
                subject,
                status,
                channel,
                createdAt,
                updatedAt,
                requesterKey,
                requester,
                tags,
                fields,
                messages,
                attachments,
                content,
                Details.NONE);
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
