package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The network behind [SenseModel] while it learns: a projection of the words' vectors onto few numbers, filters
/// over three words, what each saw best and overall, one weight for each. Adam on the logistic loss; one thread,
/// strict arithmetic, a fixed order: the same examples give the same numbers on every machine.
final class SenseNetwork {

    /// @param words numbers of the words: below [SenseModel#SPECIAL] the special ones, else places in the vectors
    /// @param health 1 for a sentence that tells of health, 0 for one that does not
    /// @param weight how much the example counts
    /// @param tags of each word what it tells of, as in [SenseModel#TOLD], -1 where nobody marked it
    record Example(int[] words, byte[] tags, float health, float weight) {}

    static final int SIZE = 48;
    static final int FILTERS = 64;

    private static final int WIDTH = SenseModel.WIDTH;
    private static final int BATCH = 64;
    private static final int POOL = 1024;
    private static final double RATE = 2e-3;
    private static final double DECAY = 1e-4;
    private static final double PROJECTION_SHARE = 0.3;
    private static final double WORDS_LEFT_OUT = 0.2;
    private static final double FEATURES_LEFT_OUT = 0.3;

    private final int dimensions;
    private final float[] vectors;
    private final SplittableRandom dice;

    final float[] projection;
    final float[] special = new float[SenseModel.SPECIAL * SIZE];
    final float[] filters = new float[WIDTH * SIZE * FILTERS];
    final float[] bias = new float[FILTERS];
    final float[] out = new float[2 * FILTERS];
    final float[] outBias = new float[1];
    final SenseTags tags = new SenseTags();

    private final float[][] parameters;
    private final float[][] slopes;
    private final float[][] firsts;
    private final float[][] seconds;
    private long steps;

    private final int[] slotOf;
    private final int[] used = new int[BATCH * SenseModel.MOST_WORDS + SenseModel.SPECIAL];
    private int usedCount;
    private float[] points = new float[used.length * SIZE];
    private float[] pointSlopes = new float[used.length * SIZE];
    private final float[] turned = new float[filters.length];

    private final float[] seen = new float[SenseModel.MOST_WORDS * FILTERS];
    private final float[] seenSlope = new float[FILTERS];
    private final int[] where = new int[FILTERS];
    private final float[] features = new float[2 * FILTERS];
    private final float[] raw = new float[2 * FILTERS];
    private final boolean[] kept = new boolean[2 * FILTERS];

