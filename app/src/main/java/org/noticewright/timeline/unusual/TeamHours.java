package org.noticewright.timeline.unusual;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.ExpectedRange;

/// How many reads the hours of all accounts have, so that one account can be held against the others.
final class TeamHours {

    private final Map<Integer, Integer> inWork = new TreeMap<>();
    private final Map<Integer, Integer> outside = new TreeMap<>();
    private final WorkingHours working;

    TeamHours(Collection<HourSeries> accounts, WorkingHours working) {
        this.working = working;
        accounts.forEach(account -> count(account, 1, inWork, outside));
    }

    private void count(HourSeries account, int sign, Map<Integer, Integer> in, Map<Integer, Integer> out) {
        for (int i = 0; i < account.size(); i++) {
            (working.contains(account.hour(i)) ? in : out).merge(account.reads(i), sign, Integer::sum);
        }
    }

    /// The hours of everybody else.
    Others without(HourSeries account) {
        var in = new TreeMap<>(inWork);
        var out = new TreeMap<>(outside);
        count(account, -1, in, out);
        var any = new TreeMap<>(in);
        out.forEach((reads, times) -> any.merge(reads, times, Integer::sum));
        return new Others(
                range(ExpectedRange.Basis.TEAM_SAME_KIND, in),
                range(ExpectedRange.Basis.TEAM_SAME_KIND, out),
                range(ExpectedRange.Basis.TEAM_ANY_KIND, any));
    }

    private static @Nullable ExpectedRange range(ExpectedRange.Basis basis, Map<Integer, Integer> times) {
        times.values().removeIf(count -> count == 0);
        long hours = times.values().stream().mapToLong(Integer::longValue).sum();
        if (hours < RecentHours.ENOUGH) {
            return null;
        }
        return RecentHours.rangeOf(
                basis,
                times.keySet().stream().mapToInt(Integer::intValue).toArray(),
                times.values().stream().mapToInt(Integer::intValue).toArray(),
                hours);
    }

    record Others(
            @Nullable ExpectedRange inWork,
            @Nullable ExpectedRange outside,
            @Nullable ExpectedRange any) {

        @Nullable
        ExpectedRange forHour(boolean working) {
            var same = working ? inWork : outside;
            return same != null ? same : any;
        }
    }
}
