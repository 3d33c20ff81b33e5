package org.noticewright.casework;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Bytes that may be under way between threads. A single thing larger than all of it passes alone.
final class ByteBudget {

    private static final long PATIENCE_MILLIS = 100;

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition givenBack = lock.newCondition();
    private long taken;

    ByteBudget(long most) {
        this.most = most;
    }

    /// Waits a moment for room.
    ///
    /// @return false when there was none: look whether somebody still works, then ask again
    boolean take(long bytes) throws InterruptedException {
        lock.lock();
        try {
            long patience = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            while (taken > 0 && taken + bytes > most) {
                if (patience <= 0) {
                    return false;
                }
                patience = givenBack.awaitNanos(patience);
            }
            taken += bytes;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(long bytes) {
        lock.lock();
        try {
            taken -= bytes;
            givenBack.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
