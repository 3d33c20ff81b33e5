package org.noticewright.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Counts the bytes that are taken from the file, and tells of them every mebibyte or so.
final class CountingInputStream extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final LongConsumer progress;
    private long count;
    private long told;

    CountingInputStream(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        passed(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        passed(Math.max(0, read));
        return read;
    }

    private void passed(int bytes) {
        count += bytes;
        if (count - told >= STEP || bytes == 0) {
            told = count;
            progress.accept(count);
        }
    }
}
