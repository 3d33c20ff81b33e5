package org.noticewright.ingest.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonBoolean;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;

/// One element with all that is in it.
///
/// @param name as written, prefix included
/// @param text its own character data, that of its children left out
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    /// The first child of a name, null when there is none.
    public @Nullable XmlElement child(String wanted) {
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    public List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /// An attribute, or the text of the child of that name: exports use both for the same thing. Null when it
    /// says nothing.
    public @Nullable String value(String wanted) {
        String attribute = attributes.get(wanted);
        if (attribute != null && !attribute.isBlank()) {
            return attribute;
        }
        XmlElement child = child(wanted);
        return child == null || child.text.isBlank() ? null : child.text;
    }

    /// The element as the JSON object that the same system's API would give: `created-at` is `created_at`,
    /// `type="array"` a list, `type="boolean"` a truth value, `nil="true"` absent.
    public JsonObject toJson() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (XmlElement child : children) {
            JsonValue value = child.jsonValue();
            if (value != null) {
                members.put(child.name.replace('-', '_'), value);
            }
        }
        return new JsonObject(members);
    }

    private @Nullable JsonValue jsonValue() {
        String type = attributes.getOrDefault("type", "");
        if ("true".equals(attributes.get("nil"))) {
            return null;
        }
        if (type.equals("array") || isList()) {
            List<JsonValue> items = new ArrayList<>();
            for (XmlElement child : children) {
                JsonValue item = child.jsonValue();
                if (item != null) {
                    items.add(item);
                }
            }
            return new JsonArray(items);
        }
        if (!children.isEmpty()) {
            return toJson();
        }
        String trimmed = text.strip();
        return type.equals("boolean") && (trimmed.equals("true") || trimmed.equals("false"))
                ? new JsonBoolean(trimmed.equals("true"))
                : new JsonText(text);
    }

    /// Several children, all of one name: a list whose writer left the type away.
    private boolean isList() {
        return children.size() > 1 && children.stream().allMatch(child -> child.name.equals(children.getFirst().name));
    }

    @Override
    public String toString() {
        return "XmlElement[" + name + ", " + children.size() + " children]";
    }
}
