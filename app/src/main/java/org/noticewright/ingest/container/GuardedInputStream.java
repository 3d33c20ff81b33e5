package org.noticewright.ingest.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A decompressed stream that ends instead of failing: what came before a damage is kept, the damage is told
/// afterwards. It also ends before a bomb fills anything.
final class GuardedInputStream extends FilterInputStream implements Problematic {

    /// Text shrinks to a hundredth at best; only made-up data shrinks more.
    private static final long MAX_RATIO = 300;
    /// Small files may be as repetitive as they like.
    private static final long FREE = 64L << 20;

    private final LongSupplier compressed;
    private long passed;
    private @Nullable String problem;

    /// @param compressed bytes of the container that were read so far for this stream
    GuardedInputStream(InputStream in, LongSupplier compressed) {
        super(in);
        this.compressed = compressed;
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (problem != null) {
            return -1;
        }
        try {
            int read = in.read(target, offset, length);
            passed += Math.max(0, read);
            if (passed > FREE && passed / Math.max(1, compressed.getAsLong()) > MAX_RATIO) {
                problem =
                        "It unpacks to more than %d times its size, so reading stopped at byte %d. Maybe it is a bomb."
                                .formatted(MAX_RATIO, passed);
                return -1;
            }
            return read;
        } catch (EOFException | ZipException damaged) {
            problem =
                    ("The compressed data is damaged or cut off after byte %d of what it unpacks to. Maybe fetch it"
                                    + " again.")
                            .formatted(passed);
            return -1;
        }
    }
}
