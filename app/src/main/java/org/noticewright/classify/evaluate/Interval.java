package org.noticewright.classify.evaluate;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// An exact interval for a share.
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;
    private static final double BOUND = 0.95;

    /// 95 % interval by Clopper and Pearson (Biometrika 26, 1934): the shares that neither tail of the
    /// binomial rejects, by quantiles of the beta distribution.
    public static Interval clopperPearson(int hits, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double low =
                hits == 0 ? 0 : BetaDistribution.of(hits, trials - hits + 1.0).inverseCumulativeProbability(TAIL);
        double high = hits == trials
                ? 1
                : BetaDistribution.of(hits + 1.0, trials - hits).inverseCumulativeProbability(1 - TAIL);
        return new Interval(low, high);
    }

    /// What the share is at most, with 95 % confidence: the exact one-sided bound.
    public static double upperBound(int hits, int trials) {
        return hits >= trials
                ? 1
                : BetaDistribution.of(hits + 1.0, trials - hits).inverseCumulativeProbability(BOUND);
    }
}
