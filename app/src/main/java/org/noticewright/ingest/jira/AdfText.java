package org.noticewright.ingest.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Body;

/// The text of an Atlassian document (`{"type":"doc","content":[…]}`, the bodies of REST v3): text nodes in
/// order, blocks and cells as lines; addresses of links and texts for pictures as attributes.
final class AdfText {

    private static final Set<String> BLOCKS = Set.of(
            "paragraph",
            "heading",
            "listItem",
            "taskItem",
            "decisionItem",
            "tableRow",
            "tableCell",
            "tableHeader",
            "codeBlock",
            "blockquote",
            "panel",
            "rule",
            "mediaSingle",
            "mediaGroup",
            "blockCard",
            "expand",
            "nestedExpand");

    private final StringBuilder text = new StringBuilder();
    private final List<String> attributes = new ArrayList<>();

    private AdfText() {}

    static boolean isDocument(JsonObject value) {
        return "doc".equals(value.text("type")) && value.has("content");
    }

    static Body of(JsonObject document) {
        AdfText flat = new AdfText();
        flat.node(document);
        return new Body(flat.text.toString().strip(), null, flat.attributes);
    }

    private void node(JsonObject node) {
        String type = node.textOrEmpty("type");
        JsonObject attrs = node.object("attrs");
        if (BLOCKS.contains(type)) {
            newLine();
        }
        switch (type) {
            case "text" -> text.append(node.textOrEmpty("text"));
            case "hardBreak" -> text.append('\n');
            case "mention", "emoji", "status", "placeholder" ->
                text.append(Json.orEmpty(Json.text(attrs, "text", "shortName")));
            case "date" -> text.append(attrs.textOrEmpty("timestamp"));
            default -> {
                attribute(attrs, "title");
                attribute(attrs, "alt");
                attribute(attrs, "url");
            }
        }
        node.array("marks").objects().forEach(mark -> attribute(mark.object("attrs"), "href"));
        node.array("content").objects().forEach(this::node);
        if (BLOCKS.contains(type)) {
            newLine();
        }
    }

    private void attribute(JsonObject attrs, String key) {
        String value = Json.text(attrs, key);
        if (value != null) {
            attributes.add(value);
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
