package org.noticewright.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonBoolean;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonNumber;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;

/// Reads a record that is flawless JSON (RFC 8259) straight from its bytes into a [JsonValue]. At the least
/// doubt it gives up, and the JSON library reads the record from its start: what is broken, mended or out of
/// bounds is its business alone. Exists because the library's way to a tree of texts costs three times its
/// token stream.
final class FastJson {

    /// Deeper records are left to the library, which knows the limit.
    private static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER = 40;
    private static final int KEPT_NAMES = 512;
    private static final int LONGEST_KEPT_NAME = 40;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';

    private final String[] names = new String[KEPT_NAMES];
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean doubtful;
    private byte[] scratch = new byte[1 << 10];

    /// @return the one value that the bytes hold, null at the least doubt
    @Nullable
    JsonValue read(byte[] record, int offset, int length) {
        bytes = record;
        at = offset;
        end = offset + length;
        doubtful = false;
        try {
            skipBlank();
            JsonValue value = value(0);
            skipBlank();
            return doubtful || at != end ? null : value;
        } finally {
            bytes = scratch; // keeps nobody's record alive
        }
    }

    private JsonValue doubt() {
        doubtful = true;
        return JsonNull.NULL;
    }

    private int peek() {
        return at < end ? bytes[at] : -1;
    }

