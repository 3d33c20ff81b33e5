package org.noticewright.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.PiecewiseInputStream;

/// Splits an mbox into its mails, each a stream of its own, whatever the size of file and mail.
///
/// A mail begins at a line `From sender asctime` at the start of the file or after a blank line; a sentence
/// that begins with the word does not separate. A quoting `>` before such a line (mboxo, mboxrd) is taken away
/// once.
final class MboxStream {

    /// A longer line is handed on in pieces; only its first piece can separate.
    private static final int LONGEST_LINE = 1 << 16;

    private static final int LONGEST_SEPARATOR = 500;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long taken;

    private byte[] line = {};
    private boolean lineBegins = true;
    private boolean ended;
    private boolean blankBefore = true;
    private @Nullable String separator;
    private long mailAt;
    private long lineAt;

    MboxStream(InputStream in) throws IOException {
        this.in = in;
        advance();
    }

    /// One mail of the file.
    ///
    /// @param separator the line before it; empty for text before the first such line
    /// @param offset of the separator in the stream
    record Section(String separator, long offset, InputStream stream) {
        @Override
        public String toString() {
            return "Section[at byte " + offset + "]";
        }
    }

    /// The next mail, null at the end. The stream of the one before must have been [#drain]ed.
    @Nullable
    Section next() throws IOException {
        if (ended) {
            return null;
        }
        mailAt = lineAt;
        if (isSeparator()) {
            separator = new String(line, StandardCharsets.ISO_8859_1).strip();
            advance();
        } else {
            separator = "";
        }
        blankBefore = false;
        return new Section(String.valueOf(separator), mailAt, new Lines());
    }

    /// Reads what is left of a mail.
    ///
    /// @return its length in bytes, the separator included
    long drain(Section section) throws IOException {
        byte[] rest = new byte[1 << 14];
        while (section.stream.read(rest, 0, rest.length) >= 0) {
            // until the mail ends
        }
        return (ended ? taken : lineAt) - section.offset;
    }

    private boolean isSeparator() {
        return lineBegins
                && blankBefore
                && line.length > 5
                && line.length < LONGEST_SEPARATOR
                && line[0] == 'F'
                && line[1] == 'r'
                && line[2] == 'o'
                && line[3] == 'm'
                && line[4] == ' '
                && MailHead.SEPARATOR
                        .matcher(new String(line, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    /// Takes the next line, its end included.
    private void advance() throws IOException {
        boolean complete = line.length > 0 && line[line.length - 1] == '\n';
        lineBegins = line.length == 0 || complete;
        lineAt = taken;
        int length = 0;
        byte[] next = new byte[256];
        while (length < LONGEST_LINE) {
            if (start == end) {
                end = in.read(buffer, 0, buffer.length);
                start = 0;
                if (end <= 0) {
                    end = 0;
                    break;
                }
            }
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int more = Math.min((stop < end ? stop + 1 : stop) - start, LONGEST_LINE - length);
            if (length + more > next.length) {
                next = Arrays.copyOf(next, Math.max(next.length * 2, length + more));
            }
            System.arraycopy(buffer, start, next, length, more);
            start += more;
            length += more;
            if (next[length - 1] == '\n') {
                break;
            }
        }
        taken += length;
        ended = length == 0;
        line = Arrays.copyOf(next, length);
    }

    /// The lines of one mail.
    private final class Lines extends PiecewiseInputStream {

        private boolean over;

        @Override
        protected byte[] nextPiece() throws IOException {
            if (over || ended || isSeparator()) {
                over = true;
                return new byte[0];
            }
            byte[] current = unquoted(line);
            blankBefore = lineBegins && isBlank(line);
            advance();
            return current;
        }

        private byte[] unquoted(byte[] text) {
            int quotes = 0;
            while (quotes < text.length && text[quotes] == '>') {
                quotes++;
            }
            boolean quoted = lineBegins
                    && quotes > 0
                    && text.length >= quotes + 5
                    && new String(text, quotes, 5, StandardCharsets.ISO_8859_1).equals("From ");
            return quoted ? Arrays.copyOfRange(text, 1, text.length) : text;
        }

        private static boolean isBlank(byte[] text) {
            return text.length == 0 || text[0] == '\n' || (text.length == 2 && text[0] == '\r');
        }
    }
}
