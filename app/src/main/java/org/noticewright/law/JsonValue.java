package org.noticewright.law;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One value of a facts file with its place, read strictly: a wrong kind, an unknown key or an unknown word is
/// an error that names the place and not the value.
record JsonValue(JsonNode node, String pointer) {

    interface Reader<T> {
        T read(JsonValue value) throws FactsException;
    }

    /// The object's keys must all be among these.
    JsonValue object(String... keys) throws FactsException {
        if (!node.isObject()) {
            throw wrongKind("an object", "Maybe braces are missing.");
        }
        Set<String> known = new TreeSet<>(Arrays.asList(keys));
        for (var key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new FactsException("""
                    The facts have a key (%s) that is not known at %s.
                    Maybe one of these was meant: %s.\
                    """.formatted(clean(key), place(), String.join(", ", known)));
            }
        }
        return this;
    }

    /// The value under a key; null when it is absent or null, which both mean "not known".
    @Nullable
    JsonValue get(String key) {
        var child = node.get(key);
        return child == null || child.isNull() ? null : new JsonValue(child, pointer + "/" + key);
    }

    <T> @Nullable T get(String key, Reader<T> reader) throws FactsException {
        var child = get(key);
        return child == null ? null : reader.read(child);
    }

    <T> T required(String key, Reader<T> reader) throws FactsException {
        var value = get(key, reader);
        if (value == null) {
            throw new FactsException("""
                The object at %s must have the key %s.
                Maybe it was left out; leave out the whole object when nothing is known.\
                """.formatted(place(), key));
        }
        return value;
    }

    String text() throws FactsException {
        if (!node.isString()) {
            throw wrongKind("a text", "Maybe quotation marks are missing.");
        }
        return node.stringValue();
    }

    boolean yesNo() throws FactsException {
        if (!node.isBoolean()) {
            throw wrongKind(
                    "true or false", "Maybe it was written in quotation marks; leave it out when it is not known.");
        }
        return node.booleanValue();
    }

    int count() throws FactsException {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
            throw wrongKind("a whole number from 0", "Maybe it has a fraction, a sign or quotation marks.");
        }
        return node.intValue();
    }

    LocalDate date() throws FactsException {
        var text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new FactsException("""
                The date at %s must be a day of the calendar written like 2026-02-05.
                Maybe day and month were swapped or a time was added.\
                """.formatted(place()), e);
        }
    }

    Instant instant() throws FactsException {
        var text = text();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new FactsException("""
                The time at %s must be written like 2026-02-05T14:00:00Z.
                Maybe the zone is missing: end it with Z or an offset such as -08:00.\
                """.formatted(place()), e);
        }
    }

    <E extends Enum<E>> E word(Class<E> type) throws FactsException {
        return word(type, Enum::name);
    }

    <E extends Enum<E>> E word(Class<E> type, Function<E, String> code) throws FactsException {
        var text = text();
        List<String> words = new ArrayList<>();
        for (var constant : type.getEnumConstants()) {
            if (code.apply(constant).equals(text)) {
                return constant;
            }
            words.add(code.apply(constant));
        }
        throw new FactsException("""
            The word at %s is not known.
            Maybe one of these was meant: %s.\
            """.formatted(place(), String.join(", ", words)));
    }

    <T> List<T> list(Reader<T> reader) throws FactsException {
        if (!node.isArray()) {
            throw wrongKind("a list", "Maybe square brackets are missing.");
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            list.add(reader.read(new JsonValue(node.get(i), pointer + "/" + i)));
        }
        return list;
    }

    <E extends Enum<E>> Set<E> words(Class<E> type, Function<E, String> code) throws FactsException {
        var words = EnumSet.noneOf(type);
        words.addAll(list(value -> value.word(type, code)));
        return words;
    }

    <T> Map<String, T> byState(Reader<T> reader) throws FactsException {
        if (!node.isObject()) {
            throw wrongKind("an object with a key for each state", "Maybe braces are missing.");
        }
        Map<String, T> map = new LinkedHashMap<>();
        for (var key : node.propertyNames()) {
            var state = state(key, pointer);
            var value = get(key);
            if (value != null) {
                map.put(state, reader.read(value));
            }
        }
        return map;
    }

    String state() throws FactsException {
        return state(text(), pointer);
    }

    FactsException wrongKind(String wanted, String maybe) {
        return new FactsException("The value at %s must be %s and is %s.%n%s"
                .formatted(place(), wanted, kind(), maybe)
                .replace("\r\n", "\n"));
    }

    private static String state(String text, String pointer) throws FactsException {
        if (!text.matches("UNKNOWN|[A-Z]{2}|CA-FED|CA-[A-Z]{2}")) {
            throw new FactsException("""
                A state at %s must be two capital letters, such as CA, or UNKNOWN.
                Maybe its name was written out.\
                """.formatted(pointer.isEmpty() ? "/" : pointer));
        }
        return text;
    }

    private String place() {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    /// A key is part of the format, but a misplaced one may be anything: shortened, and only plain letters.
    private static String clean(String key) {
        var plain = key.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
