package org.noticewright.ingest.xml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.ingest.container.DecodedText;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;

/// The characters of an XML file as a parser can take them: control characters that XML forbids (old backups
/// are full of them) become U+FFFD, one for one. Remembers how many bytes the characters took, so that a record
/// can be found again in the file.
final class XmlCharacters extends Reader {

    private static final Pattern DECLARED =
            Pattern.compile("\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._\\-]{1,40})[\"']");

    private final DecodedText in;
    private final boolean utf8;
    private final ArrayDeque<char[]> ahead = new ArrayDeque<>();
    private long charsBehind;
    private long bytesBehind;
    private int usedOfFirst;
    private long forbidden;

    XmlCharacters(Payload payload, TextEncoding encoding) throws IOException {
        this.in = DecodedText.of(payload.stream(), encoding);
        this.utf8 = encoding.isUtf8();
        this.bytesBehind = encoding.mark();
    }

    /// The bytes decide; what the declaration says counts only where they are no Unicode.
    static TextEncoding encoding(byte[] head) {
        TextEncoding found = TextEncoding.of(head);
        if (found.isUtf8() || found.charset().name().startsWith("UTF-16")) {
            return found;
        }
        Matcher declared = DECLARED.matcher(found.decode(head));
        try {
            return declared.lookingAt()
                            && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")
                    ? new TextEncoding(Charset.forName(declared.group(1)), 0, null)
                    : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return found;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0 && utf8) {
            ahead.add(Arrays.copyOfRange(target, offset, offset + read));
        }
        for (int i = offset; i < offset + read; i++) {
            if (isForbidden(target[i])) {
                target[i] = '\uFFFD';
                forbidden++;
            }
        }
        return read;
    }

    /// How many forbidden characters were replaced so far.
    long forbidden() {
        return forbidden;
    }

    /// How many malformed bytes were replaced so far.
    long malformed() {
        return in.replaced();
    }

    /// The byte at which a character stands, -1 where that cannot be known. Offsets asked for must not
    /// decrease.
    ///
    /// @param chars offset among the characters given out
    long byteOffset(long chars) {
        if (!utf8 || in.replaced() > 0) {
            return -1;
        }
        while (charsBehind < chars && !ahead.isEmpty()) {
            char[] first = ahead.getFirst();
            int upTo = (int) Math.min(first.length, usedOfFirst + chars - charsBehind);
            for (int i = usedOfFirst; i < upTo; i++) {
                bytesBehind += length(first[i]);
            }
            charsBehind += upTo - usedOfFirst;
            usedOfFirst = upTo;
            if (usedOfFirst == first.length) {
                ahead.removeFirst();
                usedOfFirst = 0;
            }
        }
        return charsBehind == chars ? bytesBehind : -1;
    }

    /// Half of a pair counts two of the pair's four bytes.
    private static int length(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
