package org.noticewright.ingest.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.apache.james.mime4j.util.BufferRecycler;
import org.jspecify.annotations.Nullable;

/// Builds header fields as the parser's own builder does, but steps over the line that separates mails in an mbox,
/// which mailers leave in front of forwarded mails.
final class LenientFieldBuilder implements FieldBuilder {

    private static final int LONGEST = 1 << 20;

    private final RecycledByteArrayBuffer buffer = new RecycledByteArrayBuffer(new BufferRecycler(), 1024);

    @Override
    public void reset() {
        buffer.clear();
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        int length = line.length();
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
        RawField field = RawFieldParser.DEFAULT.parseField(line);
        String name = field.getName();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
                throw new MimeException("A line of the header is no field.");
            }
        }
        return field;
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
