package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonBoolean;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.zendesk.ZendeskMessages.Cast;

/// Zendesk as tables: its own CSV export, and the tables that warehouse loaders make of its API. A row becomes
/// the API's object again, so that one set of rules reads both.
public final class ZendeskTable implements Table.Rows {

    /// Which table it is.
    public enum Kind {
        /// Zendesk's CSV export: no description, no comments.
        EXPORT("zendesk.csv"),
        REPLICA_TICKETS("zendesk.replica.tickets"),
        REPLICA_COMMENTS("zendesk.replica.comments"),
        REPLICA_USERS("zendesk.replica.users");

        private final String formatId;

        Kind(String formatId) {
            this.formatId = formatId;
        }

        public String formatId() {
            return formatId;
        }
    }

    private static final Set<String> TRUTHS = Set.of("public", "is_public");

    private final Kind kind;
    private final RecordSink sink;
    private final SourceTimes times;
    private final ZendeskTickets tickets;
    private final ZendeskMessages messages;
    private final Links links;
    private Columns columns = new Columns(List.of());

    /// @param links tags that another table of the same zip holds
    public ZendeskTable(Kind kind, RecordSink sink, SourceTimes times, Links links) {
        this.kind = kind;
        this.links = links;
        this.sink = sink;
        this.times = times;
        this.tickets = new ZendeskTickets(times);
        this.messages = new ZendeskMessages(times);
    }

    /// Which table this header belongs to, null when to none.
    public static @Nullable Kind kindOf(Columns header) {
        if (header.hasAll("Summation column", "Requester id")) {
            return Kind.EXPORT;
        }
        if (!isReplica(header)) {
            return null;
        }
        if (header.hasAll("id", "requester_id", "submitter_id", "subject")) {
            return Kind.REPLICA_TICKETS;
        }
        if (header.hasAll("id", "ticket_id", "body")) {
            return Kind.REPLICA_COMMENTS;
        }
        return header.hasAll("id", "role", "email", "ticket_restriction") ? Kind.REPLICA_USERS : null;
    }

    public static boolean isReplica(Columns header) {
        return header.has("_fivetran_synced")
                || header.has("_airbyte_emitted_at")
                || header.has("_airbyte_extracted_at");
    }

    /// Why a warehouse table that no reader knows is refused.
    public static String refusal() {
        return "This is a table of a warehouse replica (it has a loader's time column) that holds neither tickets,"
            + " comments nor users: nothing to import from it alone. Maybe import the tables of tickets, comments and"
            + " users.";
    }

    @Override
    public void header(List<String> header) throws Refusal {
        columns = new Columns(header);
        String needed = kind == Kind.REPLICA_COMMENTS ? "ticket_id" : "id";
        if (!columns.has(needed)) {
            throw new Refusal(
                    "The table has no column %s, which %s needs. Maybe it is another table: let its format be recognised."
                            .formatted(needed, kind.formatId()));
        }
        if (kind == Kind.EXPORT) {
            sink.warn("Zendesk's CSV holds no descriptions and no comments: what these tickets say is not in this file."
                    + " Maybe import the JSON export too.");
        }
    }

    @Override
    public void row(List<String> cells, List<String> surplus, long line) throws Unusable {
        Evidence piece = switch (kind) {
            case EXPORT -> new TicketRecord(exported(cells));
            case REPLICA_TICKETS -> new TicketRecord(tickets.ticket(ticketObject(cells)));
            case REPLICA_COMMENTS -> comment(cells);
            case REPLICA_USERS -> new ProfileRecord(ZendeskUsers.user(object(cells)));
        };
        sink.keep(List.of(piece), Table.extent());
    }

