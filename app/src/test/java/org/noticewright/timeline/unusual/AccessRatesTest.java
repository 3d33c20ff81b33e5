package org.noticewright.timeline.unusual;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.ActorReads;
import org.noticewright.domain.ExpectedRange.Basis;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;
import org.noticewright.domain.UnusualHour.Why;

class AccessRatesTest {

    /// A Monday.
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 28;

    /// Reads of `count` tickets, one line each.
    private static void reads(List<AccessEvent> to, String actor, int day, int hour, int count) {
        for (int i = 0; i < count; i++) {
            var at = START.plusSeconds(day * 86_400L + hour * 3600L + i % 3600);
            to.add(event(actor, at, Action.VIEW_RECORD, Outcome.SUCCESS, 1, -1));
        }
    }

    private static AccessEvent event(
            @Nullable String actor, Instant at, Action action, Outcome outcome, int targets, long rows) {
        var keys = new ArrayList<NativeKey>();
        for (int i = 0; i < targets; i++) {
            keys.add(new NativeKey("zendesk", "" + (100 + i)));
        }
        return new AccessEvent(
                "test",
                OriginalTime.of(at),
                action,
                "",
                actor,
                null,
                "192.0.2.7",
                null,
                null,
                outcome,
                targets > 0 ? Scope.EXACT : Scope.BULK,
                keys,
                List.of(),
                null,
                rows,
                "");
    }

    /// Weekdays from 14:00 to 22:00 UTC, around `rate` reads an hour, some hours off.
    private static List<AccessEvent> office(long seed, int accounts, int rate) {
        var random = new Random(seed);
        var events = new ArrayList<AccessEvent>();
        for (int account = 0; account < accounts; account++) {
            for (int day = 0; day < DAYS; day++) {
                for (int hour = 14; hour < 22 && day % 7 < 5; hour++) {
                    if (random.nextInt(8) > 0) {
                        reads(events, "agent-" + account, day, hour, 1 + rate / 2 + random.nextInt(rate + 1));
                    }
                }
            }
        }
        return events;
    }

    private static UnusualAccess judge(List<AccessEvent> events) {
        var rates = new AccessRates();
        events.forEach(rates::add);
        return rates.judge();
    }

    @Property(tries = 40)
    void steadyAccountsAreNotUnusual(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int rate) {
        assertThat(judge(office(seed, 3, rate)).hours()).isEmpty();
    }

    @Property(tries = 40)
    void anInjectedBurstIsFoundAndNothingElse(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int rate,
            @ForAll @IntRange(min = 10, max = 24) int day,
            @ForAll @IntRange(min = 0, max = 23) int hour) {
        var events = office(seed, 3, rate);
        reads(events, "agent-1", day, hour, 12 * rate + 30);
        var found = judge(events).hours();
        assertThat(found).hasSize(1);
        var burst = found.getFirst();
        assertThat(burst.actor()).isEqualTo("agent-1");
        assertThat(burst.hour()).isEqualTo(START.plusSeconds(day * 86_400L + hour * 3600L));
        assertThat(burst.why()).contains(Why.AMOUNT);
        assertThat(burst.reads()).isGreaterThan(requireNonNull(burst.judgedBy()).upper());
        assertThat(burst.sentence()).contains("%,d reads".formatted(burst.reads()));
    }

    @Property(tries = 25)
    void theOrderOfEventsChangesNothing(@ForAll long seed) {
        var events = office(seed, 3, 5);
        reads(events, "agent-2", 20, 3, 90);
        var inOrder = words(judge(events));
        Collections.shuffle(events, new Random(seed));
        assertThat(words(judge(events))).isEqualTo(inOrder);
    }

