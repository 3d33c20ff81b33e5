package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// A line of Zendesk's access log: the address tells what was read, see [ZendeskUrl], or the variables of a GraphQL
/// request.
final class ZendeskAccessLog {

    private static final String SOURCE = "zendesk.access";
    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final Pattern ID_VARIABLE =
            Pattern.compile("\"(\\w*[iI]ds?)\"\\s*:\\s*(\\[[^\\]]*]|\"?\\d{1,19}\"?)");

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
        String url = orEmpty(line.text("url"));
        JsonObject graphql = graphql(line);
        ZendeskUrl reached = graphql == null ? ZendeskUrl.of(method, url) : ofGraphql(graphql);
        Outcome outcome = outcome(line.text("status"));
        boolean turnedAway = reached.action() == Action.LOGIN && outcome == Outcome.FAILURE;
        String note = graphql == null ? "" : " " + operation(graphql);
        return new AccessEvent(
                SOURCE,
                at,
                turnedAway ? Action.LOGIN_FAILED : reached.action(),
                orEmpty(line.text("id")),
                Cells.id(line.text("user_id")),
                first(line.text("user_name"), line.text("user_email")),
                first(line.text("ip_address")),
                first(line.text("session_id")),
                first(line.text("client"), line.text("user_agent")),
                outcome,
                reached.scope(),
                reached.tickets().stream()
                        .map(id -> new NativeKey(ZendeskMessages.PLATFORM, id))
                        .toList(),
                reached.objects(),
                reached.range(),
                -1,
                (method + " " + ZendeskUrl.shown(url) + note).strip());
    }

    /// An object, or the text that a table made of it; null when the line is no GraphQL request.
    private static @Nullable JsonObject graphql(JsonObject line) {
        if (line.get("graphql") instanceof JsonObject object) {
            return object.members().isEmpty() ? null : object;
        }
        String text = first(line.text("graphql"));
        if (text == null || !text.stripLeading().startsWith("{")) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new JsonRecords().read(bytes, 0, bytes.length) instanceof JsonObject object ? object : null;
        } catch (JsonProblem broken) {
            return JsonObject.EMPTY;
        }
    }

    private static String operation(JsonObject graphql) {
        return orEmpty(first(graphql.text("operation_name"), graphql.text("operationName")));
    }

    private static ZendeskUrl ofGraphql(JsonObject graphql) {
        String name = operation(graphql);
        String type = orEmpty(first(graphql.text("operation_type"), graphql.text("operationType")));
        String query = orEmpty(graphql.text("query"));
        boolean writes =
                type.equalsIgnoreCase("mutation") || query.stripLeading().startsWith("mutation");
        String subject = (name + " " + query).toLowerCase(Locale.ROOT);
        List<String> ids = new ArrayList<>();
        JsonValue variables = graphql.get("variables");
        if (variables instanceof JsonObject object) {
            object.members().forEach((key, value) -> collect(key, value, subject, ids));
        } else if (variables instanceof JsonValue.JsonText(String text)) {
            Matcher id = ID_VARIABLE.matcher(text);
            while (id.find()) {
                if (isTicketId(id.group(1), subject)) {
                    ID.matcher(id.group(2)).results().forEach(found -> ids.add(found.group()));
                }
            }
        }
        if (!ids.isEmpty()) {
            return new ZendeskUrl(
                    writes ? Action.API_WRITE : Action.VIEW_RECORD,
                    Scope.EXACT,
                    List.copyOf(new LinkedHashSet<>(ids)),
                    List.of(),
                    null);
        }
        boolean searches = subject.contains("search");
        return new ZendeskUrl(
                writes ? Action.API_WRITE : searches ? Action.SEARCH : Action.API_READ,
                Scope.UNKNOWN,
                List.of(),
                List.of(),
                null);
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
}