    private void skipBlank() {
        while (at < end && bytes[at] <= ' ') {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return;
            }
            at++;
        }
    }

    private JsonValue value(int depth) {
        return switch (peek()) {
            case '"' -> {
                at++;
                String text = text(false);
                yield text == null ? doubt() : new JsonText(text);
            }
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case 't' -> word("true", JsonBoolean.TRUE);
            case 'f' -> word("false", JsonBoolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
    }

    private JsonValue word(String word, JsonValue value) {
        if (end - at < word.length()) {
            return doubt();
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return doubt();
            }
        }
        at += word.length();
        return value;
    }

    private JsonValue object(int depth) {
        if (depth > MAX_DEPTH) {
            return doubt();
        }
        at++;
        skipBlank();
        if (peek() == '}') {
            at++;
            return JsonObject.EMPTY;
        }
        var members = new Members();
        while (true) {
            if (peek() != '"') {
                return doubt();
            }
            at++;
            String name = text(true);
            skipBlank();
            if (name == null || peek() != ':') {
                return doubt();
            }
            at++;
            skipBlank();
            JsonValue value = value(depth);
            if (doubtful || !members.add(name, value)) {
                return doubt();
            }
            skipBlank();
            int next = peek();
            at++;
            if (next == '}') {
                return new JsonObject(members);
            }
            if (next != ',') {
                return doubt();
            }
            skipBlank();
        }
    }

    private JsonValue array(int depth) {
        if (depth > MAX_DEPTH) {
            return doubt();
        }
        at++;
        skipBlank();
        if (peek() == ']') {
            at++;
            return new JsonArray(List.of());
        }
        List<JsonValue> items = new ArrayList<>();
        while (true) {
            items.add(value(depth));
            if (doubtful) {
                return JsonNull.NULL;
            }
            skipBlank();
            int next = peek();
            at++;
            if (next == ']') {
                return new JsonArray(items);
            }
            if (next != ',') {
                return doubt();
            }
            skipBlank();
        }
    }

    private JsonValue number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int whole = digits();
        if (whole == 0 || (whole > 1 && bytes[at - whole] == '0')) {
            return doubt();
        }
        if (peek() == '.') {
            at++;
            if (digits() == 0) {
                return doubt();
            }
        }
        if ((peek() | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            if (digits() == 0) {
                return doubt();
            }
        }
        return at - from > MAX_NUMBER
                ? doubt()
                : new JsonNumber(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    }

    private int digits() {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    /// The rest of a text after its opening quotation mark; null at a doubt.
    private @Nullable String text(boolean isName) {
        int from = at;
        boolean ascii = true;
        while (true) {
            at = special(at);
            if (at >= end) {
                return null;
            }
            byte b = bytes[at];
            if (b == '"') {
                break;
            }
            if (b == '\\') {
                return escaped(from);
            }
            if (b >= 0) {
                return null; // a control character, which JSON wants escaped
            }
            ascii = false;
            at++;
        }
        int length = at - from;
        at++;
        if (!ascii) {
            return wellFormed(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
        return isName && length <= LONGEST_KEPT_NAME ? name(from, length) : ascii(bytes, from, length);
    }

    @SuppressWarnings("deprecation") // The one constructor that only copies; the bytes are ASCII.
    private static String ascii(byte[] bytes, int from, int length) {
        return length == 0 ? "" : new String(bytes, 0, from, length);
    }

    /// Where the next quotation mark, backslash, control character or byte above 127 is; the end when there
    /// is none.
    private int special(int from) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) LONG.get(bytes, i);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            // A byte's high bit is set where the byte is zero (first two) or below a blank; bytes above 127
            // by themselves. A borrow can only set a bit above a true hit, and the lowest hit is what counts.
            long hits = ((quote - ONES) & ~quote | (backslash - ONES) & ~backslash | (word - BLANKS) & ~word | word)
                    & HIGHS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private String name(int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[from + i];
        }
        int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & KEPT_NAMES - 1;
        String kept = names[slot];
        if (kept != null && isSame(kept, from, length)) {
            return kept;
        }
        String name = ascii(bytes, from, length);
        names[slot] = name;
        return name;
    }

    private boolean isSame(String kept, int from, int length) {
        if (kept.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (kept.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// A text with escapes, from its start. Escapes of plain characters are undone into ASCII or UTF-8 bytes.
    private @Nullable String escaped(int from) {
        int size = at - from;
        room(size, 64);
        System.arraycopy(bytes, from, scratch, 0, size);
        boolean ascii = true;
        for (int i = 0; i < size && ascii; i++) {
            ascii = scratch[i] >= 0;
        }
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return ascii
                        ? ascii(scratch, 0, size)
                        : wellFormed(new String(scratch, 0, size, StandardCharsets.UTF_8));
            }
            room(size, 8);
            if (b == '\\') {
                int character = escape();
                if (character < 0) {
                    return null;
                }
                if (character < 0x80) {
                    scratch[size++] = (byte) character;
                } else {
                    ascii = false;
                    size += utf8(character, size);
                }
                continue;
            }
            int stop = special(at);
            if (stop == at) {
                if (b >= 0) {
                    return null;
                }
                ascii = false;
                stop++;
            }
            room(size, stop - at);
            System.arraycopy(bytes, at, scratch, size, stop - at);
            size += stop - at;
            at = stop;
        }
        return null;
    }

    /// The character of the escape sequence here; -1 at a doubt, a surrogate pair included.
    private int escape() {
        if (at + 1 >= end) {
            return -1;
        }
        int character = switch (bytes[at + 1]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(at + 2);
            default -> -1;
        };
        if (bytes[at + 1] != 'u') {
            at += 2;
            return character;
        }
        at += 6;
        if (!Character.isSurrogate((char) character) || character < 0) {
            return character;
        }
        if (Character.isHighSurrogate((char) character) && at + 6 <= end && bytes[at] == '\\' && bytes[at + 1] == 'u') {
            int low = unicode(at + 2);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                at += 6;
                return Character.toCodePoint((char) character, (char) low);
            }
        }
        return -1;
    }

    private int unicode(int from) {
        if (from + 4 > end) {
            return -1;
        }
        int character = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            character = character << 4 | digit;
        }
        return character;
    }

    private int utf8(int character, int size) {
        byte[] encoded = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, scratch, size, encoded.length);
        return encoded.length;
    }

    private void room(int size, int more) {
        if (size + more > scratch.length) {
            scratch = Arrays.copyOf(scratch, Math.max(scratch.length * 2, size + more));
        }
    }

    /// Malformed UTF-8 turns into U+FFFD: whoever sees one leaves the record to the library, which counts them.
    private static @Nullable String wellFormed(String text) {
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }
}
