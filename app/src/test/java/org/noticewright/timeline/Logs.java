package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// Invented tickets and log lines for the tests of this package.
final class Logs {

    static final Instant START = Instant.parse("2026-02-04T00:00:00Z");
    static final String INTRUDER_IP = "203.0.113.217";
    static final String OWNER_IP = "198.51.100.20";
    static final AccessWindow WINDOW =
            new AccessWindow(Set.of("7"), Set.of(INTRUDER_IP), START, START.plusSeconds(10_000));

    private Logs() {}

    static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    static NativeKey key(int number) {
        return new NativeKey("zendesk", String.valueOf(number));
    }

    static Ticket.Stored ticket(int number, @Nullable Instant created, @Nullable Instant updated) {
        return new Ticket.Stored(
                new Ticket.Id(number),
                new Ticket(
                        key(number),
                        "",
                        null,
                        null,
                        created == null ? null : OriginalTime.of(created),
                        updated == null ? null : OriginalTime.of(updated),
                        new NativeKey("zendesk", "u" + number % 3),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Ticket.Content.COMPLETE));
    }

    /// A line of the intruder's that names tickets.
    static AccessEvent names(long seconds, Action action, Outcome outcome, Integer... tickets) {
        return line(seconds, action, outcome, Scope.EXACT, INTRUDER_IP, List.of(tickets), null, -1);
    }

    /// A line of the intruder's that reached a set.
    static AccessEvent range(long seconds, Action action, @Nullable RecordRange range, long rows) {
        return line(seconds, action, Outcome.SUCCESS, Scope.RANGE, INTRUDER_IP, List.of(), range, rows);
    }

    static AccessEvent line(
            long seconds,
            Action action,
            Outcome outcome,
            Scope scope,
            @Nullable String ip,
            List<Integer> tickets,
            @Nullable RecordRange range,
            long rows) {
        return line("zendesk.access", seconds, action, outcome, scope, "7", ip, tickets, List.of(), range, rows);
    }

    static AccessEvent line(
            String source,
            long seconds,
            Action action,
            Outcome outcome,
            Scope scope,
            @Nullable String actor,
            @Nullable String ip,
            List<Integer> tickets,
            List<LoggedObject> objects,
            @Nullable RecordRange range,
            long rows) {
        return new AccessEvent(
                source,
                OriginalTime.of(at(seconds)),
                action,
                "",
                actor,
                null,
                ip,
                null,
                null,
                outcome,
                scope,
                tickets.stream().map(Logs::key).toList(),
                objects,
                range,
                rows,
                "");
    }

    /// The owner at work from before the window to after it, often enough that no silence is unusual.
    static List<AccessEvent> background() {
        var lines = new ArrayList<AccessEvent>();
        for (long second = -600; second <= 11_000; second += 30) {
            lines.add(line(second, Action.LIST_RECORDS, Outcome.SUCCESS, Scope.UNKNOWN, OWNER_IP, List.of(), null, -1));
        }
        return lines;
    }

    static List<AccessEvent.Stored> stored(List<AccessEvent> lines) {
        var stored = new ArrayList<AccessEvent.Stored>();
        for (var line : lines) {
            stored.add(new AccessEvent.Stored(new AccessEvent.Id(stored.size() + 1L), line));
        }
        return stored;
    }

    static List<AccessEvent.Stored> withBackground(List<AccessEvent> lines) {
        var all = new ArrayList<>(lines);
        all.addAll(background());
        return stored(all);
    }

    record Graded(Map<Integer, GradedExposure> grades, ScopeFindings findings) {
        GradedExposure of(int ticket) {
            return Objects.requireNonNull(grades.get(ticket));
        }
    }

    static Graded grade(AccessWindow window, List<AccessEvent.Stored> lines, List<Ticket.Stored> tickets) {
        return grade(new ExposureAssessor(window), lines, tickets);
    }

    static Graded grade(ExposureAssessor assessor, List<AccessEvent.Stored> lines, List<Ticket.Stored> tickets) {
        lines.forEach(assessor::add);
        tickets.forEach(assessor::survey);
        var grades = new HashMap<Integer, GradedExposure>();
        tickets.forEach(ticket -> grades.put((int) ticket.id().value(), assessor.grade(ticket)));
        return new Graded(grades, assessor.findings());
    }
}
