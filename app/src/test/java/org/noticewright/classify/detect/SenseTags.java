package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/// The part of [SenseNetwork] that tells of each word what it speaks of: from what the filters saw at the word and
/// its two neighbours, and in the whole sentence.
final class SenseTags {

    static final int TAGS = SenseModel.TOLD.size() + 1;
    static final int FILTERS = SenseNetwork.FILTERS;
    static final int NEAR = 3 * FILTERS;

    /// How much a word counts beside its sentence.
    private static final float WORD_WEIGHT = 0.5f;
    private static final double LEFT_OUT = 0.2;

    final float[] near;
    final float[] whole;
    final float[] bias;

    /// What the filters saw, a row of zeros before and behind.
    private final float[] rows = new float[(SenseModel.MOST_WORDS + 2) * FILTERS];
    private final float[] rowSlopes = new float[rows.length];
    private final float[] wholeSlopes = new float[2 * FILTERS];
    private final float[] sums = new float[TAGS];
    private final float[] fromWhole = new float[TAGS];
    private final float[] keep = new float[FILTERS];
    private int count;

    SenseTags() {
        this(new float[TAGS * NEAR], new float[TAGS * 2 * FILTERS], new float[TAGS]);
    }

    private SenseTags(float[] near, float[] whole, float[] bias) {
        this.near = near;
        this.whole = whole;
        this.bias = bias;
    }

    /// The same parameters to learn from another sentence at the same time.
    SenseTags another() {
        return new SenseTags(near, whole, bias);
    }

    void start(DoubleSupplier gauss) {
        for (int i = 0; i < near.length; i++) {
            near[i] = (float) (gauss.getAsDouble() * 0.05);
        }
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (float) (gauss.getAsDouble() * 0.02);
        }
    }

    /// Learns from the marked words of a sentence; adds to the slopes of its own parameters.
    ///
    /// @param seen what each filter saw at each word
    /// @param all what each filter saw best, then overall
    void learn(
            float[] seen,
            float[] all,
            SenseNetwork.Example example,
            int batch,
            SplittableRandom dice,
            float[][] slopes) {
        count = example.words().length;
        Arrays.fill(rowSlopes, 0, (count + 2) * FILTERS, 0);
        Arrays.fill(wholeSlopes, 0);
        for (int f = 0; f < FILTERS; f++) {
            keep[f] = dice.nextDouble() < LEFT_OUT ? 0 : (float) (1 / (1 - LEFT_OUT));
        }
        look(seen, all, count, true);
        for (int at = 0; at < count; at++) {
            int tag = example.tags()[at];
            if (tag < 0) {
                continue;
            }
            sums(at);
            shares();
            for (int t = 0; t < TAGS; t++) {
                float slope = (sums[t] - (t == tag ? 1 : 0)) * WORD_WEIGHT * example.weight() / batch;
                back(all, at, t, slope, slopes);
            }
        }
    }

    private void back(float[] all, int at, int tag, float slope, float[][] slopes) {
        float[] nearSlopes = slopes[SenseNetwork.NEAR];
        int own = tag * NEAR;
        int row = at * FILTERS;
        for (int i = 0; i < NEAR; i++) {
            nearSlopes[own + i] += slope * rows[row + i];
            rowSlopes[row + i] += slope * near[own + i];
        }
        float[] wholeOwn = slopes[SenseNetwork.WHOLE];
        int from = tag * 2 * FILTERS;
        for (int i = 0; i < 2 * FILTERS; i++) {
            wholeOwn[from + i] += slope * all[i];
            wholeSlopes[i] += slope * whole[from + i];
        }
        slopes[SenseNetwork.TAG_BIAS][tag] += slope;
    }

    private void look(float[] seen, float[] all, int words, boolean drops) {
        Arrays.fill(rows, 0, FILTERS, 0);
        Arrays.fill(rows, (words + 1) * FILTERS, (words + 2) * FILTERS, 0);
        for (int at = 0; at < words; at++) {
            for (int f = 0; f < FILTERS; f++) {
                rows[(at + 1) * FILTERS + f] = seen[at * FILTERS + f] * (drops ? keep[f] : 1);
            }
        }
        for (int t = 0; t < TAGS; t++) {
            float sum = bias[t];
            for (int i = 0; i < 2 * FILTERS; i++) {
                sum += all[i] * whole[t * 2 * FILTERS + i];
            }
            fromWhole[t] = sum;
        }
    }

    private void sums(int at) {
        int row = at * FILTERS;
        for (int t = 0; t < TAGS; t++) {
            float sum = fromWhole[t];
            for (int i = 0; i < NEAR; i++) {
                sum += rows[row + i] * near[t * NEAR + i];
            }
            sums[t] = sum;
        }
    }

    private void shares() {
        float most = sums[0];
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        float total = 0;
        for (int t = 0; t < TAGS; t++) {
            sums[t] = (float) StrictMath.exp(sums[t] - most);
            total += sums[t];
        }
        for (int t = 0; t < TAGS; t++) {
            sums[t] /= total;
        }
    }

    /// What the marked words make of a filter's sight of one word.
    float slope(int at, int filter, boolean isBest, float root) {
        return rowSlopes[(at + 1) * FILTERS + filter] * keep[filter]
                + (isBest ? wholeSlopes[filter] : 0)
                + wholeSlopes[FILTERS + filter] * root;
    }

    /// Of each word the log-odds that it speaks of each thing, in rows of [#TAGS]; as [SenseModel] has them.
    float[] scores(float[] seen, float[] all, int words) {
        look(seen, all, words, false);
        float[] scores = new float[words * TAGS];
        for (int at = 0; at < words; at++) {
            sums(at);
            System.arraycopy(sums, 0, scores, at * TAGS, TAGS);
        }
        return scores;
    }
}
