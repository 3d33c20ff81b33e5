package org.noticewright.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

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
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (ZipException damaged) {
            throw damaged;
        } catch (IOException failed) {
            throw new DiskException(failed);
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
