package org.noticewright.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.people.CustomerTable;
import org.noticewright.ingest.record.SourceTimes.DateOrder;

/// Which column of a table, or which path in the records of a JSON file, means what.
///
/// @param roles role to header, or to dotted path (`customer.email`); roles are those of [#TICKET_ROLES], for
///     logs of [#LOG_ROLES], for customer lists of [CustomerTable#ROLES]
/// @param zone of times that name none, null for the reader's own
/// @param delimiter null to find it
/// @param dates which number is the day in dates such as 03/04/2025, null to leave them open
public record ColumnMapping(
        Map<String, String> roles,
        @Nullable ZoneId zone,
        @Nullable Character delimiter,
        @Nullable DateOrder dates) {

    /// Roles with the headers that suggest them, the surest first.
    public static final Map<String, List<String>> ROLES = roleTable();

    /// Roles of a ticket's columns or paths, the most important first.
    public static final List<String> TICKET_ROLES = List.copyOf(ROLES.keySet());

    /// What is no column of a log: `ticket_pattern`, a regular expression whose first group (or whole match) is
    /// a ticket's id, and `platform`, whose tickets they are.
    public static final Set<String> LOG_SETTINGS = Set.of("ticket_pattern", "platform");

    /// Roles of a log's columns, the most important first, and [#LOG_SETTINGS].
    public static final List<String> LOG_ROLES = List.of(
            "time",
            "actor",
            "actor_name",
            "ip",
            "action",
            "method",
            "url",
            "target",
            "type",
            "session",
            "agent",
            "outcome",
            "message",
            "id",
            "ticket_pattern",
            "platform");

    private static final int MAX_PATTERN = 300;
    private static final int MAX_FILE = 1 << 20;

    public ColumnMapping {
        roles = Map.copyOf(roles);
    }

    public ColumnMapping(Map<String, String> roles) {
        this(roles, null, null, null);
    }

    public ColumnMapping(Map<String, String> roles, @Nullable ZoneId zone, @Nullable Character delimiter) {
        this(roles, zone, delimiter, null);
    }

    /// The same columns; times that name no zone are of `zone`.
    public ColumnMapping in(ZoneId zone) {
        return new ColumnMapping(roles, zone, delimiter, dates);
    }

    /// Reads `{"roles":{"id":"Ticket #","body":"Notes"},"zone":"America/New_York","delimiter":";","dates":"day
    /// first"}`; all may be absent but one. Roles name columns, or elements of XML; `column 3` names a column
    /// by its place.
    ///
    /// @throws IOException when the file cannot be read or is no mapping; the message says why
    public static ColumnMapping read(Path json) throws IOException {
        if (Files.size(json) > MAX_FILE) {
            throw new IOException("The mapping file is larger than 1 MiB. Maybe it is not the mapping.");
        }
        byte[] bytes = Files.readAllBytes(json);
        try {
            if (new JsonRecords().read(bytes, 0, bytes.length) instanceof JsonObject object) {
                return of(object);
            }
        } catch (JsonProblem problem) {
            throw new IOException(
                    "The mapping file cannot be read. %s Maybe it was cut.".formatted(problem.getMessage()));
        } catch (DateTimeException unknown) {
            throw new IOException("The mapping's zone is unknown. Maybe write it as America/New_York.");
        }
        throw new IOException("The mapping file holds no JSON object. Maybe write {\"roles\":{\"id\":\"Ticket #\"}}.");
    }

    /// The mapping that the headers suggest; roles without a likely header are absent.
    public static ColumnMapping guess(List<String> headers) {
        Map<String, String> roles = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        ROLES.forEach((role, names) -> names.stream()
                .flatMap(name ->
                        headers.stream().filter(header -> Columns.folded(header).equals(Columns.folded(name))))
                .filter(header -> !taken.contains(header))
                .findFirst()
                .ifPresent(header -> {
                    roles.put(role, header);
                    taken.add(header);
                }));
        return new ColumnMapping(roles);
    }

    private static ColumnMapping of(JsonObject object) throws IOException {
        Map<String, String> roles = new LinkedHashMap<>();
        for (var entry : object.object("roles").members().entrySet()) {
            String header = entry.getValue().scalar();
            if (header != null) {
                roles.put(entry.getKey(), header);
            }
        }
        Set<String> unknown = new LinkedHashSet<>(roles.keySet());
        unknown.removeAll(ROLES.keySet());
        LOG_ROLES.forEach(unknown::remove);
        CustomerTable.ROLES.forEach(unknown::remove);
        boolean isEmpty = roles.isEmpty() && !object.has("zone") && !object.has("delimiter") && !object.has("dates");
        if (isEmpty || !unknown.isEmpty()) {
            throw new IOException("The mapping has %s. Known roles: %s."
                    .formatted(
                            isEmpty ? "no roles" : "unknown roles " + unknown,
                            String.join(", ", TICKET_ROLES) + "; of logs " + String.join(", ", LOG_ROLES)
                                    + "; of customer lists " + String.join(", ", CustomerTable.ROLES)));
        }
        if (roles.getOrDefault("ticket_pattern", "").length() > MAX_PATTERN) {
            throw new IOException(
                    "The mapping's ticket_pattern is longer than %d characters. Maybe name only what stands"
                                    .formatted(MAX_PATTERN)
                            + " around the id.");
        }
        String zone = object.text("zone");
        String delimiter = object.text("delimiter");
        return new ColumnMapping(
                roles,
                zone == null ? null : ZoneId.of(zone),
                delimiter == null || delimiter.isEmpty() ? null : delimiter.charAt(0),
                dates(object.text("dates")));
    }

    private static @Nullable DateOrder dates(@Nullable String text) throws IOException {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "day first" -> DateOrder.DAY_FIRST;
            case "month first" -> DateOrder.MONTH_FIRST;
            default ->
                throw new IOException(
                        "The mapping's dates are neither \"day first\" nor \"month first\". Maybe leave them away.");
        };
    }

    private static Map<String, List<String>> roleTable() {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        roles.put(
                "id",
                List.of(
                        "ticket id",
                        "ticket #",
                        "ticket number",
                        "case number",
                        "case id",
                        "issue key",
                        "conversation id",
                        "id",
                        "number",
                        "key",
                        "ref"));
        roles.put("subject", List.of("subject", "title", "summary", "short description", "ticket name"));
        roles.put(
                "body",
                List.of(
                        "description",
                        "body",
                        "body text",
                        "plain body",
                        "message",
                        "content",
                        "text",
                        "comment",
                        "comments",
                        "notes",
                        "transcript",
                        "commentbody"));
        roles.put(
                "created",
                List.of(
                        "created at",
                        "created",
                        "created time",
                        "createddate",
                        "date created",
                        "opened at",
                        "opened",
                        "timestamp",
                        "date"));
        roles.put("updated", List.of("updated at", "updated", "last updated", "updated time", "last modified"));
        roles.put("requester_id", List.of("requester id", "customer id", "contact id", "user id"));
        roles.put(
                "requester_email",
                List.of(
                        "requester email",
                        "customer email",
                        "contact email",
                        "from email",
                        "suppliedemail",
                        "email",
                        "sender",
                        "from"));
        roles.put(
                "requester_name",
                List.of(
                        "requester name",
                        "requester",
                        "customer name",
                        "contact name",
                        "customer",
                        "full name",
                        "caller",
                        "name"));
        roles.put("requester_phone", List.of("requester phone", "contact phone", "phone", "mobile"));
        roles.put("assignee", List.of("assignee", "owner", "agent assigned", "agent", "responder"));
        roles.put("status", List.of("status", "state", "current status"));
        roles.put("channel", List.of("channel", "via", "source", "origin"));
        roles.put("tags", List.of("tags", "labels"));
        roles.put(
                "visibility",
                List.of(
                        "public",
                        "is public",
                        "private",
                        "internal",
                        "is published",
                        "ispublished",
                        "visible",
                        "visibility"));
        roles.put("direction", List.of("direction", "incoming", "is inbound", "from agent"));
        // For JSON only, where a record can hold a list of messages; never guessed for a table.
        List.of("records", "message", "message_time", "message_author").forEach(role -> roles.put(role, List.of()));
        return Collections.unmodifiableMap(roles);
    }
}
