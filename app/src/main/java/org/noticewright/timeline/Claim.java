package org.noticewright.timeline;

import java.time.Instant;
import java.util.Comparator;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;

/// A successful line of the intruder's (or one that may be) that reached records.
///
/// @param at true time
/// @param latest the last instant the line can mean
/// @param sure whether the line is surely the intruder's
record Claim(AccessEvent.Id id, AccessEvent event, Instant at, Instant latest, boolean sure)
        implements Comparable<Claim> {

    private static final Comparator<Claim> IN_TIME_ORDER =
            Comparator.comparing(Claim::at).thenComparingLong(claim -> claim.id.value());

    /// The grade of a record that this line surely reached.
    Exposure grade() {
        return sure ? Actions.gradeOf(event.action()) : Exposure.POSSIBLE;
    }

    String platform() {
        return LogCoverage.platformOf(event.source());
    }

    /// By the number alone: the rest of a line is long, and lines are looked up for every ticket.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(Claim other) {
        return IN_TIME_ORDER.compare(this, other);
    }
}
