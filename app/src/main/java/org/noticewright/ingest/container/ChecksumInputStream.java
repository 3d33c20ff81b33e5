package org.noticewright.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/// Fails at its end when what was unpacked is not what was packed.
final class ChecksumInputStream extends FilterInputStream {

    private final CheckedInputStream checked;
    private final long expected;

    ChecksumInputStream(CheckedInputStream checked, long expected) {
        super(checked);
        this.checked = checked;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return verified(in.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return verified(in.read(target, offset, length));
    }

    private int verified(int read) throws IOException {
        if (read < 0 && checked.getChecksum().getValue() != expected) {
            throw new ZipException("The checksum differs.");
        }
        return read;
    }
}
