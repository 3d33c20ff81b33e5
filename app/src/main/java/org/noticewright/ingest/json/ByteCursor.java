package org.noticewright.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads a stream byte by byte, knows where it is, and can keep what it passes. In line mode the end of a line
/// looks like the end of the stream until [#nextLine] is called.
final class ByteCursor {

    static final int END = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long LINE_ENDS = ONES * '\n';
    private static final boolean[] MARKS = marks();

    private final InputStream in;
    private final int maxKept;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long base;
    private long line;
    private boolean lineMode;

    private byte[] kept = new byte[1 << 13];
    private int keptLength;
    private long keptTotal;
    private int keptFrom = -1;

    /// @param start place of the stream's first byte in the file or member
    /// @param maxKept most bytes that are kept of one record; the rest is passed and counted only
    ByteCursor(InputStream in, RecordSplitter.Place start, int maxKept) {
        this.in = in;
        this.base = start.offset();
        this.line = start.line();
        this.maxKept = maxKept;
    }

    private static boolean[] marks() {
        var marks = new boolean[256];
        for (char mark : "\"{}[]\n".toCharArray()) {
            marks[mark] = true;
        }
        return marks;
    }

    void lineMode(boolean on) {
        lineMode = on;
    }

    /// The next byte without passing it, or [#END].
    int peek() throws IOException {
        if (position == filled && !fill()) {
            return END;
        }
        byte next = buffer[position];
        return lineMode && next == '\n' ? END : next & 0xFF;
    }

    /// Passes one byte; call only after [#peek] gave one.
    int next() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            if (next == '\n') {
                line++;
            }
        }
        return next;
    }

    /// Passes what stands before the next quotation mark, backslash, line end or end of the stream: the inside
    /// of texts, which is most of a document, in one tight loop.
    void passPlain() throws IOException {
        while (position < filled || fill()) {
            int at = position;
            while (at + Long.BYTES <= filled && !holdsMark((long) EIGHT.get(buffer, at))) {
                at += Long.BYTES;
            }
            while (at < filled && buffer[at] != '"' && buffer[at] != '\\' && buffer[at] != '\n') {
                at++;
            }
            position = at;
            if (at < filled) {
                return;
            }
        }
    }

    /// Whether one of eight bytes is a quotation mark, a backslash or a line end.
    private static boolean holdsMark(long eight) {
        long quote = eight ^ QUOTES;
        long backslash = eight ^ BACKSLASHES;
        long end = eight ^ LINE_ENDS;
        return (((quote - ONES) & ~quote | (backslash - ONES) & ~backslash | (end - ONES) & ~end) & HIGHS) != 0;
    }

    /// Passes what neither opens nor closes anything: numbers, words, commas, colons and blanks within a line.
    void passBetweenMarks() {
        int at = position;
        while (at < filled && !MARKS[buffer[at] & 0xFF]) {
            at++;
        }
        position = at;
    }

    /// Passes the rest of the line and its end. False when the stream has no more.
    boolean nextLine() throws IOException {
        while (position < filled || fill()) {
            if (buffer[position++] == '\n') {
                line++;
                return true;
            }
        }
        return false;
    }

    /// Length of the line that begins here, its end not counted, when the buffer can hold all of it; else -1.
    /// Not while keeping.
    int wholeLine() throws IOException {
        int searched = position;
        while (true) {
            int end = lineEnd(searched);
            if (end >= 0) {
                return end - position;
            }
            int rest = filled - position;
            if (!fillBehind()) {
                return rest == buffer.length ? -1 : rest;
            }
            searched = position + rest;
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (at + Long.BYTES <= filled) {
            long end = (long) EIGHT.get(buffer, at) ^ LINE_ENDS;
            if (((end - ONES) & ~end & HIGHS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at < filled ? at : -1;
    }

    /// Moves what is not passed yet to the front and reads on behind it. False when there is no more, or no
    /// room.
    private boolean fillBehind() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        base += position;
        filled -= position;
        position = 0;
        int read = filled == buffer.length ? 0 : in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    /// What was read and is not passed yet begins at [#position] in here.
    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    /// Passes bytes that [#wholeLine] counted.
    void pass(int count) {
        position += count;
    }

    long offset() {
        return base + position;
    }

    /// 1-based.
    long line() {
        return line;
    }

    /// From here on what is passed is kept.
    void keep() {
        keptLength = 0;
        keptTotal = 0;
        keptFrom = position;
    }

    /// Stops keeping; [#kept] and [#keptLength] then hold what was passed.
    void release() {
        flush();
        keptFrom = -1;
    }

    /// Stops keeping and forgets; a record that is streamed in parts needs no copy of itself.
    void forget() {
        keptFrom = -1;
        keptLength = 0;
        keptTotal = 0;
    }

    byte[] kept() {
        return kept;
    }

    int keptLength() {
        return keptLength;
    }

    /// Bytes passed since [#keep], those beyond the limit included. Valid while keeping and after release.
    long keptTotal() {
        return keptTotal + (keptFrom < 0 ? 0 : position - keptFrom);
    }

    /// Bytes passed since [#keep], of which a copy is there.
    int mark() {
        return (int) Math.min(Integer.MAX_VALUE, keptTotal());
    }

    /// A copy of what was passed between two marks; empty when it lies beyond the limit.
    byte[] since(int from, int to) {
        flush();
        keptFrom = position;
        return to > keptLength ? new byte[0] : Arrays.copyOfRange(kept, from, to);
    }

    private boolean fill() throws IOException {
        if (keptFrom >= 0) {
            flush();
            keptFrom = 0;
        }
        base += filled;
        position = 0;
        filled = 0;
        int read = in.read(buffer, 0, buffer.length);
        if (read <= 0) {
            return false;
        }
        filled = read;
        return true;
    }

    private void flush() {
        if (keptFrom < 0) {
            return;
        }
        int passed = position - keptFrom;
        int room = Math.min(passed, maxKept - keptLength);
        if (room > 0) {
            if (keptLength + room > kept.length) {
                int grown = (int) Math.min(maxKept, Math.max(kept.length * 2L, keptLength + (long) room));
                kept = Arrays.copyOf(kept, grown);
            }
            System.arraycopy(buffer, keptFrom, kept, keptLength, room);
            keptLength += room;
        }
        keptTotal += passed;
        keptFrom = position;
    }
}
