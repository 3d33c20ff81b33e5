package org.noticewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFileException;

/// The operating system's lock on a file beside the case, so that a second process stays out. It ends with the
/// process, whatever happens to it.
final class CaseLock implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final OpenHere here;
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(OpenHere here, Path path, FileChannel channel, FileLock lock) {
        this.here = here;
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// @throws CaseFileException IN_USE when another process, or this one, has the case open
    /// @throws IOException when the folder cannot be written
    static CaseLock take(Path caseFile) throws IOException {
        var here = OpenHere.toWrite(caseFile);
        try {
            return take(caseFile, here);
        } catch (IOException | RuntimeException failed) {
            here.close();
            throw failed;
        }
    }

    private static CaseLock take(Path caseFile, OpenHere here) throws IOException {
        var path = beside(caseFile);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = tryLock(channel);
                if (lock == null) {
                    throw inUse(caseFile);
                }
                if (isStillThere(path, channel)) {
                    return new CaseLock(here, path, channel, lock);
                }
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
            channel.close();
        }
        throw new IOException("The lock file kept disappearing.");
    }

    private static Path beside(Path caseFile) {
        return caseFile.resolveSibling(caseFile.getFileName() + ".lock");
    }

    static CaseFileException inUse(Path caseFile) {
        return new CaseFileException(CaseFileException.Reason.IN_USE, """
            The case file %s is already open.
            Maybe another window or command is working on it: close that one first.\
            """.formatted(caseFile.getFileName()));
    }

    /// Whether somebody holds the lock, found out without a trace. A lock file that a killed process left is free.
    static boolean isTaken(Path caseFile) throws IOException {
        return OpenHere.isOpenOr(caseFile, () -> {
            try (var channel = FileChannel.open(beside(caseFile), StandardOpenOption.READ);
                    var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null;
            } catch (NoSuchFileException nobody) {
                return false;
            }
        });
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /// The one before us deletes the file when it closes: a lock on a deleted file would keep nobody out. A
    /// random size tells the file we locked from a newer one of the same name (opening it to compare would drop
    /// the lock on POSIX).
    private static boolean isStillThere(Path path, FileChannel channel) throws IOException {
        int size = 1 + new SecureRandom().nextInt(1 << 16);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        return Files.exists(path) && Files.size(path) == size;
    }

    @Override
    public void close() throws IOException {
        try (here;
                channel;
                lock) {
            Files.deleteIfExists(path);
        }
    }
}
