package org.noticewright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.Scratch;

/// Pieces one after the other in one nameless file in the folder of the case, where there is room for the
/// case. A piece is blocks of 64 KiB, each sealed by AES-256-GCM with a key that is made for this file and
/// never leaves memory. The number of the block in the file is its nonce, so that none comes twice and none
/// can be moved.
///
/// The system is asked to delete the file when it is closed, also because the program ended, however it
/// ended: most do so by taking its name away at once, Windows when the last handle is gone. What a power cut
/// leaves carries the name of its case and is swept when that is next opened to write. A file that stays is
/// sealed, and nobody has its key: that it could not be deleted stops no work. For one thread.
final class SealedScratch implements Scratch {

    private static final int BLOCK_BYTES = 64 << 10;
    private static final int TAG_BITS = 128;
    private static final int SEALED_BYTES = BLOCK_BYTES + TAG_BITS / 8;
    private static final int NONCE_BYTES = 12;
    private static final String ENDING = ".scratch";

    private final Path caseFile;
    private final SecretKey key;
    private final Cipher cipher;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Path path;
    private @Nullable FileChannel file;
    private long blocks;

    /// @param firstBlock number in the file
    /// @param bytes before sealing; only the last block of a piece is not full
    private record Piece(long firstBlock, long bytes) {}

    SealedScratch(Path caseFile) {
        this.caseFile = caseFile;
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            key = generator.generateKey();
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        }
    }

    @Override
    public OutputStream write() {
        return new Writing();
    }

    @Override
    public InputStream read(int piece) {
        return new Reading(pieces.get(piece));
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException leftBehind) {
            // What stays is sealed.
        }
        if (path != null) {
            CaseFolder.delete(path);
        }
    }

    /// Deletes what earlier scratches of this case left. Only for the holder of the case's lock: nobody else
    /// has one open then.
    static void sweep(Path caseFile) {
        var left = Pattern.compile(Pattern.quote(CaseFolder.name(caseFile)) + "\\.\\d+\\" + ENDING);
        try (var files = Files.newDirectoryStream(
                folder(caseFile), file -> left.matcher(CaseFolder.name(file)).matches())) {
            files.forEach(CaseFolder::delete);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // The case opens without a look at its folder; what stays is sealed.
        }
    }

    private static Path folder(Path caseFile) {
        return Objects.requireNonNull(caseFile.toAbsolutePath().getParent());
    }

    private FileChannel file() throws IOException {
        var open = file;
        if (open == null) {
            // The name ends in a number, by which it is swept.
            var made = Files.createTempFile(folder(caseFile), CaseFolder.name(caseFile) + ".", ENDING);
            path = made;
            open = FileChannel.open(
                    made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    private byte[] crypt(int mode, long block, byte[] bytes, int length) {
        try {
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putLong(Integer.BYTES, block)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException failed) {
            throw notRead(failed);
        }
    }

    private void append(byte[] bytes, int length) {
        // Counted first: a block that could not be written must not give its nonce to another.
        long block = blocks++;
        var sealed = ByteBuffer.wrap(crypt(Cipher.ENCRYPT_MODE, block, bytes, length));
        try {
            for (long at = block * SEALED_BYTES; sealed.hasRemaining(); ) {
                at += file().write(sealed, at);
            }
        } catch (IOException failed) {
            throw notWritten(failed);
        }
    }

    private byte[] block(long block, int length) {
        var sealed = ByteBuffer.allocate(length + TAG_BITS / 8);
        try {
            for (long at = block * SEALED_BYTES; sealed.hasRemaining(); ) {
                int read = file().read(sealed, at);
                if (read < 0) {
                    throw new IOException("It ends too early.");
                }
                at += read;
            }
        } catch (IOException failed) {
            throw notRead(CaseFolder.withoutPath(failed));
        }
        return crypt(Cipher.DECRYPT_MODE, block, sealed.array(), sealed.capacity());
    }

    private CaseFileException notWritten(IOException failed) {
        var full = isFull();
        return new CaseFileException(
                full ? CaseFileException.Reason.DISK_FULL : CaseFileException.Reason.NOT_PUT_ASIDE,
                """
                What has to be sorted could not be put aside beside the case file %s. The case itself is as it was.
                Maybe %s\
                """.formatted(
                                CaseFolder.name(caseFile),
                                full
                                        ? "the disk is full: free some space and try again."
                                        : "its folder is write-protected, or its disk was removed or has a quota."),
                CaseFolder.withoutPath(failed));
    }

    /// What the system says of a full disk is in its own language and differs from one to the next.
    private boolean isFull() {
        try {
            return Files.getFileStore(folder(caseFile)).getUsableSpace() < SEALED_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private CaseFileException notRead(Exception failed) {
        return new CaseFileException(
                CaseFileException.Reason.NOT_PUT_ASIDE, """
                    What was put aside beside the case file %s cannot be read again. The case itself is as it was.
                    Maybe its disk fails: try again, or work on with a copy on another disk.\
                    """.formatted(CaseFolder.name(caseFile)), failed);
    }

    private final class Writing extends OutputStream {
        private final long firstBlock = blocks;
        private final byte[] buffer = new byte[BLOCK_BYTES];
        private int filled;
        private long bytes;
        private boolean closed;

        @Override
        public void write(int value) {
            if (filled == BLOCK_BYTES) {
                seal();
            }
            buffer[filled] = (byte) value;
            filled++;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            for (int done = 0; done < length; ) {
                if (filled == BLOCK_BYTES) {
                    seal();
                }
                int part = Math.min(length - done, BLOCK_BYTES - filled);
                System.arraycopy(from, offset + done, buffer, filled, part);
                filled += part;
                done += part;
            }
        }

        private void seal() {
            append(buffer, filled);
            bytes += filled;
            filled = 0;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                seal();
                pieces.add(new Piece(firstBlock, bytes));
            }
        }
    }

    private final class Reading extends InputStream {
        private final long firstBlock;
        private final long bytes;
        private byte[] buffer = new byte[0];
        private int used;
        private long fetched;

        private Reading(Piece piece) {
            firstBlock = piece.firstBlock();
            bytes = piece.bytes();
        }

        /// @return whether a byte is left
        private boolean fill() {
            if (used < buffer.length) {
                return true;
            }
            if (fetched == bytes) {
                return false;
            }
            buffer = block(firstBlock + fetched / BLOCK_BYTES, (int) Math.min(BLOCK_BYTES, bytes - fetched));
            fetched += buffer.length;
            used = 0;
            return true;
        }

        @Override
        public int read() {
            if (!fill()) {
                return -1;
            }
            used++;
            return buffer[used - 1] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, buffer.length - used);
            System.arraycopy(buffer, used, into, offset, part);
            used += part;
            return part;
        }
    }
}
