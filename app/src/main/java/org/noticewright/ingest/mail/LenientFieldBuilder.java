package org.noticewright.ingest.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.BufferRecycler;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/// Builds header fields as the parser's own builder does, but steps over the line that separates mails in an
/// mbox, which mailers leave in front of forwarded mails, and hands on lines that are no fields under a name of
/// their own: the parser would drop them, and they may be the beginning of the text.
final class LenientFieldBuilder implements FieldBuilder {

    /// What a line that is no field is called.
    static final String NO_FIELD = "x-no-field";

    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_HEADERS = 16 << 20;

    private final RecycledByteArrayBuffer buffer = new RecycledByteArrayBuffer(new BufferRecycler(), 1024);
    private long all;

    @Override
    public void reset() {
        buffer.clear();
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        int length = line.length();
        all += length;
        if (all > LONGEST_HEADERS) {
            throw new MimeException("The headers of a mail are longer than 16 MiB.");
        }
        if (buffer.length() + length > LONGEST) {
            throw new MimeException("A header field is longer than 1 MiB.");
        }
        buffer.append(line.buffer(), 0, length);
    }

    @Override
    public @Nullable RawField build() throws MimeException {
        int end = buffer.length();
        while (end > 0 && (buffer.byteAt(end - 1) == '\n' || buffer.byteAt(end - 1) == '\r')) {
            end--;
        }
        ByteArrayBuffer line = new ByteArrayBuffer(Math.max(16, end));
        for (int i = 0; i < end; i++) {
            line.append(buffer.byteAt(i));
        }
        if (isSeparator(line)) {
            return null;
        }
        return isField(line)
                ? RawFieldParser.DEFAULT.parseField(line)
                : new RawField(NO_FIELD, ContentUtil.decode(line));
    }

    private static boolean isField(ByteArrayBuffer line) {
        int at = 0;
        while (at < line.length() && line.byteAt(at) > ' ' && line.byteAt(at) != ':') {
            at++;
        }
        int end = at;
        while (at < line.length() && (line.byteAt(at) == ' ' || line.byteAt(at) == '\t')) {
            at++;
        }
        return end > 0 && at < line.length() && line.byteAt(at) == ':';
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return buffer;
    }

    @Override
    public void release() {
        buffer.release();
    }

    private static boolean isSeparator(ByteArrayBuffer line) {
        int at = line.length() > 0 && line.byteAt(0) == '>' ? 1 : 0;
        String mark = "From ";
        if (line.length() < at + mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (line.byteAt(at + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
