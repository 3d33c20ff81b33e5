package org.noticewright.timeline.unusual;

import java.util.Collection;

/// When the team works, found from the log itself: the hours of a weekday and of a weekend day (UTC) in which,
/// per day, at least a tenth as many accounts read anything as in the busiest such hour.
final class WorkingHours {

    private static final int SHARE = 10;
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    /// 1970-01-01 was a Thursday.
    private static final int THURSDAY = 3;
    private static final int SATURDAY = 5;

    private final boolean[] working;

    private WorkingHours(boolean[] working) {
        this.working = working;
    }

    static WorkingHours of(Collection<HourSeries> accounts) {
        var active = new long[2 * HOURS];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (var account : accounts) {
            for (int i = 0; i < account.size(); i++) {
                active[slot(account.hour(i))]++;
                first = Math.min(first, account.hour(i));
                last = Math.max(last, account.hour(i));
            }
        }
        return new WorkingHours(working(active, days(first, last)));
    }

    private static boolean[] working(long[] active, long[] days) {
        double busiest = 0;
        for (int slot = 0; slot < active.length; slot++) {
            busiest = Math.max(busiest, perDay(active, days, slot));
        }
        var working = new boolean[active.length];
        for (int slot = 0; slot < active.length; slot++) {
            working[slot] = busiest > 0 && perDay(active, days, slot) * SHARE >= busiest;
        }
        return working;
    }

    private static double perDay(long[] active, long[] days, int slot) {
        return active[slot] / (double) Math.max(1, days[slot / HOURS]);
    }

    /// Weekdays and weekend days between two hours, both included.
    private static long[] days(int first, int last) {
        var days = new long[2];
        if (first > last) {
            return days;
        }
        for (int day = Math.floorDiv(first, HOURS); day <= Math.floorDiv(last, HOURS); day++) {
            days[isWeekend(day) ? 1 : 0]++;
        }
        return days;
    }

    private static boolean isWeekend(int day) {
        return Math.floorMod(day + THURSDAY, DAYS) >= SATURDAY;
    }

    private static int slot(int hour) {
        return (isWeekend(Math.floorDiv(hour, HOURS)) ? HOURS : 0) + Math.floorMod(hour, HOURS);
    }

    /// @param hour hours since 1970 UTC
    boolean contains(long hour) {
        return working[slot(Math.toIntExact(hour))];
    }

    /// In words, such as `weekdays 15:00-24:00, weekends none (UTC)`.
    String inWords() {
        return "weekdays %s, weekends %s (UTC)".formatted(inWords(0), inWords(HOURS));
    }

    private String inWords(int offset) {
        var words = new StringBuilder();
        for (int start = 0; start < HOURS; start++) {
            if (working[offset + start] && (start == 0 || !working[offset + start - 1])) {
                int end = start;
                while (end < HOURS && working[offset + end]) {
                    end++;
                }
                words.append(words.isEmpty() ? "" : " and ").append("%02d:00-%02d:00".formatted(start, end));
            }
        }
        return words.isEmpty() ? "none" : words.toString();
    }
}
