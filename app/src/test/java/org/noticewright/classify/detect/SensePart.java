package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.SplittableRandom;

/// What a share of a batch does to [SenseNetwork]: reads its sentences and sums up the slopes. Shares read the
/// same parameters and points and write only what is their own, so that they may learn at the same time.
final class SensePart {

    private static final int SIZE = SenseNetwork.SIZE;
    private static final int FILTERS = SenseNetwork.FILTERS;
    private static final int WIDTH = SenseModel.WIDTH;
    private static final double FEATURES_LEFT_OUT = 0.3;

    private final SenseNetwork network;
    private final SenseTags tags;

    /// Of each of the network's parameters but the projection, which learns from the points' slopes.
    final float[][] slopes;
    final float[] pointSlopes = new float[SenseNetwork.MOST_USED * SIZE];

    private final float[] seen = new float[SenseModel.MOST_WORDS * FILTERS];
    private final float[] seenSlope = new float[FILTERS];
    private final int[] where = new int[FILTERS];
    private final float[] features = new float[2 * FILTERS];
    private final float[] raw = new float[2 * FILTERS];
    private final boolean[] kept = new boolean[2 * FILTERS];

    SensePart(SenseNetwork network) {
        this.network = network;
        this.tags = network.tags.another();
        this.slopes = SenseNetwork.like(network.parameters);
    }

    /// Begins a batch of so many words.
    void begin(int points) {
        Arrays.fill(pointSlopes, 0, points * SIZE, 0);
        for (int p = 1; p < slopes.length; p++) {
            Arrays.fill(slopes[p], 0);
        }
    }

    /// Learns from one sentence; returns its loss.
    ///
    /// @param words some left out
    /// @param batch examples of the whole batch
    double sentence(int[] words, SenseNetwork.Example example, int batch, SplittableRandom dice) {
        int count = words.length;
        float root = root(count);
        look(words, root);
        System.arraycopy(features, 0, raw, 0, raw.length);
        float keep = (float) (1 / (1 - FEATURES_LEFT_OUT));
        float[] out = network.out;
        double z = network.outBias[0];
        for (int i = 0; i < features.length; i++) {
            kept[i] = dice.nextDouble() >= FEATURES_LEFT_OUT;
            features[i] = kept[i] ? features[i] * keep : 0;
            z += features[i] * out[i];
        }
        tags.learn(seen, raw, example, batch, dice, slopes);
        double share = 1 / (1 + StrictMath.exp(-z));
        float slope = (float) ((share - example.health()) * example.weight() / batch);
        for (int i = 0; i < features.length; i++) {
            slopes[SenseNetwork.OUT][i] += slope * features[i];
        }
        slopes[SenseNetwork.OUT_BIAS][0] += slope;
        for (int at = 0; at < count; at++) {
            back(words, at, slope * keep, root);
        }
        return -example.weight() * StrictMath.log(Math.max(1e-9, example.health() > 0.5 ? share : 1 - share));
    }

    private static float root(int words) {
        return (float) (1 / Math.sqrt(words + 1.0));
    }

    /// The log-odds that a sentence tells of health.
    double score(int[] words) {
        look(words, root(words.length));
        double z = network.outBias[0];
        for (int i = 0; i < features.length; i++) {
            z += features[i] * network.out[i];
        }
        return z;
    }

    /// Of each word how much it speaks of each thing, as [SenseTags#scores].
    float[] told(int[] words) {
        look(words, root(words.length));
        return tags.scores(seen, features, words.length);
    }

    /// What the filters see at each word, best and overall.
    private void look(int[] words, float root) {
        int count = words.length;
        Arrays.fill(features, 0);
        float[] points = network.points;
        float[] filters = network.filters;
        for (int at = 0; at < count; at++) {
            int row = at * FILTERS;
            System.arraycopy(network.bias, 0, seen, row, FILTERS);
            for (int place = 0; place < WIDTH; place++) {
                int slot = network.slot(words, at + place - WIDTH / 2);
                if (slot >= 0) {
                    for (int j = 0; j < SIZE; j++) {
                        float value = points[slot * SIZE + j];
                        int from = (place * SIZE + j) * FILTERS;
                        for (int f = 0; f < FILTERS; f++) {
                            seen[row + f] += value * filters[from + f];
                        }
                    }
                }
            }
            for (int f = 0; f < FILTERS; f++) {
                float value = Math.max(seen[row + f], 0);
                seen[row + f] = value;
                if (value > features[f] || at == 0) {
                    features[f] = value;
                    where[f] = at;
                }
                features[FILTERS + f] += value * root;
            }
        }
    }

    private void back(int[] words, int at, float slope, float root) {
        int row = at * FILTERS;
        float[] out = network.out;
        for (int f = 0; f < FILTERS; f++) {
            float sum = kept[FILTERS + f] ? slope * out[FILTERS + f] * root : 0;
            if (where[f] == at && kept[f]) {
                sum += slope * out[f];
            }
            sum += tags.slope(at, f, where[f] == at, root);
            seenSlope[f] = seen[row + f] > 0 ? sum : 0;
            slopes[SenseNetwork.BIAS][f] += seenSlope[f];
        }
        float[] points = network.points;
        float[] turned = network.turned;
        float[] filterSlopes = slopes[SenseNetwork.FILTER];
        for (int place = 0; place < WIDTH; place++) {
            int slot = network.slot(words, at + place - WIDTH / 2);
            if (slot < 0) {
                continue;
            }
            for (int j = 0; j < SIZE; j++) {
                float value = points[slot * SIZE + j];
                int from = (place * SIZE + j) * FILTERS;
                for (int f = 0; f < FILTERS; f++) {
                    filterSlopes[from + f] += value * seenSlope[f];
                }
            }
            for (int f = 0; f < FILTERS; f++) {
                float value = seenSlope[f];
                if (value != 0) {
                    int from = (place * FILTERS + f) * SIZE;
                    for (int j = 0; j < SIZE; j++) {
                        pointSlopes[slot * SIZE + j] += value * turned[from + j];
                    }
                }
            }
        }
    }
}
