package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// A line of Zendesk's access log. The URL tells what was read: a ticket by its id is EXACT; lists, searches
/// and files leave open which records they showed. A line that cannot be placed but smells of tickets is
/// UNKNOWN, never NONE.
final class ZendeskAccessLog {

    private static final String SOURCE = "zendesk.access";
    private static final Pattern TICKET = Pattern.compile("/(?:tickets|requests)/(\\d{1,19})(?=[./?#]|$)");
    private static final Pattern MANY = Pattern.compile("[?&](?:ids|ticket_ids)=([^&#]+)");
    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final Pattern LIST = Pattern.compile("/(?:tickets|requests)(?:/recent)?(?:\\.json)?$");
    private static final Pattern SOMEONES =
            Pattern.compile("/(?:users|organizations)/[^/]+/(?:tickets|requests)(?:/\\w+)?(?:\\.json)?$");
    private static final Pattern LIST_RANGE =
            Pattern.compile("[?&](?:page|page\\[\\w+]|cursor|start_time|sort_by|sort)=");
    private static final Pattern LOGIN = Pattern.compile("/access/|/api/v2/sessions|/auth/v2/login|/oauth/tokens");
    private static final Pattern SMELLS_OF_TICKETS =
            Pattern.compile("ticket|request|conversation|comment|problem|incident|export|report|chat|voice|recording");
    private static final Set<String> READS = Set.of("GET", "HEAD", "");

    private final SourceTimes times;

    ZendeskAccessLog(SourceTimes times) {
        this.times = times;
    }

    AccessEvent event(JsonObject line) throws Unusable {
        OriginalTime at = times.read(first(line.text("timestamp"), line.text("created_at")));
        if (at == null) {
            throw new Unusable("The log entry has no readable timestamp.");
        }
        String method = orEmpty(line.text("method")).toUpperCase(Locale.ROOT);
        String url = decoded(withoutHost(orEmpty(line.text("url"))));
        Reading reading = line.get("graphql") instanceof JsonObject graphql ? ofGraphql(graphql) : ofUrl(method, url);
        Outcome outcome = outcome(line.text("status"));
        boolean turnedAway = reading.action == Action.LOGIN && outcome == Outcome.FAILURE;
        return new AccessEvent(
                SOURCE,
                at,
                turnedAway ? Action.LOGIN_FAILED : reading.action,
                orEmpty(line.text("id")),
                Cells.id(line.text("user_id")),
                first(line.text("ip_address")),
                first(line.text("session_id")),
                first(line.text("client"), line.text("user_agent")),
                outcome,
                reading.scope,
                reading.tickets.stream()
                        .map(id -> new NativeKey(ZendeskMessages.PLATFORM, id))
                        .toList(),
                (method + " " + url + reading.note).strip());
    }

    private record Reading(Action action, Scope scope, List<String> tickets, String note) {
        static Reading of(Action action, Scope scope) {
            return new Reading(action, scope, List.of(), "");
        }
    }

    private static Reading ofUrl(String method, String url) {
        String path = url.replaceFirst("[?#].*$", "");
        boolean reads = READS.contains(method);
        List<String> named = named(path, url);
        if (!named.isEmpty()) {
            Action action = reads
                    ? Action.VIEW_RECORD
                    : method.equals("DELETE") || path.contains("destroy_many") ? Action.DELETE : Action.API_WRITE;
            return new Reading(action, Scope.EXACT, named, "");
        }
        if (LOGIN.matcher(path).find()) {
            return Reading.of(Action.LOGIN, Scope.NONE);
        }
        if (path.contains("/attachments/")) {
            return Reading.of(reads ? Action.DOWNLOAD_FILE : Action.API_WRITE, reads ? Scope.UNKNOWN : Scope.NONE);
        }
        if (path.contains("/incremental/") || path.contains("/export") || path.contains("/exports")) {
            return Reading.of(Action.EXPORT, url.contains("start_time=") ? Scope.RANGE : Scope.UNKNOWN);
        }
        if (!reads) {
            return Reading.of(path.contains("/tickets") ? Action.API_WRITE : Action.CONFIG_CHANGE, Scope.NONE);
        }
        return ofList(path, url);
    }

