package org.noticewright.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A decompressed stream that ends instead of failing: what came before a damage is kept, the damage is told
/// afterwards. It also ends before a bomb fills anything.
final class GuardedInputStream extends FilterInputStream implements Problematic {

    private final LongSupplier compressed;
    private final Expansion expansion;
    private long passed;
    private @Nullable String problem;

    /// @param compressed bytes of the container that were read so far for this stream
    /// @param expansion of the whole file
    GuardedInputStream(InputStream in, LongSupplier compressed, Expansion expansion) {
        super(in);
        this.compressed = compressed;
        this.expansion = expansion;
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }

    /// The container goes on after this member.
    @Override
    public void close() {}

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
            boolean bomb =
                    passed > Expansion.FREE && passed / Math.max(1, compressed.getAsLong()) > Expansion.MAX_RATIO;
            if (bomb | !expansion.add(Math.max(0, read))) {
                problem =
                        "It unpacks to more than %d times its size, so reading stopped at byte %d. Maybe it is a bomb."
                                .formatted(Expansion.MAX_RATIO, passed);
                return -1;
            }
            return read;
        } catch (DiskException disk) {
            throw disk;
        } catch (IOException | RuntimeException damaged) {
            problem =
                    "The compressed data is damaged or cut off after byte %d of what it unpacks to. Maybe fetch it again."
                            .formatted(passed);
            return -1;
        }
    }
}
