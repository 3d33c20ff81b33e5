package org.noticewright.classify.evaluate;

import java.util.ArrayList;
import java.util.List;

/// How often what was said with a given confidence was right: claims counted by tenths of confidence.
public final class Reliability {

    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sums = new double[BINS];

    /// Claims whose confidence lies in one tenth.
    ///
    /// @param low lowest confidence of the tenth
    /// @param mean of their confidences
    public record Bin(double low, int count, int right, double mean) {

        public double share() {
            return right / (double) count;
        }

        public Interval interval() {
            return Interval.clopperPearson(right, count);
        }
    }

    public void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        counts[bin]++;
        right[bin] += isRight ? 1 : 0;
        sums[bin] += confidence;
    }

    /// The tenths in which anything was said, ascending.
    public List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                bins.add(new Bin(i / (double) BINS, counts[i], right[i], sums[i] / counts[i]));
            }
        }
        return bins;
    }

    /// Expected calibration error: how far confidence and share of right claims lie apart, over all claims
    /// (Naeini, Cooper, Hauskrecht: AAAI 2015); 0 when nothing was said.
    public static double error(List<Bin> bins) {
        double apart = 0;
        int all = 0;
        for (Bin bin : bins) {
            apart += bin.count() * Math.abs(bin.mean() - bin.share());
            all += bin.count();
        }
        return all == 0 ? 0 : apart / all;
    }
}
