package org.noticewright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader takes from an evidence file, one piece at a time. Pieces of one ticket may come from several
/// files in any order; the case file joins them by native key.
public sealed interface Evidence {

    /// A ticket as its own record holds it: with its embedded messages and requester, when the record embeds
    /// them.
    record TicketRecord(Ticket ticket) implements Evidence {}

    /// A message found apart from its ticket.
    record MessageRecord(NativeKey ticket, Message message, List<Attachment> attachments) implements Evidence {
        public MessageRecord {
            attachments = List.copyOf(attachments);
        }
    }

    /// A file that hung on a ticket, found apart from it: in a folder of an export, say.
    ///
    /// @param platform null when the place of the file does not tell
    /// @param ticketId the ticket it hung on, null when its place does not tell
    /// @param attachmentId its own id, null when its place does not tell; a lone number may be either id
    record AttachmentRecord(
            @Nullable String platform,
            @Nullable String ticketId,
            @Nullable String attachmentId,
            Attachment attachment) implements Evidence {}

    /// A user record.
    record ProfileRecord(Profile profile) implements Evidence {}

    /// The title of a custom field, by its id on the platform.
    record FieldTitle(String platform, String fieldId, String title) implements Evidence {}

    /// What an id among a ticket's fields stands for: the name of an organisation, group, brand or form.
    ///
    /// @param label of the field that holds the id, such as `organization_id`
    record ValueTitle(String platform, String label, String value, String title) implements Evidence {}

    record AccessRecord(AccessEvent event) implements Evidence {}

    /// An event of somebody else's timeline.
    record TimelineRecord(TimelineEvent event) implements Evidence {}

    /// A line of the organisation's own customer list.
    record CustomerRecord(Customer customer) implements Evidence {}
}