    private Ticket exported(List<String> cells) throws Unusable {
        String id = Cells.id(columns.text(cells, "Id"));
        if (id == null) {
            throw new Unusable("The row has no Id.");
        }
        String requesterId = Cells.id(columns.text(cells, "Requester id"));
        Profile requester = new Profile(
                ZendeskMessages.key(requesterId),
                Profile.Role.UNKNOWN,
                columns.text(cells, "Requester"),
                columns.text(cells, "Requester email"),
                null,
                columns.text(cells, "Requester external id"),
                null);
        String tags = columns.text(cells, "Tags");
        return new Ticket(
                new NativeKey(ZendeskMessages.PLATFORM, id),
                orEmpty(columns.text(cells, "Subject")),
                lower(columns.text(cells, "Status")),
                lower(columns.text(cells, "Via")),
                times.read(columns.text(cells, "Created at")),
                times.read(columns.text(cells, "Updated at")),
                ZendeskMessages.key(requesterId),
                requester,
                tags == null
                        ? List.of()
                        : List.of(tags.strip().split("[,\\s]+")).stream()
                                .distinct()
                                .toList(),
                customFields(cells),
                List.of(),
                List.of(),
                Ticket.Content.NOT_IN_FILE);
    }

    /// Custom fields follow the fixed columns and carry their type: `Label [txt]`.
    private List<Ticket.Field> customFields(List<String> cells) {
        List<Ticket.Field> fields = new ArrayList<>();
        for (String header : columns.headers()) {
            String type = header.replaceFirst("^.*\\[(list|txt|int|dec|date|flag|mult|cc|reg)]$", "$1");
            String value = columns.text(cells, header);
            if (value != null && (!type.equals(header) || header.equals("Organization") || header.equals("Group"))) {
                fields.add(new Ticket.Field(header.replaceFirst("\\s*\\[\\w+]$", ""), value));
            }
        }
        return fields;
    }

    private MessageRecord comment(List<String> cells) throws Unusable {
        JsonObject comment = object(cells);
        String ticket = Cells.id(comment.text("ticket_id"));
        if (ticket == null) {
            throw new Unusable("The comment has no ticket_id.");
        }
        return new MessageRecord(
                new NativeKey(ZendeskMessages.PLATFORM, ticket),
                messages.message(comment, comment, Cast.UNKNOWN),
                List.of());
    }

    private JsonObject ticketObject(List<String> cells) {
        JsonObject flat = object(cells);
        Map<String, JsonValue> members = new LinkedHashMap<>(flat.members());
        Map<String, JsonValue> from = new LinkedHashMap<>();
        Map<String, JsonValue> to = new LinkedHashMap<>();
        List<JsonValue> custom = new ArrayList<>();
        flat.members().forEach((key, value) -> {
            if (key.startsWith("via_source_from_")) {
                from.put(key.substring("via_source_from_".length()), value);
            } else if (key.startsWith("via_source_to_")) {
                to.put(key.substring("via_source_to_".length()), value);
            } else if (key.startsWith("custom_")) {
                custom.add(new JsonObject(Map.of("title", new JsonText(key), "value", value)));
            }
        });
        members.put(
                "via",
                new JsonObject(Map.of(
                        "channel", new JsonText(orEmpty(flat.text("via_channel"))),
                        "source", new JsonObject(Map.of("from", new JsonObject(from), "to", new JsonObject(to))))));
        members.put("custom_fields", new JsonArray(custom));
        List<String> tags = links.of(ZendeskReplicaTables.TAG, Cells.id(flat.text("id")));
        if (!tags.isEmpty()) {
            members.put(
                    "tags",
                    new JsonArray(tags.stream().<JsonValue>map(JsonText::new).toList()));
        }
        return new JsonObject(members);
    }

    /// The row as the API's object: cells that say nothing are absent.
    private JsonObject object(List<String> cells) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String header : columns.headers()) {
            String value = columns.text(cells, header);
            String key = header.toLowerCase(Locale.ROOT);
            Boolean truth = TRUTHS.contains(key) ? Cells.yesNo(value) : null;
            if (value != null) {
                members.put(key, truth != null ? new JsonBoolean(truth) : new JsonText(value));
            }
        }
        renamed(members, "created", "created_at");
        renamed(members, "user_id", "author_id");
        return new JsonObject(members);
    }

    private static void renamed(Map<String, JsonValue> members, String from, String to) {
        JsonValue value = members.get(from);
        if (value != null) {
            members.putIfAbsent(to, value);
        }
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : first(value.toLowerCase(Locale.ROOT));
    }
}
