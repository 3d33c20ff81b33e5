package org.noticewright.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;

/// A successful line of the intruder's (or one that may be) that reached records.
///
/// @param at true time
/// @param latest the last instant the line can mean
/// @param sure whether the line is surely the intruder's
record Claim(AccessEvent.Id id, Line line, Instant at, Instant latest, boolean sure) implements Comparable<Claim> {

    /// What grading asks of a line. Who it was, from where and in which words was asked before, and is most of a line:
    /// an intruder's script may have written a million of them.
    record Line(
            String source,
            AccessEvent.Action action,
            AccessEvent.Scope scope,
            List<NativeKey> targets,
            List<LoggedObject> objects,
            @Nullable RecordRange range,
            long rows) {

        /// Logs and platforms are few, so their names are shared.
        static Line of(AccessEvent event) {
            return new Line(
                    event.source().intern(),
                    event.action(),
                    event.scope(),
                    event.targets().stream()
                            .map(key -> new NativeKey(key.platform().intern(), key.id()))
                            .toList(),
                    event.objects(),
                    event.range(),
                    event.rows());
        }

        @Override
        public String toString() {
            return "Line[" + source + ", " + action + ", " + scope + "]";
        }
    }

    static Claim of(AccessEvent.Stored stored, Clocks clocks, boolean sure) {
        var event = stored.event();
        var at = clocks.trueTime(event);
        var latest = clocks.latest(event);
        return new Claim(stored.id(), Line.of(event), at, latest.equals(at) ? at : latest, sure);
    }

    private static final Comparator<Claim> IN_TIME_ORDER =
            Comparator.comparing(Claim::at).thenComparingLong(claim -> claim.id.value());

    /// The grade of a record that this line surely reached.
    Exposure grade() {
        return sure ? Actions.gradeOf(line.action()) : Exposure.POSSIBLE;
    }

    String platform() {
        return LogCoverage.platformOf(line.source());
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
