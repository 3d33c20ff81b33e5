package org.noticewright.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Recognises exports of systems that this version does not read, so that a refusal can say what the file is.
final class ForeignFormats {

    private static final Map<String, List<String>> JSON_KEYS = Map.ofEntries(
            Map.entry(
                    "a HubSpot object that is no ticket, message or contact", List.of("id", "properties", "archived")),
            Map.entry("the description of a single Jira attachment", List.of("filename", "mimeType", "content")),
            Map.entry("JSON:API resources", List.of("type", "attributes", "relationships")));

    private static final Map<String, List<String>> HEADERS = Map.of(
            "a timeline without the columns datetime and timestamp_desc",
            List.of("message", "data_type", "source_short"));

    private ForeignFormats() {}

    static @Nullable String ofJson(JsonObject object) {
        return JSON_KEYS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(object::has))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    static @Nullable String ofHeader(Columns header) {
        return HEADERS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(header::has))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    static String refusal(String what) {
        return "This looks like %s, which this version does not read. Maybe convert it to plain tickets (one {\"id\",\"messages\"} a line) or to CSV."
                .formatted(what);
    }
}