    /// What stands out in a log still does when everybody reads so many times as much.
    @Property(tries = 25)
    void scaleHidesNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int times) {
        var small = office(seed, 3, 4);
        reads(small, "agent-0", 15, 2, 60);
        var large = new ArrayList<AccessEvent>();
        small.forEach(event ->
                large.add(event(event.actorId(), event.at().instant(), Action.API_READ, Outcome.SUCCESS, 0, times)));
        assertThat(places(judge(large))).containsAll(places(judge(small)));
    }

    /// Whole weeks earlier or later, the same hours stand out.
    @Property(tries = 10)
    void theCalendarOnlyMattersByWeekdayAndHour(@ForAll @IntRange(min = -400, max = 400) int weeks) {
        var events = office(7, 2, 5);
        reads(events, "agent-0", 19, 4, 80);
        var shifted = events.stream()
                .map(event -> event(
                        event.actorId(),
                        event.at().instant().plusSeconds(weeks * 7 * 86_400L),
                        event.action(),
                        event.outcome(),
                        1,
                        -1))
                .toList();
        assertThat(judge(shifted).hours())
                .singleElement()
                .satisfies(hour -> assertThat(hour.hour().minusSeconds(weeks * 7 * 86_400L))
                        .isEqualTo(START.plusSeconds(19 * 86_400L + 4 * 3600L)));
    }

    @Test
    void aNightHourOfUsualSizeIsUnusualByItsTime() {
        var events = office(3, 3, 8);
        reads(events, "agent-1", 22, 3, 6);
        assertThat(judge(events).hours()).singleElement().satisfies(hour -> {
            assertThat(hour.why()).containsExactly(Why.TIME);
            assertThat(hour.sentence()).contains("none of its").contains("outside the team's working hours");
        });
    }

    @Test
    void anAccountThatAlwaysWorksAtNightIsNot() {
        var events = office(3, 3, 8);
        for (int day = 0; day < DAYS; day++) {
            for (int hour = 2; hour < 6; hour++) {
                reads(events, "night", day, hour, 5 + hour % 3);
            }
        }
        assertThat(judge(events).hours()).isEmpty();
    }

    @Test
    void aNewAccountIsHeldAgainstTheOthers() {
        var events = office(3, 3, 4);
        reads(events, "new", 25, 15, 300);
        reads(events, "also-new", 25, 15, 5);
        assertThat(judge(events).hours()).singleElement().satisfies(hour -> {
            assertThat(hour.actor()).isEqualTo("new");
            assertThat(hour.own()).isNull();
            assertThat(requireNonNull(hour.judgedBy()).basis()).isEqualTo(Basis.TEAM_SAME_KIND);
        });
    }

    @Test
    void whatCannotBeJudgedIsCounted() {
        var events = new ArrayList<AccessEvent>();
        reads(events, "alone", 0, 10, 500);
        var access = judge(events);
        assertThat(access.hours()).isEmpty();
        assertThat(access.notJudged()).isEqualTo(1);
        assertThat(access.actors())
                .singleElement()
                .extracting(ActorReads::expected)
                .isNull();
    }

    @Test
    void aLineCountsForTheRecordsItReachedAndFailuresForNone() {
        var events = new ArrayList<AccessEvent>();
        events.add(event("a", START, Action.EXPORT, Outcome.SUCCESS, 0, 12_000));
        events.add(event("a", START, Action.VIEW_RECORD, Outcome.SUCCESS, 3, -1));
        events.add(event("a", START, Action.SEARCH, Outcome.UNKNOWN, 0, -1));
        events.add(event("a", START, Action.VIEW_RECORD, Outcome.FAILURE, 5, -1));
        events.add(event("a", START, Action.LOGIN, Outcome.SUCCESS, 0, -1));
        events.add(event(null, START, Action.VIEW_RECORD, Outcome.SUCCESS, 2, -1));
        var access = judge(events);
        assertThat(access.actors())
                .singleElement()
                .extracting(ActorReads::reads)
                .isEqualTo(12_004L);
        assertThat(access.unnamed()).isEqualTo(2);
    }

    @Test
    void memoryIsBoundedAndWhatIsLeftOutIsSaid() {
        var rates = new AccessRates(5);
        for (int hour = 0; hour < 9; hour++) {
            rates.add(event("a", START.plusSeconds(hour * 3600L), Action.VIEW_RECORD, Outcome.SUCCESS, 1, -1));
            rates.add(event("a", START, Action.VIEW_RECORD, Outcome.SUCCESS, 1, -1));
        }
        var access = rates.judge();
        assertThat(access.activeHours()).isEqualTo(5);
        assertThat(access.overflow()).isEqualTo(4);
        assertThat(access.actors().getFirst().reads()).isEqualTo(14);
    }

    @Test
    void workingHoursAreFoundInTheLog() {
        assertThat(judge(office(5, 4, 6)).workingHours()).isEqualTo("weekdays 14:00-22:00, weekends none (UTC)");
    }

    private static List<String> words(UnusualAccess access) {
        return access.hours().stream()
                .map(hour -> hour.actor() + hour.sentence())
                .toList();
    }

    private static List<String> places(UnusualAccess access) {
        return access.hours().stream()
                .map((UnusualHour hour) -> hour.actor() + hour.hour())
                .toList();
    }
}
