package org.noticewright.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;

/// One line of a log, whatever a pipeline did to it on the way: nested objects, keys joined by dots or
/// underscores, lower-cased keys, table cells, lists and objects that became JSON texts. A path such as
/// `actor.alternateId` finds all of `{"actor":{"alternateId":…}}`, `actor.alternateid`, `actor_alternate_id`.
public final class LogRecord {

    private static final SourceTimes UTC = new SourceTimes(ZoneOffset.UTC);
    private static final int MAX_LISTED = 64;
    private static final int MAX_PATH = 400;

    private final Map<String, JsonValue> byPath = new HashMap<>();

    private LogRecord() {}

    public static LogRecord of(JsonObject object) {
        LogRecord record = new LogRecord();
        record.put("", object);
        return record;
    }

    /// A table's row.
    public static LogRecord of(List<String> headers, List<String> cells) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < headers.size() && i < cells.size(); i++) {
            JsonText cell = new JsonText(Cells.withoutFormulaGuard(cells.get(i)));
            members.merge(headers.get(i), cell, (one, two) -> Cells.orNull(one.scalar()) == null ? two : one);
        }
        return of(new JsonObject(members));
    }

    /// What a header has, as a record whose values are the headers themselves.
    static LogRecord of(Columns header) {
        return of(header.headers(), header.headers());
    }

    private void put(String path, JsonObject object) {
        object.members().forEach((key, value) -> {
            String inner = path + folded(key);
            byPath.putIfAbsent(inner, value);
            if (value instanceof JsonObject nested && inner.length() < MAX_PATH) {
                put(inner, nested);
            }
        });
    }

    static String folded(String path) {
        StringBuilder folded = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '@' || c == '?') {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /// The first of these paths that says something, as text; null when none does.
    public @Nullable String text(String... paths) {
        for (String path : paths) {
            JsonValue value = byPath.get(folded(path));
            String text = value == null ? null : Cells.orNull(value.scalar());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public String textOrEmpty(String... paths) {
        String text = text(paths);
        return text == null ? "" : text;
    }

    /// Whether all of these paths are there, with whatever value.
    public boolean has(String... paths) {
        for (String path : paths) {
            if (!byPath.containsKey(folded(path))) {
                return false;
            }
        }
        return true;
    }

    public boolean hasAny(String... paths) {
        for (String path : paths) {
            if (byPath.containsKey(folded(path))) {
                return true;
            }
        }
        return false;
    }

    /// A whole number, however it is written (`20680`, `20680.0`, `2.068E4`); -1 when there is none.
    public long number(String... paths) {
        String id = Cells.id(text(paths));
        try {
            return id == null || id.length() > 18 ? -1 : Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /// A time that the vendor defines as UTC, with or without a zone in its text.
    public @Nullable OriginalTime utc(String... paths) {
        return time(UTC, paths);
    }

    /// The first of these paths that holds a readable time.
    public @Nullable OriginalTime time(SourceTimes times, String... paths) {
        for (String path : paths) {
            OriginalTime time = times.read(text(path));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /// The object under a path, unpacked when it is a JSON text; empty when there is none.
    public JsonObject object(String path) {
        return whole(byPath.get(folded(path))) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /// The objects of a list: of a real one, of one that became a JSON text, of one that a table spreads over
    /// columns such as `target0.id`; a single object is a list of one.
    public List<JsonObject> objects(String path) {
        JsonValue value = whole(byPath.get(folded(path)));
        if (value instanceof JsonObject one) {
            return List.of(one);
        }
        return value instanceof JsonArray list ? list.objects() : spread(folded(path));
    }

    /// The scalars of a list; a scalar is a list of one.
    public List<String> texts(String path) {
        JsonValue value = whole(byPath.get(folded(path)));
        List<String> texts = new ArrayList<>();
        List<JsonValue> items =
                value instanceof JsonArray list ? list.items() : value == null ? List.of() : List.of(value);
        for (JsonValue item : items) {
            String text = Cells.orNull(item.scalar());
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<JsonObject> spread(String path) {
        List<JsonObject> found = new ArrayList<>();
        for (int i = 0; i < MAX_LISTED; i++) {
            String prefix = path + i;
            Map<String, JsonValue> members = new LinkedHashMap<>();
            byPath.forEach((key, value) -> {
                if (key.startsWith(prefix)
                        && !(key.length() > prefix.length() && Character.isDigit(key.charAt(prefix.length())))) {
                    members.put(key.substring(prefix.length()), value);
                }
            });
            if (members.isEmpty()) {
                break;
            }
            found.add(new JsonObject(members));
        }
        return found;
    }

    /// A text that holds JSON is that JSON; anything else stays what it is.
    static @Nullable JsonValue whole(@Nullable JsonValue value) {
        if (!(value instanceof JsonText(String text))
                || !(text.stripLeading().startsWith("{") || text.stripLeading().startsWith("["))) {
            return value;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new JsonRecords().read(bytes, 0, bytes.length);
        } catch (JsonProblem notJson) {
            return value;
        }
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LogRecord[" + byPath.size() + "]";
    }
}
