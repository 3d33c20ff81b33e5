package org.noticewright.ingest.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How the bytes of a text file are meant.
///
/// @param charset UTF-8, UTF-16 or windows-1252
/// @param mark length of the byte order mark, to be skipped
/// @param warning what the user should know about the choice
public record TextEncoding(
        Charset charset, int mark, @Nullable String warning) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// Decides by the first bytes: byte order mark; NUL in every second byte; valid UTF-8; else windows-1252.
    public static TextEncoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, null);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, null);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, null);
        }
        Charset wide = wideWithoutMark(head);
        if (wide != null) {
            return new TextEncoding(wide, 0, "The text is UTF-16 without a byte order mark.");
        }
        return ofNarrow(head);
    }

    /// Text of the head, for a look at its shape.
    public String decode(byte[] head) {
        return new String(head, mark, Math.max(0, head.length - mark), charset);
    }

    private static TextEncoding ofNarrow(byte[] head) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < head.length; ) {
            int length = sequence(head, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? 1 : 0;
                i += length;
            }
        }
        if (bad == 0 || good > bad) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, null);
        }
        return new TextEncoding(
                WINDOWS_1252, 0, "The text is not UTF-8 and was read as windows-1252. Maybe check names with accents.");
    }

    /// Length of the UTF-8 sequence at a place, 0 when there is none; a sequence cut off by the end of the
    /// head is one.
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i < bytes.length && (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length == 0 || (at + length > bytes.length && bytes.length < Containers.HEAD) ? 0 : length;
    }

    private static @Nullable Charset wideWithoutMark(byte[] head) {
        int pairs = Math.min(head.length, 4096) / 2;
        if (pairs < 2) {
            return null;
        }
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += head[2 * i] == 0 ? 1 : 0;
            zeroSecond += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (zeroFirst > pairs * 0.7 && zeroSecond < pairs * 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        return zeroSecond > pairs * 0.7 && zeroFirst < pairs * 0.1 ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] head, int... marks) {
        if (head.length < marks.length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if ((head[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }
}