    /// @param vectors of each word so many numbers
    /// @param start the projection to begin with: for each of the numbers a row of [#SIZE]
    SenseNetwork(float[] vectors, int dimensions, float[] start, long seed) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.projection = start.clone();
        this.dice = new SplittableRandom(seed);
        this.slotOf = new int[SenseModel.SPECIAL + vectors.length / dimensions];
        double spread = 1 / Math.sqrt(WIDTH * SIZE);
        for (int i = 0; i < filters.length; i++) {
            filters[i] = (float) (gauss() * spread);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (gauss() * 0.1);
        }
        for (int i = SIZE; i < special.length; i++) {
            special[i] = (float) (gauss() * 0.3);
        }
        tags.start(this::gauss);
        this.parameters =
                new float[][] {projection, special, filters, bias, out, outBias, tags.near, tags.whole, tags.bias};
        this.slopes = like(parameters);
        this.firsts = like(parameters);
        this.seconds = like(parameters);
    }

    private static float[][] like(float[][] all) {
        return Arrays.stream(all).map(one -> new float[one.length]).toArray(float[][]::new);
    }

    private double gauss() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += dice.nextDouble();
        }
        return sum - 6;
    }

    /// Goes through the examples so many times; returns the mean loss of the last time.
    double learn(List<Example> examples, int rounds) {
        double loss = 0;
        for (int round = 0; round < rounds; round++) {
            loss = 0;
            double rate = RATE * (1 - 0.9 * round / rounds);
            for (int[] batch : batches(examples)) {
                loss += batch(examples, batch, rate);
            }
            loss /= examples.size();
        }
        return loss;
    }

    /// Shuffled, then sentences of like length together, then the batches shuffled.
    private int[][] batches(List<Example> examples) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            int other = dice.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return java.util.stream.IntStream.range(0, (order.length + BATCH - 1) / BATCH)
                .mapToObj(i -> Arrays.copyOfRange(order, i * BATCH, Math.min(order.length, (i + 1) * BATCH)))
                .toArray(int[][]::new);
    }

    private double batch(List<Example> examples, int[] batch, double rate) {
        int[][] words = new int[batch.length][];
        usedCount = 0;
        for (int k = 0; k < batch.length; k++) {
            words[k] = examples.get(batch[k]).words().clone();
            for (int i = 0; i < words[k].length; i++) {
                words[k][i] = dice.nextDouble() < WORDS_LEFT_OUT ? SenseModel.UNKNOWN : words[k][i];
                use(words[k][i]);
            }
        }
        place();
        for (int row = 0; row < WIDTH * SIZE; row++) {
            for (int f = 0; f < FILTERS; f++) {
                turned[(row / SIZE * FILTERS + f) * SIZE + row % SIZE] = filters[row * FILTERS + f];
            }
        }
        double loss = 0;
        for (int k = 0; k < batch.length; k++) {
            loss += sentence(words[k], examples.get(batch[k]), batch.length);
        }
        spreadSlopes();
        move(rate);
        return loss;
    }

    private void use(int word) {
        if (slotOf[word] == 0 && word != SenseModel.UNKNOWN) {
            used[usedCount++] = word;
            slotOf[word] = usedCount;
        }
    }

    /// Puts each word of the batch where the projection says.
    private void place() {
        Arrays.fill(points, 0, usedCount * SIZE, 0);
        Arrays.fill(pointSlopes, 0, usedCount * SIZE, 0);
        for (int slot = 0; slot < usedCount; slot++) {
            point(used[slot], points, slot * SIZE);
        }
    }

    /// Writes the point of a word to `into` from `to` on, where zeros stand.
    void point(int word, float[] into, int to) {
        if (word < SenseModel.SPECIAL) {
            System.arraycopy(special, word * SIZE, into, to, SIZE);
            return;
        }
        int from = (word - SenseModel.SPECIAL) * dimensions;
        for (int i = 0; i < dimensions; i++) {
            float value = vectors[from + i];
            int row = i * SIZE;
            for (int j = 0; j < SIZE; j++) {
                into[to + j] += value * projection[row + j];
            }
        }
    }

    private double sentence(int[] words, Example example, int batch) {
        int count = words.length;
        float root = (float) (1 / Math.sqrt(count + 1.0));
        Arrays.fill(features, 0);
        look(words, root);
        System.arraycopy(features, 0, raw, 0, raw.length);
        float keep = (float) (1 / (1 - FEATURES_LEFT_OUT));
        double z = outBias[0];
        for (int i = 0; i < features.length; i++) {
            kept[i] = dice.nextDouble() >= FEATURES_LEFT_OUT;
            features[i] = kept[i] ? features[i] * keep : 0;
            z += features[i] * out[i];
        }
        tags.learn(seen, raw, example, batch, dice, slopes);
        double share = 1 / (1 + StrictMath.exp(-z));
        float slope = (float) ((share - example.health()) * example.weight() / batch);
        for (int i = 0; i < features.length; i++) {
            slopes[4][i] += slope * features[i];
        }
        slopes[5][0] += slope;
        for (int at = 0; at < count; at++) {
            back(words, at, slope * keep, root);
        }
        return -example.weight() * StrictMath.log(Math.max(1e-9, example.health() > 0.5 ? share : 1 - share));
    }

    /// What the filters see at each word, best and overall.
    private void look(int[] words, float root) {
        int count = words.length;
        for (int at = 0; at < count; at++) {
            int row = at * FILTERS;
            System.arraycopy(bias, 0, seen, row, FILTERS);
            for (int place = 0; place < WIDTH; place++) {
                int slot = slot(words, at + place - WIDTH / 2);
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

    /// Of each word how much it speaks of each thing, as [SenseTags#scores].
    float[] told(int[] words) {
        score(words);
        return tags.scores(seen, features, words.length);
    }

    /// The log-odds that a sentence tells of health.
    double score(int[] words) {
        usedCount = 0;
        for (int word : words) {
            use(word);
        }
        place();
        float root = (float) (1 / Math.sqrt(words.length + 1.0));
        Arrays.fill(features, 0);
        look(words, root);
        double z = outBias[0];
        for (int i = 0; i < features.length; i++) {
            z += features[i] * out[i];
        }
        for (int slot = 0; slot < usedCount; slot++) {
            slotOf[used[slot]] = 0;
        }
        return z;
    }

    private int slot(int[] words, int at) {
        return at < 0 || at >= words.length ? -1 : slotOf[words[at]] - 1;
    }

    private void back(int[] words, int at, float slope, float root) {
        int row = at * FILTERS;
        for (int f = 0; f < FILTERS; f++) {
            float sum = kept[FILTERS + f] ? slope * out[FILTERS + f] * root : 0;
            if (where[f] == at && kept[f]) {
                sum += slope * out[f];
            }
            sum += tags.slope(at, f, where[f] == at, root);
            seenSlope[f] = seen[row + f] > 0 ? sum : 0;
            slopes[3][f] += seenSlope[f];
        }
        float[] filterSlopes = slopes[2];
        for (int place = 0; place < WIDTH; place++) {
            int slot = slot(words, at + place - WIDTH / 2);
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

    private void spreadSlopes() {
        for (int slot = 0; slot < usedCount; slot++) {
            int word = used[slot];
            slotOf[word] = 0;
            if (word < SenseModel.SPECIAL) {
                for (int j = 0; j < SIZE; j++) {
                    slopes[1][word * SIZE + j] += pointSlopes[slot * SIZE + j];
                }
                continue;
            }
            int from = (word - SenseModel.SPECIAL) * dimensions;
            for (int i = 0; i < dimensions; i++) {
                float value = vectors[from + i];
                int row = i * SIZE;
                for (int j = 0; j < SIZE; j++) {
                    slopes[0][row + j] += value * pointSlopes[slot * SIZE + j];
                }
            }
        }
    }

    private void move(double rate) {
        steps++;
        double one = 1 - StrictMath.pow(0.9, steps);
        double two = 1 - StrictMath.pow(0.999, steps);
        for (int p = 0; p < parameters.length; p++) {
            double mine = p == 0 ? rate * PROJECTION_SHARE : rate;
            float decay = p == 2 || p == 4 || p == 6 || p == 7 ? (float) DECAY : 0;
            float[] values = parameters[p];
            float[] slope = slopes[p];
            float[] first = firsts[p];
            float[] second = seconds[p];
            float step = (float) (mine / one);
            float scale = (float) (1 / two);
            for (int i = 0; i < values.length; i++) {
                float s = slope[i] + decay * values[i];
                first[i] = 0.9f * first[i] + 0.1f * s;
                second[i] = 0.999f * second[i] + 0.001f * s * s;
                values[i] -= step * first[i] / ((float) Math.sqrt(second[i] * scale) + 1e-8f);
                slope[i] = 0;
            }
        }
    }
}
