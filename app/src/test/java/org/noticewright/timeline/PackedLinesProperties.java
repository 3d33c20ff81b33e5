package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.timeline.Logs.INTRUDER_IP;
import static org.noticewright.timeline.Logs.WINDOW;
import static org.noticewright.timeline.Logs.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.noticewright.TicketCopy;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// Packed or not, lines say the same.
class PackedLinesProperties {

    private static final int TICKETS = 12;
    private static final List<String> NAMES = List.of("1", "2", "3", "10", "é\uD83D\uDE00", "\uD800", "", "12");

    @Property(tries = 400)
    void packedLinesSayWhatLinesSay(@ForAll("lines") List<AccessEvent> lines, @ForAll Random random) {
        var stored = Logs.withBackground(lines);
        Collections.shuffle(stored, random);
        var window = new AccessWindow(
                WINDOW.actors(),
                WINDOW.addresses(),
                WINDOW.sessions(),
                WINDOW.agents(),
                WINDOW.tokens(),
                WINDOW.wholeAccounts(),
                WINDOW.from(),
                WINDOW.to(),
                WINDOW.clocks(),
                new AccessWindow.Rulings(Set.of(new AccessEvent.Id(2)), Set.of()));
        var whole = Logs.grade(new ExposureAssessor(window, false), stored, tickets());
        var packed = Logs.grade(new ExposureAssessor(window, true), stored, tickets());

        assertThat(inWords(packed)).isEqualTo(inWords(whole));
        assertThat(packed.findings().resolutions()).isSortedAccordingTo((one, other) -> {
            int byTime = one.at().compareTo(other.at());
            return byTime != 0
                    ? byTime
                    : Long.compare(one.event().value(), other.event().value());
        });
    }

    /// The lines in a list that is compared line by line.
    private static Logs.Graded inWords(Logs.Graded graded) {
        var findings = graded.findings();
        return new Logs.Graded(
                graded.grades(),
                new ScopeFindings(
                        findings.intruderLines(),
                        findings.unclearLines(),
                        List.copyOf(findings.resolutions()),
                        findings.coverage(),
                        findings.effects(),
                        findings.notes()));
    }

    /// With names that a line and a ticket may have in common in all ways.
    private static List<Ticket.Stored> tickets() {
        var tickets = new ArrayList<Ticket.Stored>();
        for (int number = 1; number <= TICKETS; number++) {
            var ticket = Logs.ticket(number, at(number * 900L - 1000), at(number * 900L));
            tickets.add(new Ticket.Stored(ticket.id(), alsoCalled(ticket.ticket(), NAMES.get(number % NAMES.size()))));
        }
        return tickets;
    }

    private static Ticket alsoCalled(Ticket ticket, String name) {
        return TicketCopy.of(ticket)
                .details(new Ticket.Details(List.of(name), null, null, null, false, false, null))
                .ticket();
    }

    @Provide
    Arbitrary<List<AccessEvent>> lines() {
        var times = Arbitraries.longs().between(-500_000_000_000L, 10_500_000_000_000L);
        var objects = Arbitraries.of(
                        new LoggedObject(LoggedObject.Kind.VIEW, "v1"), new LoggedObject(LoggedObject.Kind.USER, "u1"))
                .list()
                .ofMaxSize(1);
        var ranges = Arbitraries.of(new RecordRange.Everything(), new RecordRange.Search("x"))
                .map(RecordRange.class::cast)
                .injectNull(0.8);
        var named = Arbitraries.of(NAMES)
                .map(id -> new NativeKey(id.equals("12") ? "jira" : "zendesk", id))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        times,
                        Arbitraries.of(Action.VIEW_RECORD, Action.EXPORT, Action.API_WRITE, Action.CONFIG_CHANGE),
                        Arbitraries.of(Outcome.SUCCESS, Outcome.FAILURE),
                        Arbitraries.of(Scope.EXACT, Scope.RANGE, Scope.BULK),
                        Arbitraries.of(INTRUDER_IP, ""),
                        named,
                        objects,
                        Arbitraries.longs().between(-1, 3))
                .flatAs((nanos, action, outcome, scope, ip, keys, things, rows) -> ranges.map(range -> new AccessEvent(
                        "zendesk.access",
                        time(nanos),
                        action,
                        "",
                        "7",
                        null,
                        ip.isEmpty() ? null : ip,
                        null,
                        null,
                        outcome,
                        scope,
                        keys,
                        things,
                        range,
                        rows,
                        "")))
                .list()
                .ofMaxSize(25);
    }

    /// To the nanosecond, or to the minute.
    private static OriginalTime time(long nanos) {
        var instant = Logs.START.plusNanos(nanos);
        return nanos % 2 == 0
                ? OriginalTime.of(instant)
                : new OriginalTime(instant, "", "Z", OriginalTime.Precision.MINUTE);
    }
}
