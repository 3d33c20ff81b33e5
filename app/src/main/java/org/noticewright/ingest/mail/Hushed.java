package org.noticewright.ingest.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Drops what one thread writes to the error stream: the library for Outlook stores complains there, and
/// what it
/// quotes may be somebody's data. Other threads are heard as before.
final class Hushed extends OutputStream {

    private final PrintStream others;
    private final Thread hushed = Thread.currentThread();

    private Hushed(PrintStream others) {
        this.others = others;
    }

    /// @return the stream that was there, to be put back
    static PrintStream thisThread() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(new Hushed(before), true, before.charset()));
        return before;
    }

    @Override
    public void write(int b) {
        if (!Thread.currentThread().equals(hushed)) {
            others.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!Thread.currentThread().equals(hushed)) {
            others.write(bytes, offset, length);
        }
    }
}
