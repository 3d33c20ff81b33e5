package org.noticewright.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;

/// Looks into objects of help desks, where a value may be missing, null, blank, or of another type.
public final class Json {

    private Json() {}

    /// The first value with something in it, null when there is none.
    public static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /// The first of these keys that has a value with something in it.
    public static @Nullable String text(JsonObject object, String... keys) {
        for (String key : keys) {
            String value = object.text(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /// An id as text; `0`, which some systems write for "nobody", is none.
    public static @Nullable String id(JsonObject object, String... keys) {
        for (String key : keys) {
            String id = Cells.id(object.text(key));
            if (id != null && !id.equals("0")) {
                return id;
            }
        }
        return null;
    }

    /// Whether a value says yes, as a truth value or as `1`, `"true"`, `"yes"`.
    public static boolean yes(JsonObject object, String key) {
        return Boolean.TRUE.equals(Cells.yesNo(object.text(key)));
    }

    /// Whether a value says no; a missing one does not.
    public static boolean no(JsonObject object, String key) {
        return Boolean.FALSE.equals(Cells.yesNo(object.text(key)));
    }

    /// A whole number, -1 when there is none.
    public static long number(JsonObject object, String... keys) {
        String value = text(object, keys);
        try {
            return value == null ? -1 : Long.parseLong(value.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    public static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    /// The objects of a list, or the one object that stands in its place.
    public static List<JsonObject> objects(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject one
                ? List.of(one)
                : object.array(key).objects();
    }

    /// The texts of a list, or the one text that stands in its place; blank ones are left out.
    public static List<String> texts(@Nullable JsonValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray(List<JsonValue> items)) {
            items.forEach(item -> addText(item.scalar(), texts));
        } else if (value != null) {
            addText(value.scalar(), texts);
        }
        return texts;
    }

    private static void addText(@Nullable String text, List<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    /// What a field's value shows to a person: texts themselves, of objects the name they carry, of lists all
    /// items; null when it shows nothing.
    public static @Nullable String shown(@Nullable JsonValue value) {
        if (value instanceof JsonArray(List<JsonValue> items)) {
            String joined =
                    items.stream().map(Json::shown).filter(Objects::nonNull).collect(Collectors.joining(", "));
            return joined.isEmpty() ? null : joined;
        }
        if (value instanceof JsonObject object) {
            String name = text(object, "displayName", "display_value", "label", "name", "value", "title", "text");
            if (name != null) {
                return name;
            }
            JsonValue inner = object.get("value");
            return inner != null
                    ? shown(inner)
                    : first(text(object, "emailAddress", "email", "key", "id"), leaves(object));
        }
        return value == null ? null : first(value.scalar());
    }

    /// The texts of all values in an object, however deep: `a: x, b.c: y`.
    private static @Nullable String leaves(JsonObject object) {
        List<String> found = new ArrayList<>();
        object.members().forEach((key, value) -> {
            String text = shown(value);
            if (text != null) {
                found.add(key + ": " + text);
            }
        });
        return found.isEmpty() ? null : String.join(", ", found);
    }

    public static boolean hasAll(JsonObject object, String... keys) {
        for (String key : keys) {
            if (!object.has(key)) {
                return false;
            }
        }
        return true;
    }

    public static boolean hasAny(JsonObject object, String... keys) {
        for (String key : keys) {
            if (object.has(key)) {
                return true;
            }
        }
        return false;
    }

    /// The first object under a list's key.
    public static JsonObject firstOf(JsonObject page, String list) {
        return page.array(list).items().isEmpty() || !(page.array(list).items().getFirst() instanceof JsonObject object)
                ? JsonObject.EMPTY
                : object;
    }
}
