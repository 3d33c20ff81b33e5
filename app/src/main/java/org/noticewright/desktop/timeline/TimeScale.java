package org.noticewright.desktop.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which stretch of time lies on how many pixels; values in UTC.
///
/// @param from instant at pixel 0
/// @param span from the left border to the right, in milliseconds, at least one minute
record TimeScale(long from, long span, double width) {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofDays(36_500).toMillis();
    private static final double TICK_ROOM = 110;
    private static final long[] STEPS = {
        MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        60 * MINUTE,
        180 * MINUTE,
        360 * MINUTE,
        720 * MINUTE,
        1440 * MINUTE,
        2 * 1440 * MINUTE,
        7 * 1440 * MINUTE,
        14 * 1440 * MINUTE,
        30 * 1440 * MINUTE,
        91 * 1440 * MINUTE,
        182 * 1440 * MINUTE,
        365 * 1440 * MINUTE,
        3650 * 1440 * MINUTE
    };
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    record Tick(double x, String label) {}

    TimeScale {
        span = Math.clamp(span, MINUTE, LONGEST);
    }

    /// Everything from the first to the last event, with some room on both sides.
    static TimeScale fitting(Instant first, Instant last, double width) {
        long span = Math.max(ChronoUnit.MILLIS.between(first, last), 60 * MINUTE);
        long room = span / 20;
        return new TimeScale(first.toEpochMilli() - room, span + 2 * room, width);
    }

    /// Leaves out what lies apart: where a gap takes more than half of the time, the side with fewer instants
    /// goes.
    ///
    /// @param sorted earliest first
    static List<Instant> mainStretch(List<Instant> sorted) {
        var rest = sorted;
        while (rest.size() > 2) {
            int widest = widestGap(rest);
            long gap = ChronoUnit.MILLIS.between(rest.get(widest - 1), rest.get(widest));
            if (gap * 2 <= ChronoUnit.MILLIS.between(rest.getFirst(), rest.getLast())) {
                return rest;
            }
            rest = widest * 2 >= rest.size() ? rest.subList(0, widest) : rest.subList(widest, rest.size());
        }
        return rest;
    }

    /// Index of the instant after the widest gap.
    private static int widestGap(List<Instant> sorted) {
        int widest = 1;
        for (int i = 2; i < sorted.size(); i++) {
            if (ChronoUnit.MILLIS.between(sorted.get(i - 1), sorted.get(i))
                    > ChronoUnit.MILLIS.between(sorted.get(widest - 1), sorted.get(widest))) {
                widest = i;
            }
        }
        return widest;
    }

    double x(Instant instant) {
        return (instant.toEpochMilli() - from) / (double) span * width;
    }

    /// The same stretch on another width.
    TimeScale on(double newWidth) {
        return new TimeScale(from, span, newWidth);
    }

    /// @param factor above 1 shows less time; what lies at `x` stays there
    TimeScale zoomed(double factor, double x) {
        long fixed = from + Math.round(x / width * span);
        long newSpan = Math.clamp(Math.round(span / factor), MINUTE, LONGEST);
        return new TimeScale(fixed - Math.round(x / width * newSpan), newSpan, width);
    }

    TimeScale panned(double pixels) {
        return new TimeScale(from - Math.round(pixels / width * span), span, width);
    }

    List<Tick> ticks() {
        long step = STEPS[STEPS.length - 1];
        for (long candidate : STEPS) {
            if (candidate / (double) span * width >= TICK_ROOM) {
                step = candidate;
                break;
            }
        }
        var format = step < 1440 * MINUTE ? TIME : DAY;
        var ticks = new ArrayList<Tick>();
        for (long at = Math.floorDiv(from, step) * step + step; at < from + span; at += step) {
            var instant = Instant.ofEpochMilli(at);
            ticks.add(new Tick(x(instant), format.format(instant)));
        }
        return ticks;
    }
}
