package org.noticewright.ingest.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON value, as it stood in the file. Numbers stay text, so that an id above 2^53 keeps every digit.
/// `toString` shows sizes only: values hold what patients wrote.
public sealed interface JsonValue {

    record JsonText(String value) implements JsonValue {
        @Override
        public String toString() {
            return "JsonText[" + value.length() + "]";
        }
    }

    record JsonNumber(String digits) implements JsonValue {
        @Override
        public String toString() {
            return "JsonNumber[…]";
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {
        static final JsonBoolean TRUE = new JsonBoolean(true);
        static final JsonBoolean FALSE = new JsonBoolean(false);
    }

    record JsonNull() implements JsonValue {
        static final JsonNull NULL = new JsonNull();
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        @Override
        public String toString() {
            return "JsonArray[" + items.size() + "]";
        }

        /// The objects among the items, in order.
        public List<JsonObject> objects() {
            if (items.isEmpty()) {
                return List.of();
            }
            var objects = new ArrayList<JsonObject>(items.size());
            for (JsonValue item : items) {
                if (item instanceof JsonObject object) {
                    objects.add(object);
                }
            }
            return Collections.unmodifiableList(objects);
        }
    }

    /// @param members in the order of the file; of a key that comes twice, the last
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {

        public static final JsonObject EMPTY = new JsonObject(Map.of());

        public boolean has(String key) {
            return members.containsKey(key);
        }

        public @Nullable JsonValue get(String key) {
            return members.get(key);
        }

        /// A scalar as text; null when absent, `null`, or not a scalar.
        public @Nullable String text(String key) {
            JsonValue value = members.get(key);
            return value == null ? null : value.scalar();
        }

        /// A scalar as text; empty when absent.
        public String textOrEmpty(String key) {
            String text = text(key);
            return text == null ? "" : text;
        }

        /// The object under a key; an empty one when there is none.
        public JsonObject object(String key) {
            return members.get(key) instanceof JsonObject object ? object : EMPTY;
        }

        /// The list under a key; an empty one when there is none.
        public JsonArray array(String key) {
            return members.get(key) instanceof JsonArray array ? array : new JsonArray(List.of());
        }

        public boolean isTrue(String key) {
            return members.get(key) instanceof JsonBoolean(boolean value) && value;
        }

        public boolean isFalse(String key) {
            return members.get(key) instanceof JsonBoolean(boolean value) && !value;
        }

        @Override
        public String toString() {
            return "JsonObject[" + members.size() + "]";
        }
    }

    /// Text, number or truth value as text; null for `null`, lists and objects.
    default @Nullable String scalar() {
        return switch (this) {
            case JsonText(String value) -> value;
            case JsonNumber(String digits) -> digits;
            case JsonBoolean(boolean value) -> Boolean.toString(value);
            case JsonNull ignored -> null;
            case JsonArray ignored -> null;
            case JsonObject ignored -> null;
        };
    }
}
