package org.noticewright.casework;

import java.util.concurrent.CancellationException;

/// How far long work is, without a window in sight. Implementations are called from worker threads.
public interface Progress {

    /// @param done units finished
    /// @param total units in all, -1 when unknown
    /// @param unit what is counted, plural, such as `bytes` or `tickets`
    void report(long done, long total, String unit);

    boolean isCancelled();

    /// Ends the work at the next safe point.
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled. What was finished is kept.");
        }
    }

    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
