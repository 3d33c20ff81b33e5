package org.noticewright.casework.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import tools.jackson.databind.JsonNode;

/// A log line as a row of the package, and back. Takes what [Disclosure] left of it.
final class EventRow {

    private EventRow() {}

    static Map<String, @Nullable Object> of(AccessEvent.Stored stored) {
        var event = stored.event();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("event", stored.id().value());
        row.put("source", event.source());
        row.put("at", event.at().instant().toString());
        row.put("original", event.at().text());
        row.put("zone", event.at().zone());
        row.put("precision", event.at().precision().name());
        row.put("action", event.action().name());
        row.put("nativeId", event.nativeId());
        row.put("actor", event.actorId());
        row.put("actorName", event.actorName());
        row.put("ip", event.ip());
        row.put("session", event.sessionId());
        row.put("userAgent", event.userAgent());
        row.put("outcome", event.outcome().name());
        row.put("scope", event.scope().name());
        row.put("targets", event.targets().stream().map(EventRow::key).toList());
        row.put("objects", event.objects().stream().map(EventRow::object).toList());
        row.put("range", event.range() == null ? null : range(event.range()));
        row.put("rows", event.rows());
        row.values().removeIf(value -> value == null || (value instanceof List<?> list && list.isEmpty()));
        return row;
    }

    static Map<String, Object> key(NativeKey key) {
        var map = new LinkedHashMap<String, Object>();
        map.put("platform", key.platform());
        map.put("id", key.id());
        return map;
    }

    private static Map<String, Object> object(LoggedObject object) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", object.kind().name());
        map.put("id", object.id());
        return map;
    }

    private static Map<String, @Nullable Object> range(RecordRange range) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        switch (range) {
            case RecordRange.Everything() -> map.put("kind", "everything");
            case RecordRange.Created(var from, var to) -> span(map, "created", from, to);
            case RecordRange.Updated(var from, var to) -> span(map, "updated", from, to);
            case RecordRange.Page(var list, int page, int size, var order) -> {
                map.put("kind", "page");
                map.put("list", list);
                map.put("page", page);
                map.put("size", size);
                map.put("order", order.name());
            }
            case RecordRange.OfRequester(var requester) -> {
                map.put("kind", "of-requester");
                map.put("platform", requester.platform());
                map.put("requester", requester.id());
            }
            case RecordRange.Files(var place) -> {
                map.put("kind", "files");
                map.put("place", place);
            }
            case RecordRange.Folder(var folder) -> {
                map.put("kind", "folder");
                map.put("folder", folder);
            }
            case RecordRange.Search(var _) -> map.put("kind", "search");
        }
        return map;
    }

    private static void span(
            Map<String, @Nullable Object> map, String kind, @Nullable Instant from, @Nullable Instant to) {
        map.put("kind", kind);
        map.put("from", from == null ? null : from.toString());
        map.put("to", to == null ? null : to.toString());
    }

    static AccessEvent.Stored read(JsonNode row) {
        return new AccessEvent.Stored(
                new AccessEvent.Id(row.required("event").asLong()),
                new AccessEvent(
                        row.required("source").asString(),
                        new OriginalTime(
                                Instant.parse(row.required("at").asString()),
                                row.required("original").asString(),
                                row.required("zone").asString(),
                                OriginalTime.Precision.valueOf(
                                        row.required("precision").asString())),
                        AccessEvent.Action.valueOf(row.required("action").asString()),
                        row.required("nativeId").asString(),
                        text(row, "actor"),
                        text(row, "actorName"),
                        text(row, "ip"),
                        text(row, "session"),
                        text(row, "userAgent"),
                        AccessEvent.Outcome.valueOf(row.required("outcome").asString()),
                        AccessEvent.Scope.valueOf(row.required("scope").asString()),
                        keys(row.path("targets")),
                        objects(row.path("objects")),
                        row.has("range") ? readRange(row.get("range")) : null,
                        row.required("rows").asLong(),
                        ""));
    }

    static @Nullable String text(JsonNode row, String name) {
        var value = row.path(name);
        return value.isString() ? value.asString() : null;
    }

    static @Nullable Instant instant(JsonNode row, String name) {
        var text = text(row, name);
        return text == null ? null : Instant.parse(text);
    }

    private static List<NativeKey> keys(JsonNode nodes) {
        var keys = new ArrayList<NativeKey>();
        nodes.forEach(node -> keys.add(new NativeKey(
                node.required("platform").asString(), node.required("id").asString())));
        return keys;
    }

    private static List<LoggedObject> objects(JsonNode nodes) {
        var objects = new ArrayList<LoggedObject>();
        nodes.forEach(node -> objects.add(new LoggedObject(
                LoggedObject.Kind.valueOf(node.required("kind").asString()),
                node.path("id").asString(""))));
        return objects;
    }

    private static RecordRange readRange(JsonNode node) {
        return switch (node.required("kind").asString()) {
            case "everything" -> new RecordRange.Everything();
            case "created" -> new RecordRange.Created(instant(node, "from"), instant(node, "to"));
            case "updated" -> new RecordRange.Updated(instant(node, "from"), instant(node, "to"));
            case "page" ->
                new RecordRange.Page(
                        node.required("list").asString(),
                        node.required("page").asInt(),
                        node.required("size").asInt(),
                        RecordRange.Order.valueOf(node.required("order").asString()));
            case "of-requester" ->
                new RecordRange.OfRequester(new NativeKey(
                        node.required("platform").asString(),
                        node.required("requester").asString()));
            case "files" -> new RecordRange.Files(node.path("place").asString(""));
            case "folder" -> new RecordRange.Folder(node.path("folder").asString(""));
            case "search" -> new RecordRange.Search("");
            default -> throw new IllegalArgumentException("a range of an unknown kind");
        };
    }
}
