package org.noticewright.ingest.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Sha256;

/// Files whose bytes stand in the record itself.
public final class AttachedBytes {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private AttachedBytes() {}

    /// The bytes of base64, null when the text is none.
    public static byte @Nullable [] ofBase64(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /// What the evidence holds of a file with these bytes: plain text is read, everything else is there but
    /// unread.
    public static Content content(byte[] bytes, @Nullable String contentType) {
        if (contentType != null && contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return new Content(State.READ, Sha256.of(bytes), text(bytes, contentType));
        }
        return new Content(State.UNREAD, Sha256.of(bytes), "");
    }

    private static String text(byte[] bytes, String contentType) {
        var named = CHARSET.matcher(contentType);
        if (named.find() && isSupported(named.group(1))) {
            return new String(bytes, Charset.forName(named.group(1)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
