package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.timeline.Logs.INTRUDER_IP;
import static org.noticewright.timeline.Logs.WINDOW;
import static org.noticewright.timeline.Logs.at;
import static org.noticewright.timeline.Logs.grade;
import static org.noticewright.timeline.Logs.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.RecordRange.Order;
import org.noticewright.domain.Ticket;

class ExposureProperties {

    private static final int TICKETS = 30;

    @Provide
    Arbitrary<List<Ticket.Stored>> tickets() {
        var created = Arbitraries.longs().between(-50_000, 12_000).injectNull(0.1);
        var age = Arbitraries.longs().between(0, 30_000).injectNull(0.1);
        return Combinators.combine(created, age)
                .as(Times::new)
                .list()
                .ofSize(TICKETS)
                .map(times -> {
                    var tickets = new ArrayList<Ticket.Stored>();
                    for (var time : times) {
                        tickets.add(ticket(
                                tickets.size() + 1,
                                time.created == null ? null : at(time.created),
                                time.created == null || time.age == null ? null : at(time.created + time.age)));
                    }
                    return tickets;
                });
    }

    private record Times(@Nullable Long created, @Nullable Long age) {}

    @Provide
    Arbitrary<List<AccessEvent>> lines() {
        var seconds = Arbitraries.longs().between(-1000, 11_000);
        var exact = Combinators.combine(
                        seconds,
                        Arbitraries.of(Action.VIEW_RECORD, Action.LIST_RECORDS, Action.EXPORT, Action.API_WRITE),
                        Arbitraries.of(Outcome.SUCCESS, Outcome.FAILURE, Outcome.UNKNOWN),
                        Arbitraries.integers().between(1, TICKETS + 2))
                .as((second, action, outcome, ticket) -> Logs.names(second, action, outcome, ticket));
        var ranges = Combinators.combine(
                        seconds,
                        Arbitraries.of(Action.LIST_RECORDS, Action.EXPORT),
                        anyRange(),
                        Arbitraries.longs().between(-1, 12))
                .as((second, action, range, rows) -> Logs.range(second, action, range, rows));
        var unclear = seconds.map(second ->
                Logs.line(second, Action.VIEW_RECORD, Outcome.SUCCESS, Scope.EXACT, null, List.of(3), null, -1));
        return Arbitraries.oneOf(exact, ranges, unclear).list().ofMaxSize(12);
    }

