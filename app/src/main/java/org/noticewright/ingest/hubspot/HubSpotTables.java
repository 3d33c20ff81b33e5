package org.noticewright.ingest.hubspot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// HubSpot as tables. In a loader's tables every property is a column `property_…`, and what hangs on a ticket
/// is found by tables of links.
public final class HubSpotTables extends TableFamily {

    static final String PLATFORM = "hubspot";
    static final String CONTACT = "contact";
    static final String ENGAGEMENT = "engagement";

    private static final String CONTACT_LINKS = "hubspot.replica.ticketcontacts";
    private static final String ENGAGEMENT_LINKS = "hubspot.replica.ticketengagements";

    public HubSpotTables() {
        super(List.of(
                new Form(
                        "hubspot.csv",
                        header -> header.has("Ticket ID")
                                && (header.has("Pipeline") || header.hasAll("Ticket name", "Ticket status")),
                        reading -> HubSpotTickets.list(reading)),
                replica(ENGAGEMENT_LINKS, header -> header.hasAll("ticket_id", "engagement_id"), TableFamily::links),
                replica(CONTACT_LINKS, header -> header.hasAll("ticket_id", "contact_id"), TableFamily::links),
                replica(
                        "hubspot.replica.tickets",
                        header -> header.has("id")
                                && (header.has("property_hs_pipeline_stage") || header.has("property_hs_pipeline"))
                                && (header.has("property_subject") || header.has("property_content")),
                        reading -> HubSpotTickets.replica(reading)),
                replica(
                        "hubspot.replica.engagements",
                        header -> header.has("engagement_id")
                                && header.headers().stream().anyMatch(HubSpotTables::isEngagementText),
                        HubSpotEngagements::new),
                replica(
                        "hubspot.replica.contacts",
                        header -> header.hasAll("id", "property_email")
                                && (header.has("property_firstname") || header.has("property_lastname")),
                        HubSpotTables::contacts),
                replica(
                        "hubspot.replica.stages",
                        header -> header.hasAll("stage_id", "label", "pipeline_id"),
                        reading -> names("hs_pipeline_stage", "stage_id", reading)),
                replica(
                        "hubspot.replica.pipelines",
                        header -> header.hasAll("pipeline_id", "label", "display_order"),
                        reading -> names("hs_pipeline", "pipeline_id", reading)),
                replica(
                        "hubspot.replica.owners",
                        header -> header.hasAll("owner_id", "email", "first_name"),
                        HubSpotTables::owners)));
    }

    private static Form replica(String id, Predicate<Columns> header, Function<Reading, Table.Rows> rows) {
        return new Form(id, columns -> isReplica(columns) && header.test(columns), rows);
    }

    private static boolean isEngagementText(String header) {
        return header.matches(
                "property_hs_(?:email|note|call|meeting|task|communication)_(?:text|html|body|subject|title)");
    }

    @Override
    public boolean hasLinks(String formatId) {
        return formatId.equals(CONTACT_LINKS) || formatId.equals(ENGAGEMENT_LINKS);
    }

    @Override
    public void gather(Payload payload, String formatId, Reading reading, Links links) throws IOException, Refusal {
        Table.read(payload, reading.dialect(), reading.sink(), new RowReader(reading.sink()) {
            @Override
            protected List<Evidence> read(Row row) {
                String ticket = row.id("ticket_id");
                links.add(CONTACT, ticket, row.id("contact_id"));
                links.add(ENGAGEMENT, row.id("engagement_id"), ticket);
                return List.of();
            }
        });
    }

    private static Table.Rows contacts(Reading reading) {
        return new RowReader(reading.sink(), "id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String first = row.text("property_firstname");
                String last = row.text("property_lastname");
                return List.of(new ProfileRecord(new Profile(
                        new NativeKey(PLATFORM, row.requiredId("id")),
                        Profile.Role.END_USER,
                        first == null ? last : last == null ? first : first + " " + last,
                        row.text("property_email"),
                        row.text("property_phone", "property_mobilephone"),
                        null,
                        row.restAsText())));
            }
        };
    }

    private static Table.Rows names(String label, String id, Reading reading) {
        return new RowReader(reading.sink(), id, "label") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String title = row.text("label");
                return title == null ? List.of() : List.of(new ValueTitle(PLATFORM, label, row.requiredId(id), title));
            }
        };
    }

    private static Table.Rows owners(Reading reading) {
        return new RowReader(reading.sink(), "owner_id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String id = row.requiredId("owner_id");
                String first = row.text("first_name");
                String last = row.text("last_name");
                String name = first == null ? last : last == null ? first : first + " " + last;
                List<Evidence> pieces = new ArrayList<>();
                pieces.add(new ProfileRecord(new Profile(
                        new NativeKey(PLATFORM, "owner " + id),
                        Profile.Role.AGENT,
                        name,
                        row.text("email"),
                        null,
                        null,
                        null)));
                if (name != null) {
                    pieces.add(new ValueTitle(PLATFORM, "hubspot_owner_id", id, name));
                }
                return pieces;
            }
        };
    }
}
