package org.noticewright.ingest.attachment;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes bytes whose charset is named wrongly, or not at all. Never fails: what fits nothing is windows-1252.
public final class CharsetGuess {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 16;
    private static final int SURE = 40;

    /// Names that mailers write for a larger set than the standard's name means.
    private static final Map<String, String> MEANT = Map.of(
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "ks_c_5601", "x-windows-949",
            "shift_jis", "windows-31j",
            "shift-jis", "windows-31j",
            "x-sjis", "windows-31j",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "iso-8859-1", "windows-1252",
            "iso-8859-8-i", "iso-8859-8");

    private CharsetGuess() {}

    /// The charset of a name, null when there is none of that name.
    public static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String folded = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(folded, folded));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /// @param declared what the source calls the charset; believed unless the bytes speak against it
    public static String decode(byte[] bytes, @Nullable String declared) {
        int mark = markLength(bytes);
        if (mark > 0) {
            Charset marked = mark == 3
                    ? StandardCharsets.UTF_8
                    : bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new String(bytes, mark, bytes.length - mark, marked);
        }
        Charset named = named(declared);
        if (named != null && !isAsciiOrSingleByte(named)) {
            String text = strictly(bytes, named);
            if (text != null) {
                return text;
            }
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && !isEscaped(bytes)) {
            return utf8;
        }
        if (named != null && isAsciiOrSingleByte(named) && !named.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, named);
        }
        return new String(bytes, detected(bytes));
    }

    /// Bytes that are plain ASCII but switch to another script by escape sequences.
    private static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 27 && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsciiOrSingleByte(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII)
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException doesNotFit) {
            return null;
        }
    }

    private static Charset detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes)
                .detect();
        Charset charset = match == null || match.getConfidence() < SURE ? null : named(match.getName());
        return charset == null || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : charset;
    }

    private static int markLength(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return wide ? 2 : 0;
    }
}
