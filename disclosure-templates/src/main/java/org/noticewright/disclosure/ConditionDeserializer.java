package org.noticewright.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads an expression tree; the key that is there tells which node it is. A key it does not know is an error.
final class ConditionDeserializer extends StdDeserializer<Condition> {

    ConditionDeserializer() {
        super(Condition.class);
    }

    @Override
    public Condition deserialize(JsonParser parser, DeserializationContext context) {
        return read(context.readTree(parser));
    }

    private static Condition read(JsonNode node) {
        if (node.isBoolean()) {
            return new Condition.Always(node.booleanValue());
        }
        if (node.has("all")) {
            only(node, "all");
            return new Condition.All(readList(node.get("all")));
        }
        if (node.has("any")) {
            only(node, "any");
            return new Condition.Any(readList(node.get("any")));
        }
        if (node.has("not")) {
            only(node, "not");
            return new Condition.Not(read(node.get("not")));
        }
        if (node.has("unsettled")) {
            only(node, "unsettled", "why");
            return new Condition.Unsettled(read(node.get("unsettled")), text(node, "why"));
        }
        if (node.has("special")) {
            only(node, "special");
            return new Condition.Special(words(node.get("special")));
        }
        if (node.has("elements")) {
            return readElements(node);
        }
        return readFact(node);
    }

    private static Condition readElements(JsonNode node) {
        only(node, "elements", "match", "kinds", "partialCounts");
        return new Condition.Elements(
                words(node.get("elements")),
                node.path("match").asString("any").equals("all"),
                words(node.path("kinds")),
                node.path("partialCounts").asBoolean(false));
    }

    private static Condition readFact(JsonNode node) {
        var fact = text(node, "fact");
        if (node.has("is")) {
            only(node, "fact", "is", "ifUnknown");
            return new Condition.Is(fact, node.get("is").booleanValue(), ifUnknown(node));
        }
        if (node.has("anyOf")) {
            only(node, "fact", "anyOf", "ifUnknown");
            return new Condition.AnyOf(fact, words(node.get("anyOf")), ifUnknown(node));
        }
        if (node.has("known")) {
            only(node, "fact", "known");
            return new Condition.Known(fact);
        }
        only(node, "fact", "op", "value");
        return new Condition.Compare(
                fact, Comparison.of(text(node, "op")), node.path("value").longValue());
    }

    private static @Nullable Condition ifUnknown(JsonNode node) {
        return node.has("ifUnknown") ? read(node.get("ifUnknown")) : null;
    }

    private static List<Condition> readList(JsonNode node) {
        List<Condition> list = new ArrayList<>();
        node.forEach(child -> list.add(read(child)));
        return list;
    }

    private static List<String> words(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(child -> list.add(child.stringValue()));
        return list;
    }

    private static String text(JsonNode node, String key) {
        var value = node.get(key);
        if (value == null || !value.isString()) {
            throw new LawPackException("""
                A condition of the law pack must have a text under %s.
                Maybe a key is misspelt: it has %s.\
                """.formatted(key, node.propertyNames()));
        }
        return value.stringValue();
    }

    private static void only(JsonNode node, String... keys) {
        Set<String> others = new TreeSet<>(node.propertyNames());
        others.removeAll(Set.of(keys));
        if (!others.isEmpty()) {
            throw new LawPackException("""
                A condition of the law pack has keys that do not belong together: %s.
                Maybe two conditions were meant: put them under "all".\
                """.formatted(others));
        }
    }
}
