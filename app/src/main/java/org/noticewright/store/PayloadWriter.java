package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compact bytes for what is sealed: numbers as zigzag varints, texts with their length. Any Java text comes
/// back as it was, lone surrogates too: finding offsets depend on it.
final class PayloadWriter {

    private byte[] bytes;
    private int size;

    PayloadWriter() {
        this(256);
    }

    /// @param room bytes that fit before the first copying
    PayloadWriter(int room) {
        bytes = new byte[room];
    }

    PayloadWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        room(10);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    PayloadWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /// The length is even for UTF-8 and odd for UTF-16, which only texts with lone surrogates need.
    PayloadWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (comesBack(text, utf8)) {
            return number((long) utf8.length << 1).raw(utf8);
        }
        byte[] utf16 = utf16(text);
        return number((long) utf16.length << 1 | 1).raw(utf16);
    }

    PayloadWriter optional(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    PayloadWriter optional(@Nullable Long value) {
        flag(value != null);
        return value == null ? this : number(value);
    }

    PayloadWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    PayloadWriter bytes(byte[] value) {
        return number(value.length).raw(value);
    }

    PayloadWriter raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// The buffer itself, valid up to [#size()] until the next write.
    byte[] buffer() {
        return bytes;
    }

    int size() {
        return size;
    }

    PayloadWriter clear() {
        size = 0;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static boolean comesBack(String text, byte[] utf8) {
        if (utf8.length != text.length()) {
            return isWellFormed(text);
        }
        // One byte a character: pure ASCII, which most texts are, unless half a surrogate pair became a question mark.
        // Going there and back is quicker than a search of one's own: the platform compares many bytes at once.
        return text.equals(new String(utf8, StandardCharsets.ISO_8859_1));
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] utf16(String text) {
        var encoded = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }
}
