package org.noticewright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Which cases this process has open, by the real paths of their files. On POSIX systems a process that closes a
/// file gives up every lock it holds on it, through whatever channel it got it: a case that is open here must not be
/// opened a second time but by SQLite, which minds that, and the file of its lock not at all.
final class OpenHere implements AutoCloseable {

    private static final int WRITTEN = -1;
    /// How many read it, or [#WRITTEN].
    private static final Map<Path, Integer> OPEN = new HashMap<>();

    private final Path file;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// A look at a file that nobody here has open.
    interface Look {
        boolean says() throws IOException;
    }

    private OpenHere(Path file) {
        this.file = file;
    }

    /// @throws org.noticewright.casework.CaseFileException IN_USE when somebody here has it open
    static OpenHere toWrite(Path file) {
        synchronized (OPEN) {
            if (OPEN.containsKey(file)) {
                throw CaseLock.inUse(file);
            }
            OPEN.put(file, WRITTEN);
            return new OpenHere(file);
        }
    }

    /// @param look whether it can be read where it lies; not asked when somebody here does
    /// @return null when it cannot
    /// @throws org.noticewright.casework.CaseFileException IN_USE when somebody here writes it
    static @Nullable OpenHere toRead(Path file, Look look) throws IOException {
        synchronized (OPEN) {
            int readers = OPEN.getOrDefault(file, 0);
            if (readers == WRITTEN) {
                throw CaseLock.inUse(file);
            }
            if (readers == 0 && !look.says()) {
                return null;
            }
            OPEN.put(file, readers + 1);
            return new OpenHere(file);
        }
    }

    /// @return what `look` says, or true when somebody here has it open
    static boolean isOpenOr(Path file, Look look) throws IOException {
        synchronized (OPEN) {
            return OPEN.containsKey(file) || look.says();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            synchronized (OPEN) {
                OPEN.computeIfPresent(file, (path, readers) -> readers > 1 ? Integer.valueOf(readers - 1) : null);
            }
        }
    }
}
