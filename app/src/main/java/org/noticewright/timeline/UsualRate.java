package org.noticewright.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.noticewright.domain.Interval;

/// How busy a log usually is at each hour of a working day and of a weekend day (UTC), and which of its
/// silences are longer than usual.
///
/// What is counted are moments of [#MOMENT] seconds with at least one line, so that a page that loads with
/// forty requests counts once. The usual of an hour is the mean over all days of its kind without the lowest
/// and the highest fifth: no single odd day moves it; of a log of less than three days, over its hours with a
/// line, since its empty ones may be what is missing. A silence is weighed by the moments usual in it. It is a
/// hole when it weighs more than [#LEAST], and more than [#TIMES] times what 99 of 100 silences of the same log
/// weigh.
final class UsualRate {

    static final int MOMENT = 15;
    static final double LEAST = 8;
    static final double TIMES = 3;
    private static final int HOUR = 3600;
    private static final int DAY_SLOTS = 24;
    private static final int FEWEST_DAYS = 3;

    /// @param usual moments that are usual in the silence
    record Silence(Interval at, double usual) {}

    private final long[] moments;
    private final long firstHour;
    private final double[] upTo;
    private final double longestUsual;

    /// @param times seconds since 1970, sorted, at least one
    UsualRate(long[] times) {
        moments = Arrays.stream(times)
                .map(time -> Math.floorDiv(time, MOMENT) * MOMENT)
                .distinct()
                .toArray();
        firstHour = Math.floorDiv(moments[0], HOUR);
        int hours = (int) (Math.floorDiv(moments[moments.length - 1], HOUR) - firstHour) + 1;
        upTo = accumulated(hours);
        longestUsual = longestUsual();
    }

    private double[] accumulated(int hours) {
        int[] counts = new int[hours];
        for (long moment : moments) {
            counts[hourOf(moment)]++;
        }
        double[] rates = rates(counts);
        double[] sums = new double[hours + 1];
        for (int hour = 0; hour < hours; hour++) {
            sums[hour + 1] = sums[hour] + rates[slot(hour, true)];
        }
        return sums;
    }

    private int hourOf(long second) {
        return (int) (Math.floorDiv(second, HOUR) - firstHour);
    }

    /// Slots 0 to 23 are the hours of working days, 24 to 47 those of weekend days.
    private int slot(int hour, boolean byKind) {
        var at = Instant.ofEpochSecond((firstHour + hour) * HOUR).atOffset(ZoneOffset.UTC);
        boolean weekend = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return at.getHour() + (byKind && weekend ? DAY_SLOTS : 0);
    }

    private double[] rates(int[] counts) {
        double[] ofKind = trimmedMeans(counts, true);
        double[] ofAny = trimmedMeans(counts, false);
        double ofAll = trimmedMean(
                Arrays.stream(counts).filter(count -> count > 0).boxed().toList());
        double[] rates = new double[2 * DAY_SLOTS];
        for (int slot = 0; slot < rates.length; slot++) {
            double ofDays = Double.isNaN(ofKind[slot]) ? ofAny[slot % DAY_SLOTS] : ofKind[slot];
            rates[slot] = Double.isNaN(ofDays) ? ofAll : ofDays;
        }
        return rates;
    }

    /// @return NaN for slots seen on fewer than [#FEWEST_DAYS] days
    private double[] trimmedMeans(int[] counts, boolean byKind) {
        List<List<Integer>> bySlot = new ArrayList<>();
        for (int slot = 0; slot < 2 * DAY_SLOTS; slot++) {
            bySlot.add(new ArrayList<>());
        }
        for (int hour = 0; hour < counts.length; hour++) {
            bySlot.get(slot(hour, byKind)).add(counts[hour]);
        }
        return bySlot.stream()
                .mapToDouble(days -> days.size() < FEWEST_DAYS ? Double.NaN : trimmedMean(days))
                .toArray();
    }

    private static double trimmedMean(List<Integer> values) {
        int cut = values.size() / 5;
        return values.stream()
                .sorted()
                .skip(cut)
                .limit(values.size() - 2L * cut)
                .mapToInt(v -> v)
                .average()
                .orElse(0);
    }

    /// Moments that are usual between two seconds of the log.
    private double usual(long from, long to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(long second) {
        int hour = Math.clamp(hourOf(second), 0, upTo.length - 2);
        double within = (double) (second - (firstHour + hour) * HOUR) / HOUR;
        return upTo[hour] + Math.clamp(within, 0, 1) * (upTo[hour + 1] - upTo[hour]);
    }

    private double longestUsual() {
        double[] weights = new double[moments.length - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = usual(moments[i], moments[i + 1]);
        }
        if (weights.length == 0) {
            return LEAST;
        }
        Arrays.sort(weights);
        double ninetyNine = weights[(int) (0.99 * (weights.length - 1))];
        return Math.max(LEAST, TIMES * ninetyNine);
    }

    /// Silences longer than usual between the log's first and last line, in order.
    List<Silence> holes() {
        var holes = new ArrayList<Silence>();
        for (int i = 0; i + 1 < moments.length; i++) {
            double usual = usual(moments[i], moments[i + 1]);
            if (usual > longestUsual) {
                holes.add(new Silence(
                        new Interval(
                                Instant.ofEpochSecond(moments[i]).plusSeconds(MOMENT),
                                Instant.ofEpochSecond(moments[i + 1])),
                        usual));
            }
        }
        return holes;
    }

    /// Hours without a line, within a stretch of the log, in which less than one moment is usual.
    double quietHours(Interval stretch) {
        long from = stretch.from().getEpochSecond();
        long to = stretch.to().getEpochSecond();
        double quiet = 0;
        for (long hour = Math.floorDiv(from, HOUR); hour * HOUR < to; hour++) {
            int at = (int) (hour - firstHour);
            if (at < 0 || at >= upTo.length - 1 || upTo[at + 1] - upTo[at] >= 1 || hasLine(hour)) {
                continue;
            }
            quiet += (Math.min(to, (hour + 1) * HOUR) - Math.max(from, hour * HOUR)) / (double) HOUR;
        }
        return quiet;
    }

    private boolean hasLine(long hour) {
        int at = Arrays.binarySearch(moments, hour * HOUR);
        int next = at < 0 ? -at - 1 : at;
        return next < moments.length && moments[next] < (hour + 1) * HOUR;
    }

    String sentence() {
        return """
            The usual is the mean over the days of a kind (working days, weekends) without the lowest and highest \
            fifth, hour by hour; a silence is a hole when more than %.1f moments with a line would have been usual \
            in it (three times what 99 of 100 silences of this log weigh, at least %.0f).\
            """.formatted(longestUsual, LEAST);
    }
}
