package org.noticewright.domain;

import java.util.List;

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
