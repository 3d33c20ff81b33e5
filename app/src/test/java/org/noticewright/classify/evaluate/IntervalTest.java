package org.noticewright.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/// The intervals against the binomial itself and against published values.
class IntervalTest {

    @Test
    void agreesWithPublishedValues() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 5.
        assertThat(Interval.clopperPearson(81, 263).low()).isCloseTo(0.2527, within(0.00005));
        assertThat(Interval.clopperPearson(81, 263).high()).isCloseTo(0.3676, within(0.00005));
        assertThat(Interval.clopperPearson(15, 148).low()).isCloseTo(0.0578, within(0.00005));
        assertThat(Interval.clopperPearson(15, 148).high()).isCloseTo(0.1617, within(0.00005));
        assertThat(Interval.clopperPearson(0, 20).high()).isCloseTo(0.1684, within(0.00005));
        assertThat(Interval.clopperPearson(1, 29).low()).isCloseTo(0.0009, within(0.00005));
        assertThat(Interval.clopperPearson(1, 29).high()).isCloseTo(0.1776, within(0.00005));
    }

    @Test
    void noneOfThreeHundredIsBelowOnePercent() {
        assertThat(Interval.upperBound(0, 300))
                .isCloseTo(1 - Math.pow(0.05, 1 / 300.0), within(1e-9))
                .isLessThan(0.01);
        assertThat(Interval.upperBound(1, 300)).isGreaterThan(0.01);
        assertThat(Interval.upperBound(0, 0)).isOne();
        assertThat(Interval.clopperPearson(0, 0)).isEqualTo(new Interval(0, 1));
    }

    /// At each end of the interval what was seen is just as unlikely as one tail allows.
    @Property(tries = 200)
    void eachEndLeavesOneTail(@ForAll @IntRange(max = 400) int hits, @ForAll @IntRange(max = 400) int misses) {
        int trials = hits + misses;
        Interval interval = Interval.clopperPearson(hits, trials);
        if (hits > 0) {
            assertThat(1 - BinomialDistribution.of(trials, interval.low()).cumulativeProbability(hits - 1))
                    .isCloseTo(0.025, within(1e-6));
        }
        if (misses > 0) {
            assertThat(BinomialDistribution.of(trials, interval.high()).cumulativeProbability(hits))
                    .isCloseTo(0.025, within(1e-6));
            assertThat(Interval.upperBound(hits, trials)).isLessThanOrEqualTo(interval.high());
        }
        assertThat(interval.low()).isLessThanOrEqualTo(interval.high());
    }
}
