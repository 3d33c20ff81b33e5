package org.noticewright.ingest.mail;

import com.pff.PSTFileContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// An Outlook store on disk, read in place and never written. Counts reads, so that a store whose tables lead
/// in a circle ends in an error.
final class OutlookContent extends PSTFileContent {

    private static final int PAGE = 1 << 13;
    private static final long MOST_READS = 5_000_000;

    private final RandomAccessFile file;
    private final byte[] page = new byte[PAGE];
    private long pageAt = -1;
    private int pageLength;
    private long at;
    private long reads;

    OutlookContent(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /// Begins the count anew: one item is one piece of work.
    void startItem() {
        reads = 0;
    }

    @Override
    public void seek(long index) throws IOException {
        if (index < 0) {
            throw new IOException("The store points before its beginning.");
        }
        at = index;
    }

    @Override
    public long getFilePointer() {
        return at;
    }

    @Override
    public int read() throws IOException {
        count();
        if (at < pageAt || at >= pageAt + pageLength || pageAt < 0) {
            pageAt = at;
            file.seek(at);
            pageLength = Math.max(0, file.read(page));
        }
        if (pageLength == 0) {
            return -1;
        }
        return page[(int) (at++ - pageAt)] & 0xFF;
    }

    @Override
    public int read(byte[] target) throws IOException {
        count();
        file.seek(at);
        int read = file.read(target);
        at += Math.max(0, read);
        return read;
    }

    @Override
    public byte readByte() throws IOException {
        int read = read();
        if (read < 0) {
            throw new EOFException("The store ends too early.");
        }
        return (byte) read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void count() throws IOException {
        if (++reads > MOST_READS) {
            throw new IOException("An item of the store has no end.");
        }
    }
}
