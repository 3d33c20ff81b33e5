package org.noticewright.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;

class TimeScaleTest {

    private static final Instant FIRST = Instant.parse("2026-02-04T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-04-06T00:00:00Z");

    @Test
    void fitsEverything() {
        var scale = TimeScale.fitting(FIRST, LAST, 1000);
        assertThat(scale.x(FIRST)).isBetween(0.0, 100.0);
        assertThat(scale.x(LAST)).isBetween(900.0, 1000.0);
    }

    @Test
    void oneEventFitsToo() {
        var scale = TimeScale.fitting(FIRST, FIRST, 1000);
        assertThat(scale.x(FIRST)).isBetween(0.0, 1000.0);
    }

    @Property
    void whatLiesUnderThePointerStays(
            @ForAll @DoubleRange(min = 0.2, max = 5) double factor,
            @ForAll @DoubleRange(min = 0, max = 1000) double x) {
        var scale = TimeScale.fitting(FIRST, LAST, 1000);
        var under = Instant.ofEpochMilli(scale.from() + Math.round(x / 1000 * scale.span()));
        assertThat(scale.zoomed(factor, x).x(under)).isCloseTo(x, within(0.5));
    }

    @Property
    void ticksNeverCrowd(@ForAll @DoubleRange(min = 0.01, max = 50_000) double factor) {
        var ticks = TimeScale.fitting(FIRST, LAST, 1000).zoomed(factor, 500).ticks();
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThan(80);
        }
    }

    @Test
    void keepsWhatWasTypedBesideTheInstant() {
        var typed = new TimelineViewModel.Typed(
                "2026-02-07",
                "09:30",
                "America/Los_Angeles",
                TimelineEvent.Track.RESPONSE,
                "Contained",
                "Sessions ended.",
                "Ticket of IT");
        assertThat(TimelineViewModel.time(typed))
                .isEqualTo(new OriginalTime(
                        Instant.parse("2026-02-07T17:30:00Z"),
                        "2026-02-07 09:30",
                        "America/Los_Angeles",
                        OriginalTime.Precision.MINUTE));
    }
}
