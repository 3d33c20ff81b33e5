package org.noticewright.ingest.container;

import java.io.IOException;
import java.io.InputStream;

/// A stream of bytes that come piece by piece.
public abstract class PiecewiseInputStream extends InputStream {

    private byte[] piece = {};
    private int next;

    /// The next piece; an empty one ends the stream.
    protected abstract byte[] nextPiece() throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (next == piece.length) {
            piece = nextPiece();
            next = 0;
            if (piece.length == 0) {
                return -1;
            }
        }
        int given = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, given);
        next += given;
        return given;
    }
}
