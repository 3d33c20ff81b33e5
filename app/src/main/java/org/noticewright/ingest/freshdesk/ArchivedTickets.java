package org.noticewright.ingest.freshdesk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.record.RecordSink;

/// Closed tickets that rest for 120 days move to an archive, which normal exports leave out. A file without a
/// single one of them most likely misses the archive.
final class ArchivedTickets {

    private static final Duration REST = Duration.ofDays(120);

    private @Nullable Instant oldestClosed;
    private @Nullable Instant newest;

    synchronized void saw(Ticket ticket) {
        var changed = ticket.updatedAt() == null ? ticket.createdAt() : ticket.updatedAt();
        if (changed == null) {
            return;
        }
        Instant at = changed.instant();
        newest = newest == null || at.isAfter(newest) ? at : newest;
        if ("closed".equals(ticket.status())) {
            oldestClosed = oldestClosed == null || at.isBefore(oldestClosed) ? at : oldestClosed;
        }
    }

    synchronized void warn(RecordSink sink) {
        if (newest != null && (oldestClosed == null || oldestClosed.plus(REST).isAfter(newest))) {
            sink.warn(
                    "No closed ticket of this file had rested for 120 days: such tickets are archived and missing from"
                            + " normal exports. Maybe export the archive too.");
        }
    }
}
