package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Interval;

class UsualRateTest {

    private static final long MIDNIGHT = Instant.parse("2026-02-04T00:00:00Z").getEpochSecond();
    private static final long HOUR = 3600;

    private static LongStream everyTwelveMinutes(long fromHour, long toHour) {
        return LongStream.range(fromHour * 5, toHour * 5).map(line -> MIDNIGHT + line * HOUR / 5);
    }

    /// Three hours cut out of a log of five: the hours without a line are no measure of what is usual.
    @Test
    void aCutInAShortLogDoesNotMakeItselfUsual() {
        long[] times = LongStream.concat(everyTwelveMinutes(0, 1), everyTwelveMinutes(4, 5))
                .toArray();

        assertThat(new UsualRate(times).holes())
                .singleElement()
                .satisfies(hole -> assertThat(hole.at()
                                .meets(new Interval(
                                        Instant.ofEpochSecond(MIDNIGHT + HOUR),
                                        Instant.ofEpochSecond(MIDNIGHT + 4 * HOUR))))
                        .isTrue());
    }

    @Test
    void aSteadyLogHasNoHole() {
        assertThat(new UsualRate(everyTwelveMinutes(0, 5).toArray()).holes()).isEmpty();
    }
}
