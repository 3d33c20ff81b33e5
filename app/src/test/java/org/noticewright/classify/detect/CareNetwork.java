package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The network behind [CareModel] while it learns. Adam with decay on the mean loss of a word, the rate rising, then
/// falling to nothing; strict arithmetic in a fixed order, whatever the number of threads: the same texts give the same
/// numbers on every machine.
final class CareNetwork {

    /// @param words of each its number, as [SenseModel] counts
    /// @param rows of each the rows of the table
    /// @param tags of each what it speaks of
    record Text(int[] words, int[][] rows, int[] tags) {}

    static final int SIZE = CareLayers.SIZE;
    /// A batch has so many words, or more by the last text.
    private static final int BATCH = 2_048;
    /// Shares of a batch that may be learnt from at the same time. A fixed number: sums depend on their order.
    private static final int PARTS = 4;

    private static final double RATE = 4e-3;
    /// What numbers begin with, as a share of what would keep sums at their size: less learns faster.
    private static final double FIRST_SIZE = 0.3;

    /// The same of a blend, which has no filters to make up for it.
    private static final double FIRST_BLEND = 1;

    private static final double WARM = 0.1;
    private static final double LAST = 0.01;
    private static final double DECAY = 0.01;
    /// Such a share of the way, the last, counts for the mean, each so many steps.
    private static final double MEAN_SHARE = 0.4;

    private static final int MEAN_STEPS = 5;
    private static final double MOST_SLOPE = 1;
    private static final double FIRST_SHARE = 0.9;
    private static final double SECOND_SHARE = 0.999;

    private final float[][] vectors;
    private final SplittableRandom dice;

    /// Of each number of a word's vector a row of what it adds to where the word stands.
    final float[][] projection;
    /// The words that have no vector.
    final float[][] special = CareLayers.rows(SenseModel.SPECIAL);
    final float[][] table = CareLayers.rows(CareFeatures.ROWS);
    final CareLayers layers = CareLayers.blank();

    private final Learned[] learned;
    private final Learned tableLearned = new Learned(table);
    /// Of each row of the table the step at which it was last met.
    private final int[] met = new int[CareFeatures.ROWS];

    private final int[] stamp = new int[CareFeatures.ROWS];
    private int[] touched = new int[64];
    private int touchedCount;
    private int steps;

    /// Rows with the sums that Adam keeps of them.
    private record Learned(float[][] rows, float[][] slopes, float[][] firsts, float[][] seconds, float[][] means) {
        Learned(float[][] rows) {
            this(
                    rows,
                    CareLayers.rows(rows.length),
                    CareLayers.rows(rows.length),
                    CareLayers.rows(rows.length),
                    CareLayers.rows(rows.length));
        }
    }

    /// @param vectors of each word, those of [SenseModel#SPECIAL] empty
    CareNetwork(float[][] vectors, int dimensions, long seed) {
        this.vectors = vectors;
        this.dice = new SplittableRandom(seed);
        this.projection = CareLayers.rows(dimensions);
        spread(projection, FIRST_SIZE / Math.sqrt(dimensions));
        spread(special, FIRST_SIZE);
        spread(layers.blend(), FIRST_BLEND / Math.sqrt(CareLayers.SEEN));
        spread(layers.filters(), FIRST_SIZE / Math.sqrt(SIZE));
        spread(layers.out(), FIRST_SIZE / Math.sqrt(SIZE));
        float[][][] parts = layers.all();
        learned = new Learned[parts.length + 2];
        learned[0] = new Learned(projection);
        learned[1] = new Learned(special);
        for (int i = 0; i < parts.length; i++) {
            learned[i + 2] = new Learned(parts[i]);
        }
    }

    private void spread(float[][] rows, double size) {
        for (float[] row : rows) {
            for (int j = 0; j < SIZE; j++) {
                row[j] = (float) (gauss() * size);
            }
        }
    }

