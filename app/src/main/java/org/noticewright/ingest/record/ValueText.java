package org.noticewright.ingest.record;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonNumber;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;

/// All words and numbers of a JSON value, for what has no place of its own and must still be read.
public final class ValueText {

    private ValueText() {}

    /// One line `path.to.key: value` for each text or number.
    public static List<String> lines(String path, JsonValue value) {
        List<String> lines = new ArrayList<>();
        collect(path, value, lines);
        return lines;
    }

    private static void collect(String path, JsonValue value, List<String> lines) {
        switch (value) {
            case JsonObject object ->
                object.members()
                        .forEach((key, inner) -> collect(path.isEmpty() ? key : path + "." + key, inner, lines));
            case JsonArray(List<JsonValue> items) -> items.forEach(item -> collect(path, item, lines));
            case JsonText(String text) -> add(path, text, lines);
            case JsonNumber(String digits) -> add(path, digits, lines);
            default -> {}
        }
    }

    private static void add(String path, String text, List<String> lines) {
        if (Cells.orNull(text) != null) {
            lines.add(path + ": " + text.strip());
        }
    }
}
