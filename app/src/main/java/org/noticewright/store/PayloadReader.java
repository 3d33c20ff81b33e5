package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what [PayloadWriter] wrote. The bytes come out of a seal, so they are what we once wrote.
final class PayloadReader {

    private final byte[] bytes;
    private int at;

    PayloadReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
    }

    int size() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() != 0;
    }

    String text() {
        long lengthAndForm = number();
        int length = (int) (lengthAndForm >> 1);
        int start = at;
        at += length;
        if ((lengthAndForm & 1) == 0) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        var chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[start + 2 * i] << 8 | bytes[start + 2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }

    @Nullable
    String optionalText() {
        return flag() ? text() : null;
    }

    @Nullable
    Long optionalNumber() {
        return flag() ? number() : null;
    }

    List<String> texts() {
        int count = size();
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    byte[] bytes() {
        return raw(size());
    }

    byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    <E extends Enum<E>> E oneOf(E[] values) {
        return values[size()];
    }
}
