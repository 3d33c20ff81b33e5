package org.noticewright.ingest.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Text as a CSV reader takes it: byte order marks at the start of lines are gone (files put together have them
/// in the middle), and where quotes are escaped by backslashes they are doubled instead.
final class CleanText extends FilterReader {

    private static final int CHUNK = 1 << 13;

    private final boolean backslash;
    private final char[] chunk = new char[CHUNK];
    private int next;
    private int end;
    private boolean lineStarts = true;
    private boolean owesQuote;

    CleanText(Reader in, boolean backslash) {
        super(in);
        this.backslash = backslash;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!backslash) {
            return readPlain(target, offset, length);
        }
        int given = 0;
        while (given < length) {
            if (given > 0 && next == end && !owesQuote) {
                break;
            }
            int c = nextChar();
            if (c < 0) {
                break;
            }
            target[offset + given++] = (char) c;
        }
        return given == 0 && length > 0 ? -1 : given;
    }

    private int readPlain(char[] target, int offset, int length) throws IOException {
        int kept;
        do {
            int read = in.read(target, offset, length);
            if (read <= 0) {
                return read;
            }
            kept = withoutMarks(target, offset, read);
        } while (kept == 0);
        return kept;
    }

    private int withoutMarks(char[] target, int offset, int read) {
        int to = offset;
        for (int from = offset; from < offset + read; from++) {
            char c = target[from];
            if (c != '\uFEFF' || !lineStarts) {
                target[to++] = c;
                lineStarts = c == '\n' || c == '\r';
            }
        }
        return to - offset;
    }

    private int nextChar() throws IOException {
        if (owesQuote) {
            owesQuote = false;
            return '"';
        }
        int c = raw();
        while (c == '\uFEFF' && lineStarts) {
            c = raw();
        }
        lineStarts = c == '\n' || c == '\r';
        if (c == '\\') {
            int following = peek();
            if (following == '"' || following == '\\') {
                next++;
                owesQuote = following == '"';
                return following;
            }
        }
        return c;
    }

    private int peek() throws IOException {
        return next < end || fill() ? chunk[next] : -1;
    }

    private int raw() throws IOException {
        return next < end || fill() ? chunk[next++] : -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(chunk, 0, CHUNK));
        return end > 0;
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
