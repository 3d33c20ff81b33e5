package org.noticewright.timeline.unusual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.ActorReads;
import org.noticewright.domain.ExpectedRange;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;
import org.noticewright.timeline.Actions;

/// Counts reads by account and hour in one pass over the events, in any order, then says which hours are
/// unusual. The memory it takes grows with the hours in which accounts were active (8 bytes each), never with
/// the events.
public final class AccessRates {

    private static final long SECONDS = 3600;
    /// About 64 MB: 500 accounts at work every hour of two years.
    private static final int HOURS_KEPT = 8_000_000;

    private final int hoursKept;
    private final Map<String, Account> accounts = new HashMap<>();
    private long activeHours;
    private long unnamed;
    private long overflow;

    private static final class Account {
        private final HourSeries series = new HourSeries();
        private @Nullable String name;
    }

    public AccessRates() {
        this(HOURS_KEPT);
    }

    AccessRates(int hoursKept) {
        this.hoursKept = hoursKept;
    }

    public void add(AccessEvent event) {
        if (!isRead(event)) {
            return;
        }
        int records = records(event);
        var actor = event.actorId();
        if (actor == null) {
            unnamed += records;
            return;
        }
        int hour = Math.toIntExact(Math.floorDiv(event.at().instant().getEpochSecond(), SECONDS));
        var account = accounts.get(actor);
        if (activeHours >= hoursKept && (account == null || !account.series.has(hour))) {
            overflow += records;
            return;
        }
        if (account == null) {
            account = new Account();
            accounts.put(actor, account);
        }
        if (account.series.add(hour, records)) {
            activeHours++;
        }
        var name = event.actorName();
        if (name != null && (account.name == null || name.compareTo(account.name) < 0)) {
            account.name = name;
        }
    }

    private static boolean isRead(AccessEvent event) {
        return event.outcome() != AccessEvent.Outcome.FAILURE && Actions.surelyReadsRecords(event.action());
    }

    private static int records(AccessEvent event) {
        long named = Math.max(event.targets().size(), event.rows());
        return Math.clamp(named, 1, Integer.MAX_VALUE);
    }

    public UnusualAccess judge() {
        var series = accounts.values().stream().map(account -> account.series).toList();
        var working = WorkingHours.of(series);
        var team = new TeamHours(series, working);
        var actors = new ArrayList<ActorReads>();
        var hours = new ArrayList<UnusualHour>();
        long notJudged = 0;
        for (var entry : accounts.entrySet()) {
            var account = entry.getValue();
            var judge = new HourJudge(entry.getKey(), working, team.without(account.series));
            judge.judge(account.series);
            hours.addAll(judge.unusual());
            notJudged += judge.notJudged();
            actors.add(new ActorReads(
                    entry.getKey(),
                    account.name,
                    account.series.hours(),
                    account.series.reads(),
                    account.series.total(),
                    judge.unusual().size(),
                    judge.expected()));
        }
        return new UnusualAccess(
                sortedActors(actors),
                sortedHours(hours),
                working.inWords(),
                activeHours,
                notJudged,
                unnamed,
                overflow,
                method());
    }

    private static String method() {
        return """
            An hour is unusual when the account read more than the middle (median) of its own earlier hours plus %d \
            times their usual distance from it (median absolute deviation, at least 1 and at least the square root of \
            the median); an account without %d earlier hours is held against the other accounts instead. It is also \
            unusual when it lies outside the team's working hours and fewer than 1 in %d of at least %d earlier hours \
            of the account did. A log line counts for as many records as it names or says it reached, at least one.\
            """.formatted(ExpectedRange.SPREADS, RecentHours.ENOUGH, HourJudge.RARE, HourJudge.PAST_FOR_TIME);
    }

    private static List<ActorReads> sortedActors(List<ActorReads> actors) {
        actors.sort(Comparator.comparingInt((ActorReads actor) -> -actor.unusualHours())
                .thenComparingLong(actor -> -actor.reads())
                .thenComparing(ActorReads::actor));
        return actors;
    }

    private static List<UnusualHour> sortedHours(List<UnusualHour> hours) {
        hours.sort(Comparator.comparing((UnusualHour hour) -> !hour.why().contains(UnusualHour.Why.AMOUNT))
                .thenComparingDouble(hour -> -hour.distance())
                .thenComparing(UnusualHour::hour)
                .thenComparing(UnusualHour::actor));
        return hours;
    }
}
