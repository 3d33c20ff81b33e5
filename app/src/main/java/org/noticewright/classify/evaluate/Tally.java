package org.noticewright.classify.evaluate;

/// Hits, false alarms and misses of one class, with what follows from them.
///
/// @param group `verdict`, `element`, `span` or `special`
public record Tally(String group, String name, int hits, int falseAlarms, int misses) {

    public double precision() {
        return ratio(hits, hits + falseAlarms);
    }

    public double recall() {
        return ratio(hits, hits + misses);
    }

    public double f1() {
        return fBeta(1);
    }

    public double f2() {
        return fBeta(2);
    }

    /// 95 % interval of the precision.
    public Interval precisionInterval() {
        return Interval.clopperPearson(hits, hits + falseAlarms);
    }

    /// 95 % interval of the recall.
    public Interval recallInterval() {
        return Interval.clopperPearson(hits, hits + misses);
    }

    private double fBeta(int beta) {
        double weight = beta * (double) beta;
        double denominator = (1 + weight) * hits + weight * misses + falseAlarms;
        return denominator == 0 ? 1 : (1 + weight) * hits / denominator;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}
