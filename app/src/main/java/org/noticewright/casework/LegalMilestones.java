package org.noticewright.casework;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.law.Assessment;

/// The dated duties of an assessment as events of the timeline's legal track.
public final class LegalMilestones {

    private LegalMilestones() {}

    public static List<TimelineEvent> of(Assessment assessment) {
        return assessment.obligations().stream()
                .filter(obligation -> obligation.due() != null || obligation.instant() != null)
                .map(LegalMilestones::event)
                .toList();
    }

    private static TimelineEvent event(Obligation obligation) {
        return new TimelineEvent(
                time(obligation),
                TimelineEvent.Track.LEGAL,
                "Due: " + obligation.recipient(),
                "%s, %s (%s): %s"
                        .formatted(
                                obligation.jurisdiction(),
                                obligation.citation(),
                                obligation
                                        .status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                obligation.reason()),
                TimelineEvent.Origin.DERIVED);
    }

    /// A due date is a calendar day where the reader lives: it stands at the start of that day, marked as a
    /// day.
    private static OriginalTime time(Obligation obligation) {
        var due = obligation.due();
        if (due == null) {
            return OriginalTime.of(Objects.requireNonNull(obligation.instant()));
        }
        return new OriginalTime(
                due.atStartOfDay(ZoneOffset.UTC).toInstant(),
                due.toString(),
                "calendar day",
                OriginalTime.Precision.DAY);
    }
}
