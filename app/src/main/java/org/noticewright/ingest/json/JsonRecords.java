package org.noticewright.ingest.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonBoolean;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonNumber;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads one record's bytes into a [JsonValue]. Counts what had to be mended on the way; not thread-safe.
public final class JsonRecords {

    /// Deeper nesting is an attack or a bug, and every level costs a stack frame.
    public static final int MAX_DEPTH = 1_000;

    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_NAME = 50_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(RecordSplitter.MAX_RECORD)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    private final FastJson fast = new FastJson();
    private long replaced;
    private long repeatedKeys;

    /// @return the one value that the bytes hold
    public JsonValue read(byte[] bytes, int offset, int length) throws JsonProblem {
        JsonValue flawless = fast.read(bytes, offset, length);
        return flawless != null ? flawless : byLibrary(bytes, offset, length);
    }

    /// @return null unless the bytes are an object of which nothing has to be mended
    @Nullable
    JsonObject flawless(byte[] bytes, int offset, int length) {
        return fast.read(bytes, offset, length) instanceof JsonObject object ? object : null;
    }

    JsonValue byLibrary(byte[] bytes, int offset, int length) throws JsonProblem {
        // As text, since the library would guess other encodings where zero bytes stand among the first four.
        String mended = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (!isUtf8(bytes, offset, length)) {
            replaced += mended.chars().filter(c -> c == '\uFFFD').count();
        }
        return parse(JSON.createParser(ObjectReadContext.empty(), mended));
    }

    /// A parser for a look at the first bytes of a file, under the same limits.
    public static JsonParser parser(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }

    /// Malformed byte sequences and lone surrogates that became U+FFFD so far.
    public long replaced() {
        return replaced;
    }

    /// Keys that came twice in one object so far; the last one won.
    public long repeatedKeys() {
        return repeatedKeys;
    }

    private JsonValue parse(JsonParser parser) throws JsonProblem {
        try (parser) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonProblem("The record is empty.");
            }
            JsonValue value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new JsonProblem("Something follows after the record's end.");
            }
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw new JsonProblem(limit(tooMuch));
        } catch (JacksonException broken) {
            long at = broken.getLocation() == null ? -1 : place(broken);
            throw new JsonProblem(
                    at < 0
                            ? "The record is not valid JSON."
                            : "The record is not valid JSON near its character %d.".formatted(at));
        }
    }

    private static long place(JacksonException broken) {
        var location = broken.getLocation();
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }

    private static String limit(StreamConstraintsException tooMuch) {
        String message = String.valueOf(tooMuch.getOriginalMessage());
        if (message.contains("nesting depth")) {
            return "The record is nested deeper than %,d levels.".formatted(MAX_DEPTH);
        }
        if (message.contains("Number")) {
            return "The record holds a number of more than %,d digits.".formatted(MAX_NUMBER);
        }
        return "The record holds a text or name longer than the reader takes.";
    }

    private JsonValue value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonText(whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            default -> JsonNull.NULL;
        };
    }

    private JsonObject object(JsonParser parser) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (members.put(name, value(parser, parser.nextToken())) != null) {
                repeatedKeys++;
            }
        }
        return new JsonObject(members);
    }

    private JsonArray array(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonArray(items);
    }

    /// Half a surrogate pair is no character: no encoder takes it, so it would be lost later and in silence.
    private String whole(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, '\uFFFD');
            replaced++;
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean isUtf8(byte[] bytes, int offset, int length) {
        int i = offset;
        while (i < offset + length && bytes[i] >= 0) {
            i++;
        }
        if (i == offset + length) {
            return true;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            decoder.decode(ByteBuffer.wrap(bytes, i, offset + length - i));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
