package org.noticewright.classify.evaluate;

/// An exact interval for a share.
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;
    private static final int HALVINGS = 60;

    /// 95 % interval by Clopper and Pearson (Biometrika 26, 1934): the shares that neither tail of the
    /// binomial rejects.
    public static Interval clopperPearson(int hits, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double low = hits == 0 ? 0 : solve(share -> 1 - atMost(hits - 1, trials, share) < TAIL);
        double high = hits == trials ? 1 : solve(share -> atMost(hits, trials, share) >= TAIL);
        return new Interval(low, high);
    }

    private interface Below {
        boolean test(double share);
    }

    /// The share at which a test that holds for small shares stops holding.
    private static double solve(Below below) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Probability of at most so many hits.
    private static double atMost(int hits, int trials, double share) {
        double odds = Math.log(share) - Math.log1p(-share);
        double term = trials * Math.log1p(-share);
        double sum = 0;
        for (int i = 0; i <= hits; i++) {
            sum += Math.exp(term);
            term += odds + Math.log((trials - i) / (double) (i + 1));
        }
        return Math.min(1, sum);
    }
}
