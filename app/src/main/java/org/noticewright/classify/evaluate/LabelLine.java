package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of a label file: `id, verdict, special[], elements[], spans[{where, start, end, element,
/// partial}]`. All but id and verdict may be left out and are not compared then; without elements they follow
/// from the spans.
final class LabelLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int number;
    private final JsonNode node;

    private LabelLine(int number, JsonNode node) {
        this.number = number;
        this.node = node;
    }

    /// @param number of the line, from 1, for errors
    /// @throws IllegalArgumentException when the line is no label; names line and field, never the content
    static Labels read(byte[] line, int number) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw bad(number, "is no JSON", "Maybe a line was cut, or the file is not one JSON object a line.");
        }
        if (!node.isObject()) {
            throw bad(number, "is no JSON object", "Maybe the file is a list instead of one object a line.");
        }
        return new LabelLine(number, node).labels();
    }

    private Labels labels() {
        JsonNode id = node.path("id");
        if (!id.isString() && !id.isNumber() || id.asString().isEmpty()) {
            throw bad(number, "has no id", "Maybe it is the ticket file instead of the label file.");
        }
        List<LabelledSpan> spans = node.has("spans") ? spans() : null;
        Set<DataElement> elements = node.has("elements") ? constants("elements", DataElement.class) : ofSpans(spans);
        return new Labels(
                id.asString(),
                constant(node.path("verdict"), Verdict.class, "verdict"),
                node.has("special") ? constants("special", SpecialCategory.class) : null,
                elements,
                spans);
    }

    private static @Nullable Set<DataElement> ofSpans(@Nullable List<LabelledSpan> spans) {
        if (spans == null) {
            return null;
        }
        Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        spans.forEach(span -> elements.add(span.element()));
        return elements;
    }

    private List<LabelledSpan> spans() {
        var spans = new ArrayList<LabelledSpan>();
        for (JsonNode span : list("spans")) {
            String field = "spans[" + spans.size() + "]";
            JsonNode where = span.path("where");
            if (!where.isString()) {
                throw bad(number, "has no text in " + field + ".where", "Maybe it should be subject or message:0.");
            }
            int start = offset(span.path("start"), field + ".start");
            int end = offset(span.path("end"), field + ".end");
            if (start < 0 != end < 0 || end >= 0 && end <= start) {
                throw bad(
                        number,
                        "has a span in %s from %d to %d".formatted(field, start, end),
                        "Maybe the end is meant to be the offset behind the last character.");
            }
            spans.add(new LabelledSpan(
                    where.asString(),
                    start,
                    end,
                    constant(span.path("element"), DataElement.class, field + ".element"),
                    span.path("partial").asBoolean(false)));
        }
        return spans;
    }

    private int offset(JsonNode value, String field) {
        if (value.isMissingNode() || value.isNull()) {
            return -1;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw bad(number, "has no offset in " + field, "Maybe it is text, negative or has a fraction.");
        }
        return value.asInt();
    }

    private JsonNode list(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            throw bad(number, "has no list in " + field, "Maybe write [] where there is none.");
        }
        return list;
    }

    private <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        for (JsonNode item : list(field)) {
            set.add(constant(item, type, field));
        }
        return set;
    }

    private <E extends Enum<E>> E constant(JsonNode value, Class<E> type, String field) {
        for (E constant : type.getEnumConstants()) {
            if (value.isString() && constant.name().equals(value.asString())) {
                return constant;
            }
        }
        throw bad(
                number,
                "has no known word in " + field,
                "Maybe it is misspelt; known are " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    private static IllegalArgumentException bad(int number, String what, String maybe) {
        return new IllegalArgumentException("Line %d of the labels %s. %s".formatted(number, what, maybe));
    }
}