    private static Arbitrary<RecordRange> anyRange() {
        var times = Arbitraries.longs().between(-60_000, 12_000).injectNull(0.2);
        var created = Combinators.combine(times, times)
                .<RecordRange>as((from, to) ->
                        new RecordRange.Created(from == null ? null : at(from), to == null ? null : at(to)));
        var updated = Combinators.combine(times, times)
                .<RecordRange>as((from, to) ->
                        new RecordRange.Updated(from == null ? null : at(from), to == null ? null : at(to)));
        var pages = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(Order.class))
                .<RecordRange>as((page, size, order) -> new RecordRange.Page("tickets", page, size, order));
        return Arbitraries.oneOf(
                created, updated, pages, Arbitraries.of(new RecordRange.Everything(), new RecordRange.Search("x")));
    }

    /// What rests on lines never gets weaker by more lines; only a silence that more lines fill may.
    @Property(tries = 60)
    void moreLinesNeverLowerWhatLinesSay(
            @ForAll("tickets") List<Ticket.Stored> tickets,
            @ForAll("lines") List<AccessEvent> lines,
            @ForAll("lines") List<AccessEvent> more) {
        // Naming a ticket that the case does not hold makes pages less certain: that is about other tickets.
        var known = more.stream().filter(ExposureProperties::namesKnown).toList();
        var before = grade(WINDOW, Logs.withBackground(lines), tickets);
        var all = new ArrayList<>(lines);
        all.addAll(known);
        var after = grade(WINDOW, Logs.withBackground(all), tickets);
        before.grades()
                .forEach((ticket, was) -> assertThat(after.of(ticket).exposure())
                        .as("ticket %d: %s", ticket, was.reason())
                        .isLessThanOrEqualTo(was.exposure()));
    }

    private static boolean namesKnown(AccessEvent line) {
        return line.targets().stream().allMatch(key -> Integer.parseInt(key.id()) <= TICKETS);
    }

    @Property(tries = 40)
    void theOrderOfLinesAndTicketsDoesNotMatter(
            @ForAll("tickets") List<Ticket.Stored> tickets,
            @ForAll("lines") List<AccessEvent> lines,
            @ForAll long seed) {
        var stored = Logs.withBackground(lines);
        var one = grade(WINDOW, stored, tickets);
        var shuffledLines = new ArrayList<>(stored);
        Collections.shuffle(shuffledLines, new Random(seed));
        var shuffledTickets = new ArrayList<>(tickets);
        Collections.shuffle(shuffledTickets, new Random(seed + 1));
        var other = grade(WINDOW, shuffledLines, shuffledTickets);
        assertThat(other.grades()).isEqualTo(one.grades());
        assertThat(other.findings()).isEqualTo(one.findings());
    }

    /// Cut the log anywhere, at its ends or in its middle: whoever was seen is still counted.
    @Property(tries = 60)
    void aMissingStretchOfTheLogLosesNobody(
            @ForAll("tickets") List<Ticket.Stored> tickets,
            @ForAll("lines") List<AccessEvent> lines,
            @ForAll @IntRange(min = -700, max = 11_000) int from,
            @ForAll @IntRange(min = 3_000, max = 12_000) int length) {
        var whole = Logs.withBackground(lines);
        var seen = grade(WINDOW, whole, tickets);
        var cut = whole.stream()
                .filter(line -> line.event().at().instant().isBefore(at(from))
                        || line.event().at().instant().isAfter(at(from + length)))
                .toList();
        var left = grade(WINDOW, cut, tickets);
        seen.grades().forEach((ticket, was) -> {
            // A line may name a ticket before the ticket says it was created: nothing to hold on to without the line.
            if (was.exposure().isAccessed() && existed(tickets.get(ticket - 1), from)) {
                assertThat(left.of(ticket).exposure().isAccessed())
                        .as("ticket %d was %s", ticket, was)
                        .isTrue();
            }
        });
    }

    @Property(tries = 60)
    void failedAttemptsOpenNothing(
            @ForAll("tickets") List<Ticket.Stored> tickets, @ForAll("lines") List<AccessEvent> lines) {
        var failed = lines.stream()
                .map(line -> Logs.line(
                        1000, line.action(), Outcome.FAILURE, line.scope(), INTRUDER_IP, List.of(3), line.range(), -1))
                .toList();
        var graded = grade(WINDOW, Logs.withBackground(failed), tickets);
        assertThat(graded.grades().values()).allMatch(grade -> !grade.exposure().isAccessed());
    }

    /// Against a model that plays every history that fits what is known.
    @Property(tries = 60)
    void pagesAreLaidOutAsThePlatformWould(
            @ForAll("tickets") List<Ticket.Stored> tickets,
            @ForAll @IntRange(min = 1, max = 6) int page,
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll Order order,
            @ForAll @IntRange(min = 0, max = 9_000) int second,
            @ForAll long seed) {
        var line = Logs.range(second, Action.LIST_RECORDS, new RecordRange.Page("tickets", page, size, order), -1);
        var graded = grade(WINDOW, Logs.withBackground(List.of(line)), tickets);
        var random = new Random(seed);
        for (int history = 0; history < 20; history++) {
            var shown = aHistory(tickets, second, order, random).stream()
                    .skip((long) (page - 1) * size)
                    .limit(size)
                    .toList();
            var set = new HashSet<>(shown);
            tickets.forEach(ticket -> {
                var grade = graded.of((int) ticket.id().value()).exposure();
                if (set.contains(ticket.id().value())) {
                    assertThat(grade.isAccessed()).as("on the page, so counted").isTrue();
                } else if (order != Order.UNKNOWN) {
                    assertThat(grade).as("not on the page in this history").isNotEqualTo(Exposure.LISTED);
                }
            });
        }
        if (order == Order.ID_ASCENDING
                && tickets.stream().allMatch(ticket -> ticket.ticket().createdAt() != null)
                && (page - 1) * size
                        < tickets.stream().filter(t -> existed(t, second)).count()) {
            assertThat(graded.grades().values()).noneMatch(grade -> grade.exposure() == Exposure.POSSIBLE);
        }
    }

    private static boolean existed(Ticket.Stored ticket, long second) {
        var created = ticket.ticket().createdAt();
        return created == null || !created.instant().isAfter(at(second));
    }

    /// The list as it may have stood: unknown times are anything, a ticket changed since was last changed
    /// before.
    private static List<Long> aHistory(List<Ticket.Stored> tickets, long second, Order order, Random random) {
        var created = new HashMap<Long, Long>();
        var updated = new HashMap<Long, Long>();
        for (var stored : tickets) {
            var ticket = stored.ticket();
            long from = ticket.createdAt() == null
                    ? random.nextLong(-50_000, 12_000)
                    : ticket.createdAt().instant().getEpochSecond() - at(0).getEpochSecond();
            long until = ticket.updatedAt() == null
                    ? Long.MAX_VALUE
                    : ticket.updatedAt().instant().getEpochSecond() - at(0).getEpochSecond();
            created.put(stored.id().value(), from);
            updated.put(
                    stored.id().value(),
                    until <= second ? until : from >= second ? from : random.nextLong(from, second + 1));
        }
        Comparator<Long> by = switch (order) {
            case ID_ASCENDING, UNKNOWN -> Comparator.naturalOrder();
            case ID_DESCENDING -> Comparator.reverseOrder();
            case CREATED_ASCENDING -> Comparator.comparing(created::get);
            case CREATED_DESCENDING -> Comparator.comparing(created::get, Comparator.reverseOrder());
            case UPDATED_ASCENDING -> Comparator.comparing(updated::get);
            case UPDATED_DESCENDING -> Comparator.comparing(updated::get, Comparator.reverseOrder());
        };
        var list = new ArrayList<>(created.keySet().stream()
                .filter(id -> created.getOrDefault(id, 0L) <= second)
                .toList());
        Collections.shuffle(list, random);
        list.sort(by);
        return list;
    }

    /// Everything that some ruling leaves out stays in without it, and the ruling takes out no more.
    @Property(tries = 40)
    void aRulingTakesOutOneLineOnly(
            @ForAll("tickets") List<Ticket.Stored> tickets, @ForAll("lines") List<AccessEvent> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var all = Logs.withBackground(lines);
        var without = new ArrayList<>(all);
        var ruled = without.removeFirst();
        var rulings = new AccessWindow.Rulings(Set.of(ruled.id()), Set.of());
        var byRuling = grade(WINDOW.withRulings(rulings), all, tickets);
        // The line goes on to show that the log was running then.
        var silent = Logs.line(
                Duration.between(at(0), ruled.event().at().instant()).toSeconds(),
                Action.OTHER,
                Outcome.FAILURE,
                Scope.NONE,
                Logs.OWNER_IP,
                List.of(),
                null,
                -1);
        var replaced = new ArrayList<>(without);
        replaced.addFirst(new AccessEvent.Stored(ruled.id(), silent));
        var known = ruled.event().targets().stream().allMatch(key -> Integer.parseInt(key.id()) <= TICKETS);
        if (known) {
            assertThat(byRuling.grades())
                    .isEqualTo(grade(WINDOW, replaced, tickets).grades());
        }
    }
}
