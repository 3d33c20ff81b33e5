package org.noticewright.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonBoolean;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonNumber;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What the head of a JSON file shows: one document a line or not, and its first objects, the last of them
/// perhaps cut.
public final class JsonShape {

    private static final int MAX_LINES = 50;

    private JsonShape() {}

    public static boolean isJson(String head) {
        String start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return true;
        }
        return isLines(head, false);
    }

    /// Whether each line is a document: most lines that can be seen whole are whole objects.
    public static boolean isLines(String head, boolean headIsAll) {
        int whole = 0;
        int other = 0;
        List<String> lines = lines(head, headIsAll);
        for (String line : lines) {
            boolean object = line.startsWith("{") && isBalanced(line);
            whole += object ? 1 : 0;
            other += object ? 0 : 1;
            if (whole + other == 1 && (line.equals("{") || line.equals("["))) {
                return false;
            }
        }
        boolean nextBegins = lines.size() == 1 && !headIsAll && lastLine(head).startsWith("{\"");
        return whole >= 1 && (whole + other >= 2 || nextBegins) && whole >= other;
    }

    /// What can be seen of a line that is longer than the head.
    private static String lastLine(String head) {
        return head.substring(head.lastIndexOf('\n') + 1).stripLeading();
    }

    /// The first objects: those that stand by themselves, or the items of an outermost list.
    public static List<JsonObject> firstObjects(String head, boolean headIsAll) {
        List<JsonObject> found = new ArrayList<>();
        if (isLines(head, headIsAll)) {
            lines(head, headIsAll).forEach(line -> collect(line, found));
        } else {
            collect(head.replace("\uFEFF", ""), found);
        }
        return found;
    }

    private static List<String> lines(String head, boolean headIsAll) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < head.length() && lines.size() < MAX_LINES) {
            int end = head.indexOf('\n', from);
            if (end < 0 && !headIsAll) {
                break;
            }
            String line = head.substring(from, end < 0 ? head.length() : end)
                    .replace("\uFEFF", "")
                    .strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = end < 0 ? head.length() : end + 1;
        }
        return lines;
    }

    static boolean isBalanced(String line) {
        long depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0 && i < line.length() - 1) {
                    return line.substring(i + 1).isBlank();
                }
            }
        }
        return depth == 0 && !quoted;
    }

    private static void collect(String text, List<JsonObject> found) {
        try (JsonParser parser = JsonRecords.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    Map<String, JsonValue> members = new LinkedHashMap<>();
                    found.add(new JsonObject(members));
                    fill(parser, members);
                }
            }
        } catch (JacksonException cutOrBroken) {
            // The head ends in the middle of something; what was seen before counts.
        }
    }

    private static void fill(JsonParser parser, Map<String, JsonValue> members) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> {
                    Map<String, JsonValue> inner = new LinkedHashMap<>();
                    members.put(name, new JsonObject(inner));
                    fill(parser, inner);
                }
                case START_ARRAY -> {
                    List<JsonValue> items = new ArrayList<>();
                    members.put(name, new JsonArray(items));
                    fill(parser, items);
                }
                case VALUE_STRING -> {
                    members.put(name, new JsonText("")); // Stays when the head ends inside the text.
                    members.put(name, new JsonText(parser.getString()));
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> members.put(name, new JsonNumber(parser.getString()));
                case VALUE_TRUE -> members.put(name, new JsonBoolean(true));
                case VALUE_FALSE -> members.put(name, new JsonBoolean(false));
                default -> members.put(name, JsonNull.NULL);
            }
        }
    }

    private static void fill(JsonParser parser, List<JsonValue> items) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    Map<String, JsonValue> inner = new LinkedHashMap<>();
                    items.add(new JsonObject(inner));
                    fill(parser, inner);
                }
                case START_ARRAY -> {
                    List<JsonValue> inner = new ArrayList<>();
                    items.add(new JsonArray(inner));
                    fill(parser, inner);
                }
                case VALUE_STRING -> items.add(new JsonText(parser.getString()));
                default -> items.add(JsonNull.NULL);
            }
        }
    }
}
