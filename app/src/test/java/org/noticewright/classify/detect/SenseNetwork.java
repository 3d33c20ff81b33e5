package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The network behind [SenseModel] while it learns: a projection of the words' vectors onto few numbers, filters
/// over three words, what each saw best and overall, one weight for each. Adam on the logistic loss; strict
/// arithmetic in a fixed order, whatever the number of threads: the same examples give the same numbers on every
/// machine.
final class SenseNetwork {

    /// @param words numbers of the words: below [SenseModel#SPECIAL] the special ones, else places in the vectors
    /// @param health 1 for a sentence that tells of health, 0 for one that does not
    /// @param weight how much the example counts
    /// @param tags of each word what it tells of, as in [SenseModel#TOLD], -1 where nobody marked it
    /// @param key tells the example from others by what it says, whatever stands before it
    record Example(int[] words, byte[] tags, float health, float weight, long key) {}

    static final int SIZE = 48;
    static final int FILTERS = 64;

    private static final int WIDTH = SenseModel.WIDTH;
    /// Of so many examples a batch is made in the mean, at least; up to twice as many.
    private static final int FEWEST_IN_BATCH = 48;
    /// Examples of a batch at most; chance alone does not come to as many.
    private static final int BATCH = 4 * FEWEST_IN_BATCH;
    /// Shares of a batch that may be learnt from at the same time. A fixed number: sums depend on their order.
    private static final int PARTS = 4;
    /// One of so many rounds, the last, count for the mean.
    private static final int MEAN_SHARE = 2;

    private static final double RATE = 2e-3;
    private static final double DECAY = 1e-4;
    private static final double PROJECTION_SHARE = 0.3;
    private static final double WORDS_LEFT_OUT = 0.2;

    static final int MOST_USED = BATCH * SenseModel.MOST_WORDS + SenseModel.SPECIAL;

    /// Places of the parameters.
    static final int PROJECTION = 0;
    static final int SPECIAL = 1;
    static final int FILTER = 2;
    static final int BIAS = 3;
    static final int OUT = 4;
    static final int OUT_BIAS = 5;
    static final int NEAR = 6;
    static final int WHOLE = 7;
    static final int TAG_BIAS = 8;

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

    final float[][] parameters;
    private final float[][] slopes;
    private final float[][] firsts;
    private final float[][] seconds;
    private long steps;

    private final int[] slotOf;
    private final int[] used = new int[MOST_USED];
    private int usedCount;
    /// Where the words of the batch stand.
    final float[] points = new float[MOST_USED * SIZE];
    /// The filters, the numbers of a place side by side.
    final float[] turned = new float[filters.length];

