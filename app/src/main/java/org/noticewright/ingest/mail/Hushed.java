package org.noticewright.ingest.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Drops what one thread writes to the standard streams while it is open: the library for Outlook stores
/// complains on the one and dumps what it cannot read on the other, and what it dumps may be somebody's data.
/// Other threads are heard as before.
final class Hushed implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private Hushed() {
        System.setOut(muted(out));
        System.setErr(muted(err));
    }

    static Hushed thisThread() {
        return new Hushed();
    }

    /// Puts the streams back that were there.
    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    private static PrintStream muted(PrintStream others) {
        return new PrintStream(new Muted(others, Thread.currentThread()), true, others.charset());
    }

    private static final class Muted extends OutputStream {

        private final PrintStream others;
        private final Thread hushed;

        Muted(PrintStream others, Thread hushed) {
            this.others = others;
            this.hushed = hushed;
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
}
