package org.noticewright.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The facts of an incident that fit into one field of a form each. All others stay as they stand in the text.
public final class FactsFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// A fact of a few words, or a list of such.
    public enum Field {
        ORGANISATION("entity", "name", false),
        TOLL_FREE("entity", "tollFree", false),
        VENDOR("vendor", "name", false),
        FIRST_DAY("dates", "occurredFrom", false),
        LAST_DAY("dates", "occurredTo", false),
        DISCOVERED("dates", "discovered", false),
        DETERMINED("dates", "determined", false),
        CONTAINED("dates", "contained", false),
        ADDRESS("letter", "addressLines", true),
        HOURS("letter", "hours", false),
        EMAIL("letter", "email", false),
        WEBSITE("letter", "website", false),
        SIGNER("letter", "signer", false),
        SIGNER_TITLE("letter", "signerTitle", false),
        WHAT_HAPPENED("letter", "whatHappened", true),
        ACTIONS("letter", "actions", true);

        private final String part;
        private final String key;
        private final boolean list;

        Field(String part, String key, boolean list) {
            this.part = part;
            this.key = key;
            this.list = list;
        }

        /// Whether it holds a list, one a line.
        public boolean isList() {
            return list;
        }
    }

    private FactsFields() {}

    /// @return every field; empty where nothing is known
    /// @throws IllegalArgumentException when the facts are no object of JSON
    public static Map<Field, String> of(String facts) {
        return read(object(facts));
    }

    /// The facts with these fields. When none of them changes anything, the same text.
    ///
    /// @param wanted empty where nothing is known
    /// @throws IllegalArgumentException when the facts are no object of JSON
    public static String put(String facts, Map<Field, String> wanted) {
        var root = object(facts);
        var before = read(root);
        boolean changed = false;
        for (var entry : wanted.entrySet()) {
            var text = plain(entry.getKey(), entry.getValue());
            if (!text.equals(before.get(entry.getKey()))) {
                put(root, entry.getKey(), text);
                changed = true;
            }
        }
        return changed ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) : facts;
    }

    private static ObjectNode object(String facts) {
        try {
            var text = facts.startsWith("\uFEFF") ? facts.substring(1) : facts;
            if (JSON.readTree(text) instanceof ObjectNode root) {
                return root;
            }
        } catch (JacksonException _) {
            // Said below, with the line.
        }
        throw new IllegalArgumentException(CaseDuties.problemIn(facts).orElse("The facts are no object of JSON."));
    }

    private static Map<Field, String> read(ObjectNode root) {
        var fields = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            fields.put(field, text(field, root.path(field.part).path(field.key)));
        }
        return fields;
    }

    private static String text(Field field, JsonNode value) {
        if (field.list && value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
        }
        return value.isString() ? value.asString() : "";
    }

    private static String plain(Field field, String text) {
        return field.list
                ? text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                : text.strip();
    }

    private static void put(ObjectNode root, Field field, String text) {
        var part = part(root, field.part);
        if (text.isEmpty()) {
            part.remove(field.key);
        } else if (field.list) {
            var list = part.putArray(field.key);
            text.lines().forEach(list::add);
        } else {
            part.put(field.key, text);
        }
    }

    private static ObjectNode part(ObjectNode root, String name) {
        @Nullable JsonNode there = root.get(name);
        if (there == null || there.isNull()) {
            return root.putObject(name);
        }
        if (there instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(
                "The facts hold no object at /%s. Maybe mend it in the text of all facts.".formatted(name));
    }
}
