package org.noticewright.ingest.hubspot;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Tickets: of a list with labels for headers, or of a loader's table. Their mails and notes stand elsewhere.
final class HubSpotTickets extends RowReader {

    private static final String PROPERTY = "property_";

    private final SourceTimes times;
    private final Links links;

    private HubSpotTickets(Reading reading, SourceTimes times) {
        super(reading.sink(), "id|Ticket ID");
        this.times = times;
        this.links = reading.links();
    }

    /// A list as a person saved it, with times of the account's zone.
    static HubSpotTickets list(Reading reading) {
        return new HubSpotTickets(reading, reading.times());
    }

    static HubSpotTickets replica(Reading reading) {
        return new HubSpotTickets(reading, SourceTimes.utc());
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = row.requiredId("id", "Ticket ID");
        List<String> contacts = links.of(HubSpotTables.CONTACT, id);
        String name = row.text("Associated Contact", "Contact name");
        String email = row.text("Contact email", "Associated Contact Email");
        String contact = contacts.isEmpty() ? row.id("Associated Contact IDs") : contacts.getFirst();
        boolean several = contact != null && contact.contains(";");
        boolean described = row.has(PROPERTY + "content") || row.has("Ticket description");
        CellTicketDraft ticket = new CellTicketDraft(new NativeKey(HubSpotTables.PLATFORM, id), times)
                .subject(row.text(PROPERTY + "subject", "Ticket name"))
                .status(row.text("Ticket status", PROPERTY + "hs_pipeline_stage"))
                .channel(row.text("Source", PROPERTY + "source_type"))
                .created(row.text(PROPERTY + "createdate", "Create date"))
                .updated(row.text(PROPERTY + "hs_lastmodifieddate", "Last modified date", "Last activity date"))
                .organisation(row.text("Associated Company"))
                .deleted(row.isTrue("is_deleted", "_fivetran_deleted"))
                .requester(several ? null : contact, name, email, row.text("Contact phone"));
        if (several) {
            ticket.field("Associated Contact IDs", contact);
        }
        contacts.stream().skip(1).forEach(other -> ticket.field("contact", other));
        ticket.description(row.text(PROPERTY + "content", "Ticket description"));
        ticket.field("hs_pipeline_stage", row.text(PROPERTY + "hs_pipeline_stage"));
        for (Field field : row.rest()) {
            String label = field.label();
            ticket.field(label.startsWith(PROPERTY) ? label.substring(PROPERTY.length()) : label, field.value());
        }
        return List.of(new TicketRecord(ticket.content(described ? Content.TRUNCATED : Content.NOT_IN_FILE)
                .build()));
    }
}
