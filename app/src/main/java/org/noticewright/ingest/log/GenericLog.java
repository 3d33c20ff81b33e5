package org.noticewright.ingest.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.zendesk.ZendeskKind;

/// Any table or JSON lines with a time, an actor or address, and an action or address of what was asked for.
/// Columns are guessed by their headers or given as roles; a regular expression pulls ticket ids out of the
/// target, the address and the message.
public final class GenericLog extends LogFamily {

    public static final String FORMAT = "log.generic";

    /// Columns that name a ticket whatever the log is of.
    private static final List<String> TICKETS = List.of(
            "ticket id",
            "ticket",
            "ticket number",
            "case number",
            "case id",
            "conversation id",
            "issue key",
            "record id");
    /// Roles with the headers that suggest them.
    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            Map.entry(
                    "time",
                    List.of(
                            "timestamp",
                            "time",
                            "datetime",
                            "date time",
                            "event time",
                            "date",
                            "created at",
                            "created",
                            "logged at",
                            "when",
                            "@timestamp",
                            "ts")),
            Map.entry("id", List.of("event id", "log id", "uuid", "id")),
            Map.entry(
                    "actor",
                    List.of(
                            "user id",
                            "actor id",
                            "user",
                            "username",
                            "actor",
                            "user name",
                            "performed by",
                            "agent name",
                            "account",
                            "email",
                            "user email",
                            "actor email")),
            Map.entry(
                    "actor_name",
                    List.of(
                            "user email",
                            "actor email",
                            "email",
                            "user name",
                            "username",
                            "actor name",
                            "actor",
                            "user")),
            Map.entry(
                    "ip",
                    List.of(
                            "ip",
                            "ip address",
                            "source ip",
                            "client ip",
                            "src_ip",
                            "sourceip",
                            "remote addr",
                            "remote ip",
                            "clientip",
                            "remote_addr")),
            Map.entry(
                    "action",
                    List.of("action", "event", "event type", "event name", "operation", "activity", "event action")),
            Map.entry("method", List.of("method", "http method", "request method", "verb")),
            Map.entry("url", List.of("url", "request url", "request uri", "uri", "path", "request path", "request")),
            Map.entry(
                    "target",
                    Stream.concat(
                                    TICKETS.stream(),
                                    Stream.of("entity id", "object id", "target", "object", "resource", "item"))
                            .toList()),
            Map.entry("type", List.of("object type", "record type", "entity type", "target type", "resource type")),
            Map.entry("session", List.of("session id", "session", "sid", "session key")),
            Map.entry("agent", List.of("user agent", "useragent", "browser", "client")),
            Map.entry(
                    "outcome",
                    List.of("outcome", "result", "status", "status code", "http status", "success", "response code")),
            Map.entry("message", List.of("message", "details", "detail", "description", "summary", "info")));

    private static final List<String> OF_TICKETS = List.of(
            "subject", "requester", "requester id", "requester email", "body", "comment", "comments", "assignee");
    private static final Pattern BARE_ID = Pattern.compile("#?(\\d{1,19}|[A-Z][A-Z0-9]{1,20}-?\\d{1,12})");
    private static final int MAX_SEARCHED = 4_000;

    private final ActionWords words = new ActionWords();
    private final Map<String, String> roles;
    private final @Nullable Pattern ticket;

    public GenericLog() {
        this(Map.of(), null);
    }

    private GenericLog(Map<String, String> roles, @Nullable Pattern ticket) {
        super(FORMAT, "logs", "events", "entries");
        this.roles = roles;
        this.ticket = ticket;
    }

    /// Role to column or path, as a log is read when nobody says otherwise.
    public static Map<String, String> guess(Columns names) {
        LogRecord header = LogRecord.of(names);
        Map<String, String> guess = new HashMap<>();
        ROLES.forEach((role, usual) -> {
            String found = header.text(usual.toArray(String[]::new));
            if (found != null) {
                guess.put(role, found);
            }
        });
        return guess;
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        return ZendeskKind.of(object) == null ? super.ofJson(object) : List.of();
    }

    @Override
    double confidence(LogRecord line) {
        boolean ticket = OF_TICKETS.stream().anyMatch(line::has);
        boolean ip = column(line, "ip") != null;
        boolean somebody = ip || column(line, "actor") != null;
        boolean asked = column(line, "url") != null && (ip || column(line, "method") != null);
        boolean something = asked || column(line, "action") != null;
        boolean prose =
                !ip && (line.has("description") || line.has("message") || line.has("text") || line.has("title"));
        return column(line, "time") != null && somebody && something && !ticket && !prose ? 0.5 : 0;
    }

    @Override
    public void read(Payload payload, String format, Reading reading) throws IOException, Refusal {
        if (reading.roles().isEmpty() || !roles.isEmpty()) {
            super.read(payload, format, reading);
            return;
        }
        String pattern = reading.roles().get("ticket_pattern");
        try {
            new GenericLog(reading.roles(), pattern == null ? null : Pattern.compile(pattern))
                    .read(payload, format, reading);
        } catch (PatternSyntaxException broken) {
            throw new Refusal(
                    "The mapping's ticket_pattern is no regular expression (near its character %d). Maybe escape"
                                    .formatted(broken.getIndex())
                            + " brackets with a backslash.");
        }
    }

    /// The cell of a role: by the mapping, else by the usual headers.
    private @Nullable String column(LogRecord line, String role) {
        String given = roles.get(role);
        if (given != null) {
            return line.text(given);
        }
        // A mapping that names the time names all there is; one that only brings a pattern leaves the rest to guessing.
        return roles.containsKey("time")
                ? null
                : line.text(ROLES.getOrDefault(role, List.of()).toArray(String[]::new));
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String action = column(line, "action");
        String url = column(line, "url");
        String actor = column(line, "actor");
        String name = column(line, "actor_name");
        String method = column(line, "method");
        String status = column(line, "outcome");
        EventDraft event = new EventDraft(formatId(), times.read(column(line, "time")))
                .actor(Cells.id(actor), name == null ? actor : name)
                .ip(column(line, "ip"))
                .session(column(line, "session"))
                .agent(column(line, "agent"))
                .outcome(outcome(status))
                .means(words.meaning(action))
                .detail(action)
                .detail(column(line, "id"));
        if (actor == null && column(line, "ip") == null) {
            throw new Unusable(
                    "The row says neither who nor from where. Maybe name the column of the actor or the address in"
                            + " a mapping.");
        }
        Set<String> ids = ids(line, url);
        if (url != null) {
            TicketUrls.read(event, method == null ? "" : method, url, "");
        }
        if (!ids.isEmpty()) {
            ids.forEach(id -> event.target(platform(), id));
            if (event.action() == Action.OTHER) {
                TicketUrls.opened(event, method == null ? "" : method);
            }
        }
        String target = column(line, "target");
        if (!event.namesTickets() && target != null) {
            event.object(event.action() == Action.DOWNLOAD_FILE ? Kind.FILE : Kind.OTHER, target)
                    .exactForFiles();
        }
        return List.of(event.event());
    }

    private String platform() {
        return roles.getOrDefault("platform", "generic");
    }

    private Set<String> ids(LogRecord line, @Nullable String url) throws Unusable {
        Set<String> ids = new LinkedHashSet<>();
        String target = column(line, "target");
        if (ticket != null) {
            String message = column(line, "message");
            for (String text : new String[] {target, url, message}) {
                if (text != null) {
                    pulled(text, ids);
                }
            }
            return ids;
        }
        if (target != null && headerNamesTickets(line)) {
            for (String part : target.split("[,;\\s]+")) {
                Matcher bare = BARE_ID.matcher(part);
                String id = bare.matches() ? Cells.id(bare.group(1)) : null;
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private boolean headerNamesTickets(LogRecord line) {
        String type = column(line, "type");
        if (type != null) {
            return LogRecord.lower(type).matches(".*(?:ticket|case|conversation|issue|incident|request).*");
        }
        String given = roles.get("target");
        if (given != null) {
            return true;
        }
        return line.text(TICKETS.toArray(String[]::new)) != null;
    }

    private void pulled(String text, Set<String> ids) throws Unusable {
        String searched = text.length() > MAX_SEARCHED ? text.substring(0, MAX_SEARCHED) : text;
        Matcher found = ticketPattern().matcher(new PatientText(searched));
        try {
            while (found.find()) {
                String id = Cells.id(found.groupCount() > 0 ? found.group(1) : found.group());
                if (id != null) {
                    ids.add(id);
                }
            }
        } catch (PatientText.Impatient | StackOverflowError endless) {
            throw new Unusable(
                    "The mapping's ticket_pattern takes too long on this row. Maybe avoid nested repeats such as"
                            + " (a+)+.");
        }
    }

    private Pattern ticketPattern() {
        return Objects.requireNonNull(ticket);
    }

    private static Outcome outcome(@Nullable String text) {
        String status = LogRecord.lower(Cells.id(text));
        if (status.matches("\\d{3}")) {
            return status.startsWith("2") || status.equals("304") ? Outcome.SUCCESS : Outcome.FAILURE;
        }
        if (status.matches("success\\w*|ok|true|yes|allow\\w*|grant\\w*|succe\\w*|1|completed?")) {
            return Outcome.SUCCESS;
        }
        return status.matches("fail\\w*|den\\w*|error|false|no|block\\w*|reject\\w*|0|unauthori\\w*|forbidden")
                ? Outcome.FAILURE
                : Outcome.UNKNOWN;
    }
}
