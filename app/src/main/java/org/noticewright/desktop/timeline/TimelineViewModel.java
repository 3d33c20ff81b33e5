package org.noticewright.desktop.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.BuildTimeline.Entry;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.Progress;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;

/// All events on one axis, and those entered by hand.
public final class TimelineViewModel {

    private final CaseSession session;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> entriesView = FXCollections.unmodifiableObservableList(entries);

    /// What a person types for an event.
    ///
    /// @param date as 2026-02-07
    /// @param time as 09:30 or 09:30:15, empty when only the day is known
    /// @param zone as `America/Los_Angeles`, `-08:00` or `UTC`
    public record Typed(
            String date,
            String time,
            String zone,
            TimelineEvent.Track track,
            String meaning,
            String message,
            String reason) {
        @Override
        public String toString() {
            return "Typed[" + track + "]";
        }
    }

    public TimelineViewModel(CaseSession session) {
        this.session = session;
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    public ObservableList<Entry> entries() {
        return entriesView;
    }

    /// First moment of the date deadlines are counted from.
    public Instant today() {
        return session.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public void refresh() {
        session.jobs().start("Building the timeline", this::build, entries::setAll);
    }

    private List<Entry> build(Progress progress) {
        session.bringUpToDate(progress);
        var duties = CaseDuties.of(session.casework().deriveObligations(), session.caseFile(), session.today());
        var legal = duties instanceof CaseDuties.Derived derived ? derived.milestones() : List.<TimelineEvent>of();
        return session.casework().buildTimeline().run(session.caseFile(), legal);
    }

    /// @return what is wrong with the input, null when the event was handed on
    public @Nullable String add(Typed typed) {
        if (typed.meaning().isBlank() || typed.message().isBlank()) {
            return "Say what the time means and what happened.";
        }
        if (typed.reason().isBlank()) {
            return "Say where this is known from: it is the reason the log keeps.";
        }
        OriginalTime at;
        try {
            at = time(typed);
        } catch (DateTimeException e) {
            return """
                The date, time or zone could not be read. \
                Maybe write them as 2026-02-07, 09:30 and America/Los_Angeles (or -08:00, or UTC).\
                """;
        }
        var event = new TimelineEvent(
                at, typed.track(), typed.meaning().strip(), typed.message().strip(), TimelineEvent.Origin.BY_HAND);
        session.jobs()
                .decide(
                        "Adding the event",
                        _ -> session.caseFile()
                                .timeline()
                                .add(event, typed.reason().strip()),
                        _ -> session.changed());
        return null;
    }

    /// The instant for the axis, with what was typed beside it. A day without a time stands at its first
    /// moment.
    static OriginalTime time(Typed typed) {
        var zone = ZoneId.of(typed.zone().strip());
        var date = LocalDate.parse(typed.date().strip());
        if (typed.time().isBlank()) {
            Instant instant = date.atStartOfDay(zone).toInstant();
            return new OriginalTime(instant, typed.date().strip(), zone.getId(), OriginalTime.Precision.DAY);
        }
        var time = LocalTime.parse(typed.time().strip());
        var precision = typed.time().strip().length() > "09:30".length()
                ? OriginalTime.Precision.SECOND
                : OriginalTime.Precision.MINUTE;
        return new OriginalTime(
                LocalDateTime.of(date, time).atZone(zone).toInstant(),
                typed.date().strip() + " " + typed.time().strip(),
                zone.getId(),
                precision);
    }

    public void withdraw(TimelineEvent.Id id, String reason) {
        session.jobs()
                .decide(
                        "Withdrawing the event",
                        _ -> {
                            session.caseFile().timeline().withdraw(id, reason);
                            return id;
                        },
                        _ -> session.changed());
    }
}
