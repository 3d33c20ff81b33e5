package org.noticewright.ingest.hubspot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Mails, notes, calls, meetings and tasks. One whose ticket no table of links names stands as a ticket of its
/// own: its text was there to be read all the same.
final class HubSpotEngagements extends RowReader {

    private final SourceTimes times = SourceTimes.utc();
    private final Links links;
    private long alone;

    HubSpotEngagements(Reading reading) {
        super(reading.sink(), "engagement_id");
        this.links = reading.links();
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = row.requiredId("engagement_id");
        String type = String.valueOf(row.text("type", "property_hs_engagement_type"));
        boolean note = row.has("property_hs_note_body");
        boolean incoming =
                type.startsWith("INCOMING") || "INCOMING_EMAIL".equals(row.text("property_hs_email_direction"));
        String subject = row.text(
                "property_hs_email_subject",
                "property_hs_call_title",
                "property_hs_meeting_title",
                "property_hs_task_subject");
        String time = row.text("property_hs_timestamp", "property_hs_createdate");
        Message message = new CellMessageDraft(id)
                .internal(note || row.has("property_hs_call_body") || row.has("property_hs_task_body"))
                .author(note ? Author.AGENT : incoming ? Author.REQUESTER : Author.OTHER)
                .from(owner(row.id("property_hubspot_owner_id")), null)
                .at(times.read(time))
                .envelope("From", row.text("property_hs_email_from_email", "property_hs_email_sender_email"))
                .envelope("To", row.text("property_hs_email_to_email"))
                .envelope("Cc", row.text("property_hs_email_cc_email"))
                .envelope("Subject", subject)
                .body(
                        row.text("property_hs_email_html"),
                        row.text("property_hs_email_text"),
                        row.text("property_hs_note_body"),
                        row.text("property_hs_call_body"),
                        row.text("property_hs_meeting_body"),
                        row.text("property_hs_task_body"),
                        row.text("property_hs_communication_body"))
                .build();
        List<Evidence> pieces = new ArrayList<>();
        for (String ticket : links.of(HubSpotTables.ENGAGEMENT, id)) {
            pieces.add(new MessageRecord(new NativeKey(HubSpotTables.PLATFORM, ticket), message, List.of()));
        }
        if (pieces.isEmpty()) {
            alone++;
            CellTicketDraft own = new CellTicketDraft(new NativeKey(HubSpotTables.PLATFORM, "engagement:" + id), times)
                    .altId(id)
                    .subject(subject)
                    .created(time)
                    .message(message)
                    .deleted(row.isTrue("_fivetran_deleted"));
            pieces.add(new TicketRecord(own.fields(row.rest()).build()));
        }
        return pieces;
    }

    private static @Nullable NativeKey owner(@Nullable String id) {
        return id == null ? null : new NativeKey(HubSpotTables.PLATFORM, "owner " + id);
    }

    @Override
    public void end() {
        super.end();
        if (alone > 0) {
            sink().warn(
                            "%,d mail(s) or note(s) are linked to no ticket in this file, so each stands as a ticket of its own. Maybe import them in one zip with the table that links tickets and engagements."
                                    .formatted(alone));
        }
    }
}