    private final float[] pointSlopes = new float[MOST_USED * SIZE];
    private final SensePart[] parts = new SensePart[PARTS];

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
        Arrays.setAll(parts, part -> new SensePart(this));
    }

    static float[][] like(float[][] all) {
        return Arrays.stream(all).map(one -> new float[one.length]).toArray(float[][]::new);
    }

    private double gauss() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += dice.nextDouble();
        }
        return sum - 6;
    }

    /// Goes through the examples so many times; returns the mean loss of the last time. What it comes to is the mean
    /// of the way over the last rounds: single steps depend on chance, and the mean hardly.
    double learn(List<Example> examples, int rounds) {
        double[][] sums =
                Arrays.stream(parameters).map(one -> new double[one.length]).toArray(double[][]::new);
        long[] keys = examples.stream().mapToLong(Example::key).toArray();
        int first = rounds - Math.max(1, rounds / MEAN_SHARE);
        long taken = 0;
        double loss = 0;
        for (int round = 0; round < rounds; round++) {
            loss = 0;
            double rate = RATE * (1 - 0.9 * round / rounds);
            for (int[] batch : batches(keys, round)) {
                loss += batch(examples, batch, chances(keys, batch, round), rate);
                if (round >= first) {
                    addTo(sums);
                    taken++;
                }
            }
            loss /= examples.size();
        }
        settle(sums, taken);
        return loss;
    }

    private void addTo(double[][] sums) {
        for (int p = 0; p < sums.length; p++) {
            for (int i = 0; i < sums[p].length; i++) {
                sums[p][i] += parameters[p][i];
            }
        }
    }

    private void settle(double[][] sums, long taken) {
        for (int p = 0; p < sums.length; p++) {
            for (int i = 0; i < sums[p].length; i++) {
                parameters[p][i] = (float) (sums[p][i] / taken);
            }
        }
    }

    /// In what batch an example is, and which of its features are left out there, hangs on the example and the
    /// round alone: who adds a line of text moves that line and no other, and the model hardly.
    private static int[][] batches(long[] keys, int round) {
        int count = Math.max(1, Integer.highestOneBit(keys.length / FEWEST_IN_BATCH));
        List<List<Integer>> batches = IntStream.range(0, count)
                .<List<Integer>>mapToObj(batch -> new ArrayList<>())
                .toList();
        for (int example = 0; example < keys.length; example++) {
            List<Integer> batch = batches.get((int) Long.remainderUnsigned(chance(keys[example], round), count));
            if (batch.size() < BATCH) {
                batch.add(example);
            }
        }
        return batches.stream()
                .map(batch -> batch.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static long chance(long key, int round) {
        return new SplittableRandom(key + round).nextLong();
    }

    private static SplittableRandom[] chances(long[] keys, int[] batch, int round) {
        return Arrays.stream(batch)
                .mapToObj(example -> new SplittableRandom(chance(keys[example], round)))
                .toArray(SplittableRandom[]::new);
    }

    private double batch(List<Example> examples, int[] batch, SplittableRandom[] chances, double rate) {
        int[][] words = new int[batch.length][];
        usedCount = 0;
        for (int k = 0; k < batch.length; k++) {
            words[k] = examples.get(batch[k]).words().clone();
            for (int i = 0; i < words[k].length; i++) {
                words[k][i] = chances[k].nextDouble() < WORDS_LEFT_OUT ? SenseModel.UNKNOWN : words[k][i];
                use(words[k][i]);
            }
        }
        place();
        turn();
        double[] losses = new double[PARTS];
        together(part -> {
            parts[part].begin(usedCount);
            for (int k = from(part, batch.length); k < from(part + 1, batch.length); k++) {
                losses[part] += parts[part].sentence(words[k], examples.get(batch[k]), batch.length, chances[k]);
            }
        });
        sumSlopes();
        move(rate);
        return Arrays.stream(losses).sum();
    }

    private static void together(IntConsumer task) {
        IntStream.range(0, PARTS).parallel().forEach(task);
    }

    /// Where a share of so many begins.
    private static int from(int part, int count) {
        return count * part / PARTS;
    }

    private void use(int word) {
        if (slotOf[word] == 0 && word != SenseModel.UNKNOWN) {
            used[usedCount++] = word;
            slotOf[word] = usedCount;
        }
    }

    /// Puts each word of the batch where the projection says.
    private void place() {
        together(part -> {
            for (int slot = from(part, usedCount); slot < from(part + 1, usedCount); slot++) {
                Arrays.fill(points, slot * SIZE, (slot + 1) * SIZE, 0);
                point(used[slot], points, slot * SIZE);
            }
        });
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

    private void turn() {
        for (int row = 0; row < WIDTH * SIZE; row++) {
            for (int f = 0; f < FILTERS; f++) {
                turned[(row / SIZE * FILTERS + f) * SIZE + row % SIZE] = filters[row * FILTERS + f];
            }
        }
    }

    /// Of each word how much it speaks of each thing, as [SenseTags#scores].
    float[] told(int[] words) {
        place(words);
        float[] told = parts[0].told(words);
        forget();
        return told;
    }

    /// The log-odds that a sentence tells of health.
    double score(int[] words) {
        place(words);
        double score = parts[0].score(words);
        forget();
        return score;
    }

    private void place(int[] words) {
        usedCount = 0;
        for (int word : words) {
            use(word);
        }
        place();
    }

    private void forget() {
        for (int slot = 0; slot < usedCount; slot++) {
            slotOf[used[slot]] = 0;
        }
    }

    /// Where the point of a word of the batch stands, below 0 for none.
    int slot(int[] words, int at) {
        return at < 0 || at >= words.length ? -1 : slotOf[words[at]] - 1;
    }

    /// The shares' slopes, one after the other; those of the points go on to the projection.
    private void sumSlopes() {
        for (int p = SPECIAL; p < slopes.length; p++) {
            Arrays.fill(slopes[p], 0);
            for (SensePart part : parts) {
                add(part.slopes[p], slopes[p], slopes[p].length);
            }
        }
        Arrays.fill(pointSlopes, 0, usedCount * SIZE, 0);
        for (SensePart part : parts) {
            add(part.pointSlopes, pointSlopes, usedCount * SIZE);
        }
        for (int slot = 0; slot < usedCount; slot++) {
            if (used[slot] < SenseModel.SPECIAL) {
                System.arraycopy(pointSlopes, slot * SIZE, slopes[SPECIAL], used[slot] * SIZE, SIZE);
            }
        }
        together(part -> spread(from(part, dimensions), from(part + 1, dimensions)));
        forget();
    }

    private static void add(float[] some, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += some[i];
        }
    }

    /// The slopes of some rows of the projection.
    private void spread(int first, int last) {
        float[] rows = slopes[PROJECTION];
        Arrays.fill(rows, first * SIZE, last * SIZE, 0);
        for (int slot = 0; slot < usedCount; slot++) {
            if (used[slot] < SenseModel.SPECIAL) {
                continue;
            }
            int from = (used[slot] - SenseModel.SPECIAL) * dimensions;
            for (int i = first; i < last; i++) {
                float value = vectors[from + i];
                int row = i * SIZE;
                for (int j = 0; j < SIZE; j++) {
                    rows[row + j] += value * pointSlopes[slot * SIZE + j];
                }
            }
        }
    }

    private void move(double rate) {
        steps++;
        double one = 1 - StrictMath.pow(0.9, steps);
        double two = 1 - StrictMath.pow(0.999, steps);
        for (int p = 0; p < parameters.length; p++) {
            double mine = p == PROJECTION ? rate * PROJECTION_SHARE : rate;
            float decay = p == FILTER || p == OUT || p == NEAR || p == WHOLE ? (float) DECAY : 0;
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
            }
        }
    }
}
