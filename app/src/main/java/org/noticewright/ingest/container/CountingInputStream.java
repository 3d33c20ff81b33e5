package org.noticewright.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Counts the bytes that are taken from the file, and tells of them every mebibyte or so.
final class CountingInputStream extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final LongConsumer progress;
    private final boolean onDisk;
    private long count;
    private long told;

    /// @param in the file itself
    CountingInputStream(InputStream in, LongConsumer progress) {
        this(in, progress, true);
    }

    /// @param onDisk whether a failure is one of the disk; else it is one of damaged data
    CountingInputStream(InputStream in, LongConsumer progress, boolean onDisk) {
        super(in);
        this.progress = progress;
        this.onDisk = onDisk;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (IOException failed) {
            throw onDisk ? new DiskException(failed) : failed;
        }
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
