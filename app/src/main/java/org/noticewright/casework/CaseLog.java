package org.noticewright.casework;

import java.time.Instant;
import java.util.function.Consumer;

/// The hash-chained log: who decided what, when and why.
public interface CaseLog {

    /// Sequence number and chain hash of the newest entry: printed on exports, so that a rolled-back file shows
    /// against paper.
    Head head();

    /// Oldest first.
    void forEach(Consumer<Entry> consumer);

    /// The public part of every entry, oldest first: what a reviewer without keys can walk.
    void forEachLink(Consumer<LogLink> consumer);

    record Head(long sequence, String hash) {}

    /// @param action dotted name of what was done, such as `review.decide`
    /// @param subject plain words on what it was done to, without personal data: `ticket 17`, `evidence file 3`
    /// @param reason as given, unsealed for display; empty when this slot has no key for it
    record Entry(long sequence, Instant at, String who, String action, String subject, String reason, String hash) {
        @Override
        public String toString() {
            return "Entry[" + sequence + ", " + action + "]";
        }
    }
}