    private static Reading ofList(String path, String url) {
        if (path.matches(".*/(?:tickets/)?count(?:\\.json)?$")) {
            return Reading.of(Action.API_READ, Scope.NONE);
        }
        if (path.contains("/search")) {
            return Reading.of(Action.SEARCH, Scope.UNKNOWN);
        }
        if (SOMEONES.matcher(path).find()) {
            return Reading.of(Action.LIST_RECORDS, Scope.RANGE);
        }
        if (LIST.matcher(path).find()) {
            boolean computable = LIST_RANGE.matcher(url).find();
            return Reading.of(Action.LIST_RECORDS, computable ? Scope.RANGE : Scope.UNKNOWN);
        }
        if (path.contains("/views/") || path.contains("/filters/")) {
            return Reading.of(Action.LIST_RECORDS, Scope.UNKNOWN);
        }
        boolean ofTickets =
                SMELLS_OF_TICKETS.matcher(path.toLowerCase(Locale.ROOT)).find()
                        && !path.matches(".*/ticket_(?:fields|forms)(?:[./].*)?$");
        return Reading.of(Action.API_READ, ofTickets ? Scope.UNKNOWN : Scope.NONE);
    }

    private static List<String> named(String path, String url) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        Matcher ticket = TICKET.matcher(path);
        while (ticket.find()) {
            ids.add(ticket.group(1));
        }
        if (path.matches(".*/(?:tickets|requests)/\\w+_many(?:\\.json)?$")) {
            Matcher many = MANY.matcher(url);
            while (many.find()) {
                Matcher id = ID.matcher(many.group(1));
                while (id.find()) {
                    ids.add(id.group());
                }
            }
        }
        return List.copyOf(ids);
    }

    private static Reading ofGraphql(JsonObject graphql) {
        String name = orEmpty(first(graphql.text("operation_name"), graphql.text("operationName")));
        String type = orEmpty(first(graphql.text("operation_type"), graphql.text("operationType")));
        String query = orEmpty(graphql.text("query"));
        boolean writes =
                type.equalsIgnoreCase("mutation") || query.stripLeading().startsWith("mutation");
        String note = name.isEmpty() ? "" : " " + name;
        String subject = (name + " " + query).toLowerCase(Locale.ROOT);
        List<String> ids = new ArrayList<>();
        JsonValue variables = graphql.get("variables");
        if (variables instanceof JsonObject object) {
            object.members().forEach((key, value) -> collect(key, value, subject, ids));
        } else if (variables instanceof JsonValue.JsonText(String text)) {
            Matcher id = Pattern.compile("\"(\\w*[iI]ds?)\"\\s*:\\s*(\\[[^\\]]*]|\"?\\d{1,19}\"?)")
                    .matcher(text);
            while (id.find()) {
                if (isTicketId(id.group(1), subject)) {
                    ID.matcher(id.group(2)).results().forEach(found -> ids.add(found.group()));
                }
            }
        }
        if (!ids.isEmpty()) {
            return new Reading(
                    writes ? Action.API_WRITE : Action.VIEW_RECORD,
                    Scope.EXACT,
                    List.copyOf(new LinkedHashSet<>(ids)),
                    note);
        }
        boolean searches = subject.contains("search");
        return new Reading(
                writes ? Action.API_WRITE : searches ? Action.SEARCH : Action.API_READ, Scope.UNKNOWN, List.of(), note);
    }

    private static void collect(String key, JsonValue value, String subject, List<String> ids) {
        if (!isTicketId(key, subject)) {
            return;
        }
        List<JsonValue> values = value instanceof JsonArray(List<JsonValue> items) ? items : List.of(value);
        for (JsonValue item : values) {
            String id = Cells.id(item.scalar());
            if (id != null && ID.matcher(id).matches()) {
                ids.add(id);
            }
        }
    }

    private static boolean isTicketId(String key, String subject) {
        String folded = key.toLowerCase(Locale.ROOT).replace("_", "");
        boolean plain = folded.equals("id") || folded.equals("ids");
        return folded.startsWith("ticketid") || (plain && (subject.isBlank() || subject.contains("ticket")));
    }

    private static Outcome outcome(@Nullable String status) {
        String code = Cells.id(status);
        if (code == null || !code.matches("\\d{3}")) {
            return Outcome.UNKNOWN;
        }
        return code.startsWith("2") || code.equals("304") ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    private static String withoutHost(String url) {
        return url.replaceFirst("^https?://[^/]*", "");
    }

    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }
}
