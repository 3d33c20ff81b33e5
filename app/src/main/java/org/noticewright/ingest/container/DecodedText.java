package org.noticewright.ingest.container;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The characters of a stream. Malformed sequences become U+FFFD and are counted.
public final class DecodedText extends FilterReader {

    private static final int CHUNK = 1 << 14;

    private long replaced;

    private DecodedText(Reader in) {
        super(in);
    }

    public static DecodedText of(InputStream stream, TextEncoding encoding) throws IOException {
        stream.skipNBytes(encoding.mark());
        return new DecodedText(new InputStreamReader(
                stream,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    public long replaced() {
        return replaced;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        replaced += c == '\uFFFD' ? 1 : 0;
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            replaced += target[i] == '\uFFFD' ? 1 : 0;
        }
        return read;
    }

    /// The same text as UTF-8, for readers that work on bytes.
    public InputStream asUtf8() {
        return new PiecewiseInputStream() {
            private final char[] chars = new char[CHUNK];
            private int held;

            @Override
            protected byte[] nextPiece() throws IOException {
                byte[] bytes = {};
                while (bytes.length == 0) {
                    int read = DecodedText.this.read(chars, held, chars.length - held);
                    if (read < 0 && held == 0) {
                        return bytes;
                    }
                    int length = held + Math.max(0, read);
                    // The first half of a surrogate pair waits for the second.
                    held = read >= 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
                    bytes = new String(chars, 0, length - held).getBytes(StandardCharsets.UTF_8);
                    if (held == 1) {
                        chars[0] = chars[length - 1];
                    }
                }
                return bytes;
            }
        };
    }
}
