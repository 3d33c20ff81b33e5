package org.noticewright.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// A ticket's own record without its messages.
///
/// @param attachments those that hang on the ticket itself
/// @param tagIds dictionary rows of the tags, empty before the head is stored
/// @param labelIds dictionary rows of the field labels, empty before the head is stored
record TicketHead(
        NativeKey key,
        String subject,
        @Nullable String status,
        @Nullable String channel,
        @Nullable OriginalTime createdAt,
        @Nullable OriginalTime updatedAt,
        @Nullable NativeKey requesterKey,
        @Nullable Profile requester,
        List<String> tags,
        List<Ticket.Field> fields,
        List<Attachment> attachments,
        Ticket.Details details,
        List<Long> tagIds,
        List<Long> labelIds) {

    static TicketHead of(Ticket ticket) {
        var own = ticket.attachments().stream()
                .filter(attachment -> !hangsOnMessage(ticket, attachment))
                .toList();
        return new TicketHead(
                ticket.key(),
                ticket.subject(),
                ticket.status(),
                ticket.channel(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.requesterKey(),
                ticket.requester(),
                ticket.tags(),
                ticket.fields(),
                own,
                ticket.details(),
                List.of(),
                List.of());
    }

    /// Of a ticket that only a message of it is known of.
    static TicketHead unknown(NativeKey key) {
        return new TicketHead(
                key,
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
                Ticket.Details.NONE,
                List.of(),
                List.of());
    }

    static boolean hangsOnMessage(Ticket ticket, Attachment attachment) {
        return attachment.message() >= 0
                && attachment.message() < ticket.messages().size();
    }

    /// The requester's user id, also when only the embedded profile names it.
    @Nullable
    NativeKey requesterId() {
        if (requesterKey != null) {
            return requesterKey;
        }
        return requester == null ? null : requester.key();
    }

    @Override
    public String toString() {
        return "TicketHead[" + key + "]";
    }
}