    private double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += dice.nextDouble();
        }
        return sum;
    }

    /// Goes through the texts so many times; returns the mean loss of a word the last time.
    double learn(List<Text> texts, int rounds) {
        double loss = 0;
        int taken = 0;
        for (int round = 0; round < rounds; round++) {
            List<List<Text>> batches = batches(texts);
            loss = 0;
            int words = 0;
            for (int i = 0; i < batches.size(); i++) {
                double done = (round + (double) i / batches.size()) / rounds;
                loss += step(batches.get(i), RATE * Math.min(1, done / WARM + LAST) * Math.max(LAST, 1 - done));
                words += count(batches.get(i));
                if (round + 1.0 * i / batches.size() >= (1 - MEAN_SHARE) * rounds && steps % MEAN_STEPS == 0) {
                    addToMeans();
                    taken++;
                }
            }
            loss /= words;
        }
        settle(taken);
        return loss;
    }

    private void addToMeans() {
        for (Learned one : all()) {
            IntStream.range(0, one.rows().length)
                    .parallel()
                    .forEach(row -> RowSums.add(one.means()[row], one.rows()[row], 1, SIZE));
        }
    }

    /// What it comes to is the mean of the way over the last rounds: single steps depend on chance, and the mean
    /// hardly.
    private void settle(int taken) {
        for (Learned one : all()) {
            for (int row = 0; row < one.rows().length && taken > 0; row++) {
                Arrays.fill(one.rows()[row], 0);
                RowSums.add(one.rows()[row], one.means()[row], 1f / taken, SIZE);
            }
        }
    }

    private List<Learned> all() {
        var all = new ArrayList<>(List.of(learned));
        all.add(tableLearned);
        return all;
    }

    private static int count(List<Text> texts) {
        return texts.stream().mapToInt(text -> text.words().length).sum();
    }

    private List<List<Text>> batches(List<Text> texts) {
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) {
            int other = dice.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        var all = new ArrayList<List<Text>>();
        var batch = new ArrayList<Text>();
        int words = 0;
        for (int i : order) {
            batch.add(texts.get(i));
            words += texts.get(i).words().length;
            if (words >= BATCH) {
                all.add(List.copyOf(batch));
                batch.clear();
                words = 0;
            }
        }
        if (!batch.isEmpty()) {
            all.add(List.copyOf(batch));
        }
        return all;
    }

    /// One step of Adam; returns the sum of the words' losses.
    private double step(List<Text> batch, double rate) {
        CarePart[] parts = slopes(batch, true);
        double loss = Arrays.stream(parts).mapToDouble(CarePart::loss).sum();
        double size = Math.sqrt(squares());
        double scale = Math.min(1, MOST_SLOPE / (size + 1e-6));
        steps++;
        double firstShare = 1 - StrictMath.pow(FIRST_SHARE, steps);
        double secondShare = 1 - StrictMath.pow(SECOND_SHARE, steps);
        for (Learned one : learned) {
            IntStream.range(0, one.rows().length)
                    .parallel()
                    .forEach(row -> move(one, row, rate, scale, firstShare, secondShare));
        }
        for (int i = 0; i < touchedCount; i++) {
            moveSeldom(touched[i], rate, scale, secondShare);
        }
        return loss;
    }

    /// Sums up how the loss of a batch changes with each number; [#slope] tells it.
    ///
    /// @param drops whether words and numbers are left out by chance, as while it learns
    CarePart[] slopes(List<Text> batch, boolean drops) {
        forget();
        var parts = new CarePart[PARTS];
        float share = 1f / count(batch);
        long[] seeds = dice.longs(PARTS).toArray();
        IntStream.range(0, PARTS).parallel().forEach(p -> {
            var part = new CarePart(this, share, drops ? new SplittableRandom(seeds[p]) : null);
            for (int i = p; i < batch.size(); i += PARTS) {
                part.learn(batch.get(i));
            }
            parts[p] = part;
        });
        for (CarePart part : parts) {
            float[][][] own = part.slopes();
            for (int i = 0; i < own.length; i++) {
                addAll(learned[i + 2].slopes(), own[i]);
            }
            for (CarePart.Word word : part.words()) {
                addWord(word);
            }
        }
        return parts;
    }

    private void forget() {
        for (Learned one : learned) {
            for (float[] row : one.slopes()) {
                Arrays.fill(row, 0);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            Arrays.fill(tableLearned.slopes()[touched[i]], 0);
            stamp[touched[i]] = 0;
        }
        touchedCount = 0;
    }

    private static void addAll(float[][] into, float[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            RowSums.add(into[i], rows[i], 1, rows[i].length);
        }
    }

    private void addWord(CarePart.Word word) {
        if (word.number() >= 0) {
            if (word.number() < SenseModel.SPECIAL) {
                RowSums.add(learned[1].slopes()[word.number()], word.slope(), 1, SIZE);
            } else {
                float[] vector = vectors[word.number()];
                for (int k = 0; k < vector.length; k++) {
                    RowSums.add(learned[0].slopes()[k], word.slope(), vector[k], SIZE);
                }
            }
        }
        for (int row : word.rows()) {
            if (row >= 0) {
                touch(row);
                RowSums.add(tableLearned.slopes()[row], word.slope(), 1, SIZE);
            }
        }
    }

    private void touch(int row) {
        if (stamp[row] == 0) {
            stamp[row] = 1;
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = row;
        }
    }

    static float product(float[] one, float[] other, int count) {
        float sum = 0;
        for (int j = 0; j < count; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }

    private double squares() {
        double sum = 0;
        for (Learned one : learned) {
            for (float[] row : one.slopes()) {
                sum += product(row, row, SIZE);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            float[] row = tableLearned.slopes()[touched[i]];
            sum += product(row, row, SIZE);
        }
        return sum;
    }

    private static void move(Learned of, int row, double rate, double scale, double firstShare, double secondShare) {
        float[] value = of.rows()[row];
        float[] slope = of.slopes()[row];
        float[] first = of.firsts()[row];
        float[] second = of.seconds()[row];
        for (int j = 0; j < SIZE; j++) {
            double one = slope[j] * scale;
            first[j] = (float) (FIRST_SHARE * first[j] + (1 - FIRST_SHARE) * one);
            second[j] = (float) (SECOND_SHARE * second[j] + (1 - SECOND_SHARE) * one * one);
            double way = first[j] / firstShare / (Math.sqrt(second[j] / secondShare) + 1e-8);
            value[j] -= (float) (rate * (way + DECAY * value[j]));
        }
    }

    /// Most rows of the table are seldom met: each time they go all the way at once that others go bit by bit, and what
    /// was before fades with all steps since.
    private void moveSeldom(int row, double rate, double scale, double secondShare) {
        float[] value = table[row];
        float[] slope = tableLearned.slopes()[row];
        float[] second = tableLearned.seconds()[row];
        double fades = StrictMath.pow(SECOND_SHARE, steps - met[row]);
        met[row] = steps;
        for (int j = 0; j < SIZE; j++) {
            double one = slope[j] * scale;
            second[j] = (float) (fades * second[j] + (1 - SECOND_SHARE) * one * one);
            double way = one / (Math.sqrt(second[j] / secondShare) + 1e-8);
            value[j] -= (float) (rate * (way + DECAY * value[j]));
        }
    }

    /// Writes where a word stands before anything else is known of it.
    void point(int word, float[] into) {
        if (word < SenseModel.SPECIAL) {
            System.arraycopy(special[word], 0, into, 0, SIZE);
        } else {
            Arrays.fill(into, 0);
            RowSums.add(into, projection, vectors[word], SIZE);
        }
    }

    /// All rows that it learns, for a look from outside, and their slopes as [#slopes] left them.
    float[][][] rows() {
        return of(Learned::rows);
    }

    float[][][] slopes() {
        return of(Learned::slopes);
    }

    private float[][][] of(Function<Learned, float[][]> what) {
        return all().stream().map(what).toArray(float[][][]::new);
    }
}
