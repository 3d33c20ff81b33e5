package org.noticewright.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.generic.JsonPaths;
import org.noticewright.ingest.json.JsonShape;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.LoaderLine;

/// Guesses which paths of a JSON file that no system claims lead to what a ticket is made of.
final class JsonMapping {

    private JsonMapping() {}

    /// Roles to paths by the head of a file; empty when nothing in it looks like tickets.
    static Map<String, String> guess(Payload payload) {
        String head = TextEncoding.of(payload.head()).decode(payload.head());
        return guess(JsonShape.firstObjects(head, payload.headIsAll()));
    }

    static Map<String, String> guess(List<JsonObject> objects) {
        for (JsonObject outer : objects) {
            JsonObject object = LoaderLine.unwrapped(outer);
            Map<String, String> own = ofRecord(object);
            if (isTicket(own)) {
                return own;
            }
            for (var list : JsonPaths.lists(object).entrySet()) {
                Map<String, String> listed = ofRecord(list.getValue());
                if (isTicket(listed)) {
                    listed.put("records", list.getKey());
                    return listed;
                }
            }
        }
        return Map.of();
    }

    private static Map<String, String> ofRecord(JsonObject record) {
        Map<String, String> roles = new LinkedHashMap<>(guessed(JsonPaths.ofRecord(record), ""));
        for (var list : JsonPaths.lists(record).entrySet()) {
            Map<String, String> inside = guessed(JsonPaths.ofRecord(list.getValue()), list.getKey() + ".");
            String body = inside.get("body");
            if (body != null) {
                roles.put("message", body);
                putIfKnown(roles, "message_time", inside.get("created"));
                putIfKnown(roles, "message_author", inside.get("requester_name"));
                putIfKnown(roles, "visibility", inside.get("visibility"));
                putIfKnown(roles, "direction", inside.get("direction"));
                break;
            }
        }
        return roles;
    }

    private static void putIfKnown(Map<String, String> roles, String role, @Nullable String path) {
        if (path != null) {
            roles.put(role, path);
        }
    }

    /// Paths are guessed as if they were headers: `customer.email` reads as "customer email".
    private static Map<String, String> guessed(List<String> paths, String prefix) {
        Map<String, String> byHeader = new LinkedHashMap<>();
        paths.forEach(path -> byHeader.putIfAbsent(path.replace('.', ' '), path));
        Map<String, String> roles = new LinkedHashMap<>();
        ColumnMapping.guess(new ArrayList<>(byHeader.keySet()))
                .roles()
                .forEach((role, header) -> roles.put(role, prefix + byHeader.get(header)));
        return roles;
    }

    /// A text and a sign that somebody asked for something: a text alone has every object of every system.
    static boolean isTicket(Map<String, String> roles) {
        boolean asked = roles.containsKey("subject")
                || roles.containsKey("requester_email")
                || roles.containsKey("requester_id")
                || roles.containsKey("status")
                || roles.containsKey("channel");
        boolean said = roles.containsKey("body") || roles.containsKey("message");
        return said && asked && roles.containsKey("id");
    }
}
