package org.noticewright.ingest.zendesk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// What a loader's copy of Zendesk keeps beside tickets, comments and users: the tags of tickets, a row each,
/// and the names behind ids of groups and organisations. Tags are laid on the tickets that lie in the same zip.
public final class ZendeskReplicaTables extends TableFamily {

    /// Links from a ticket's id to its tags.
    static final String TAG = "zendesk tag";

    private static final String TAGS = "zendesk.replica.tags";
    private static final Set<String> OF_NAMES =
            Set.of("id", "name", "url", "createdat", "updatedat", "description", "default", "deleted", "ispublic");

    public ZendeskReplicaTables() {
        super(List.of(
                new Form(TAGS, header -> isReplica(header) && header.hasAll("tag", "ticket_id"), TableFamily::links),
                new Form(
                        "zendesk.replica.names",
                        header -> isReplica(header)
                                && header.hasAll("id", "name", "url")
                                && (header.hasAll("shared_comments", "shared_tickets") || isNames(header)),
                        ZendeskReplicaTables::names)));
    }

    private static boolean isNames(Columns header) {
        return header.headers().stream()
                .filter(name -> !name.startsWith("_"))
                .allMatch(name -> OF_NAMES.contains(Columns.folded(name)));
    }

    @Override
    public boolean hasLinks(String formatId) {
        return formatId.equals(TAGS);
    }

    @Override
    public void gather(Payload payload, String formatId, Reading reading, Links links) throws IOException, Refusal {
        Table.read(payload, reading.dialect(), reading.sink(), new RowReader(reading.sink(), "tag", "ticket_id") {
            @Override
            protected List<Evidence> read(Row row) {
                links.add(TAG, row.id("ticket_id"), row.text("tag"));
                return List.of();
            }
        });
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        if (formatId.equals(TAGS) && payload.member().isEmpty()) {
            throw new Refusal("These are the tags of tickets, apart from the tickets. Maybe put this table and the"
                    + " table of tickets into one zip and import that.");
        }
        super.read(payload, formatId, reading);
    }

    private static Table.Rows names(Reading reading) {
        return new RowReader(reading.sink(), "id", "name") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                for (String name : columns().headers()) {
                    String text = row.text(name);
                    if (text != null) {
                        members.put(name, new JsonText(text));
                    }
                }
                return List.of(ZendeskNames.title("", new JsonObject(members)));
            }
        };
    }
}
