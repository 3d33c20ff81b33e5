package org.noticewright.ingest.generic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Dotted paths into objects: `customer.email`, `thread.entries.text`. A key that holds a dot itself is found
/// by its whole name. A list on the way stands for each of its items.
public final class JsonPaths {

    private static final int MAX_DEPTH = 12;

    private JsonPaths() {}

    /// All values at a path, in the order of the record.
    static List<JsonValue> values(JsonValue from, String path) {
        List<JsonValue> found = new ArrayList<>();
        collect(from, path, found);
        return found;
    }

    private static void collect(JsonValue from, String path, List<JsonValue> found) {
        if (from instanceof JsonArray(List<JsonValue> items)) {
            items.forEach(item -> collect(item, path, found));
            return;
        }
        if (!(from instanceof JsonObject object)) {
            return;
        }
        JsonValue whole = object.get(path);
        if (whole != null) {
            if (whole instanceof JsonArray(List<JsonValue> items)) {
                found.addAll(items);
            } else {
                found.add(whole);
            }
            return;
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            JsonValue inner = object.get(path.substring(0, dot));
            if (inner != null) {
                collect(inner, path.substring(dot + 1), found);
                return;
            }
        }
    }

    /// The part of a path that leads to the list whose items hold its end; empty when it meets no list of
    /// objects.
    static String listOn(JsonObject record, String path) {
        JsonValue at = record;
        int from = 0;
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            JsonValue inner = at instanceof JsonObject object ? object.get(path.substring(from, dot)) : null;
            if (inner instanceof JsonArray) {
                return path.substring(0, dot);
            }
            if (inner != null) {
                at = inner;
                from = dot + 1;
            }
        }
        return "";
    }

    /// Every text, number and truth value with its path, lists included.
    static void leaves(JsonObject record, BiConsumer<String, String> each) {
        leaves("", record, 0, each);
    }

    private static void leaves(String path, JsonValue value, int depth, BiConsumer<String, String> each) {
        switch (value) {
            case JsonObject object
            when depth < MAX_DEPTH ->
                object.members()
                        .forEach((key, inner) ->
                                leaves(path.isEmpty() ? key : path + "." + key, inner, depth + 1, each));
            case JsonArray(List<JsonValue> items)
            when depth < MAX_DEPTH -> items.forEach(item -> leaves(path, item, depth + 1, each));
            default -> {
                String text = value.scalar();
                if (text != null && !text.isBlank()) {
                    each.accept(path, text);
                }
            }
        }
    }

    /// The first text at a path, empty when there is none.
    public static String sample(JsonObject record, String path) {
        return values(record, path).stream()
                .map(JsonValue::scalar)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// The paths of an object's own values and of those in objects within it, but not in lists.
    public static List<String> ofRecord(JsonObject record) {
        List<String> paths = new ArrayList<>();
        addPaths("", record, 0, paths);
        return paths;
    }

    private static void addPaths(String prefix, JsonObject object, int depth, List<String> paths) {
        object.members().forEach((key, value) -> {
            if (value instanceof JsonObject inner) {
                if (depth < MAX_DEPTH) {
                    addPaths(prefix + key + ".", inner, depth + 1, paths);
                }
            } else if (!(value instanceof JsonArray list) || list.objects().isEmpty()) {
                paths.add(prefix + key);
            }
        });
    }

    /// The lists of objects within an object, each with its first item, nearest first.
    public static Map<String, JsonObject> lists(JsonObject outer) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        addLists("", outer, 0, found);
        Map<String, JsonObject> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        entry -> entry.getKey().chars().filter(c -> c == '.').count()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static void addLists(String prefix, JsonObject object, int depth, Map<String, JsonObject> found) {
        object.members().forEach((key, value) -> {
            if (value instanceof JsonArray list && !list.objects().isEmpty()) {
                found.put(prefix + key, list.objects().getFirst());
            } else if (value instanceof JsonObject inner && depth < MAX_DEPTH) {
                addLists(prefix + key + ".", inner, depth + 1, found);
            }
        });
    }
}
