package org.noticewright.timeline.unusual;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.ExpectedRange;
import org.noticewright.domain.UnusualHour;
import org.noticewright.domain.UnusualHour.Why;

/// Walks the hours of one account in time order and holds each against what came before it.
final class HourJudge {

    /// An hour outside working hours is unusual when fewer than one in this many earlier hours were.
    static final int RARE = 20;
    /// With fewer earlier hours nothing is said about the time of day.
    static final int PAST_FOR_TIME = 20;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final String actor;
    private final WorkingHours working;
    private final TeamHours.Others team;
    private final RecentHours inWork = new RecentHours();
    private final RecentHours outside = new RecentHours();
    private final RecentHours any = new RecentHours();
    private final List<UnusualHour> unusual = new ArrayList<>();
    private int notJudged;

    HourJudge(String actor, WorkingHours working, TeamHours.Others team) {
        this.actor = actor;
        this.working = working;
        this.team = team;
    }

    void judge(HourSeries series) {
        for (int i = 0; i < series.size(); i++) {
            judge(series.hour(i), series.reads(i));
        }
    }

    private void judge(int hour, int reads) {
        boolean isWorking = working.contains(hour);
        var sameKind = isWorking ? inWork : outside;
        var own = sameKind.range(ExpectedRange.Basis.OWN_SAME_KIND);
        own = own != null ? own : any.range(ExpectedRange.Basis.OWN_ANY_KIND);
        var others = team.forHour(isWorking);
        var judgedBy = own != null ? own : others;
        var why = EnumSet.noneOf(Why.class);
        if (judgedBy == null) {
            notJudged++;
        } else if (judgedBy.exceededBy(reads)) {
            why.add(Why.AMOUNT);
        }
        if (!isWorking && any.seen() >= PAST_FOR_TIME && (long) outside.seen() * RARE < any.seen()) {
            why.add(Why.TIME);
        }
        if (!why.isEmpty()) {
            var start = Instant.ofEpochSecond(hour * 3600L);
            unusual.add(new UnusualHour(
                    actor, start, reads, why, own, others, sentence(start, reads, isWorking, why, own, others)));
        }
        sameKind.add(reads);
        any.add(reads);
    }

    private String sentence(
            Instant start,
            int reads,
            boolean isWorking,
            Set<Why> why,
            @Nullable ExpectedRange own,
            @Nullable ExpectedRange others) {
        var text = new StringBuilder(
                "%,d %s in the hour from %s UTC".formatted(reads, reads == 1 ? "read" : "reads", MINUTE.format(start)));
        if (own != null) {
            text.append("; in its %,d earlier hours%s the account read %,d in the middle, and up to %,d is usual for it"
                    .formatted(
                            own.hours(),
                            own.basis() == ExpectedRange.Basis.OWN_SAME_KIND ? kind(isWorking) : "",
                            own.median(),
                            own.upper()));
        } else {
            text.append("; the account has too short a past to be held against");
        }
        if (others != null) {
            text.append("; other accounts read %,d an hour in the middle%s, and up to %,d is usual for them"
                    .formatted(
                            others.median(),
                            others.basis() == ExpectedRange.Basis.TEAM_SAME_KIND ? kind(isWorking) : "",
                            others.upper()));
        }
        if (why.contains(Why.TIME)) {
            text.append("; %s of its %,d earlier hours lay outside the team's working hours"
                    .formatted(outside.seen() == 0 ? "none" : "only %,d".formatted(outside.seen()), any.seen()));
        }
        return text.append('.').toString();
    }

    private static String kind(boolean isWorking) {
        return isWorking ? " within working hours" : " outside working hours";
    }

    List<UnusualHour> unusual() {
        return unusual;
    }

    int notJudged() {
        return notJudged;
    }

    /// The band of the picture: its working hours over the whole log, else all its hours, else the others'.
    @Nullable
    ExpectedRange expected() {
        var own = inWork.range(ExpectedRange.Basis.OWN_SAME_KIND);
        own = own != null ? own : any.range(ExpectedRange.Basis.OWN_ANY_KIND);
        return own != null ? own : team.any();
    }
}
