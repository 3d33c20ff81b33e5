package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What a share of a batch does to [CareNetwork]: reads its texts and sums up the slopes. Shares read the same numbers
/// and write only what is their own, so that they may learn at the same time.
final class CarePart {

    private static final int SIZE = CareLayers.SIZE;
    private static final int LAYERS = CareLayers.LAYERS;
    private static final int TAGS = CareModel.TAGS;
    /// Of 256 so many words, features and numbers are left out, so that none is relied on alone.
    private static final int WORDS_OUT = 26;

    private static final int FEATURES_OUT = 51;
    private static final int NUMBERS_OUT = 51;
    private static final float KEPT = 256f / (256 - NUMBERS_OUT);

    /// What a word was made of, and how the loss changes with it.
    ///
    /// @param number -1 where it was left out
    /// @param rows -1 where one was left out
    record Word(int number, int[] rows, float[] slope) {}

    private final CareNetwork network;
    private final CareLayers layers;
    private final float share;
    private final @Nullable SplittableRandom dice;
    private final CareLayers own = CareLayers.blank();
    private final float[][] turned;
    private final List<Word> words = new ArrayList<>();
    private double loss;

    /// @param share how much each word's loss counts
    /// @param dice null to leave nothing out
    CarePart(CareNetwork network, float share, @Nullable SplittableRandom dice) {
        this.network = network;
        this.layers = network.layers;
        this.share = share;
        this.dice = dice;
        for (float[] row : own.gain()) {
            Arrays.fill(row, 0);
        }
        this.turned = turned(layers.filters());
    }

    double loss() {
        return loss;
    }

    List<Word> words() {
        return words;
    }

    /// As [CareLayers#all].
    float[][][] slopes() {
        return own.all();
    }

    private static float[][] turned(float[][] filters) {
        float[][] turned = CareLayers.rows(filters.length);
        for (int i = 0; i < filters.length; i++) {
            int first = i - i % SIZE;
            for (int j = 0; j < SIZE; j++) {
                turned[first + j][i % SIZE] = filters[i][j];
            }
        }
        return turned;
    }

    void learn(CareNetwork.Text text) {
        int count = text.words().length;
        Word[] made = new Word[count];
        float[][] usual = CareLayers.rows(count);
        float[] scale = new float[count];
        float[][] word = CareLayers.rows(count);
        for (int at = 0; at < count; at++) {
            made[at] = made(text, at);
            float[] sum = sum(made[at]);
            scale[at] = RowSums.normalize(sum, usual[at]);
            word[at] = usual[at].clone();
            layers.settle(word[at], 0);
        }
        float[][] kept = kept(count);
        times(word, kept);
        var steps = new Step[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            steps[layer] = new Step(layer, word, count);
            word = steps[layer].after;
        }
        float[][] slope = CareLayers.rows(count);
        for (int at = 0; at < count; at++) {
            judge(word[at], text.tags()[at], slope[at]);
        }
        for (int layer = LAYERS - 1; layer >= 0; layer--) {
            slope = steps[layer].back(slope);
        }
        times(slope, kept);
        for (int at = 0; at < count; at++) {
            back(slope[at], usual[at], scale[at], 0, made[at].slope());
            words.add(made[at]);
        }
    }

    private Word made(CareNetwork.Text text, int at) {
        int[] rows = text.rows()[at].clone();
        for (int i = 0; i < CareFeatures.OF_WORD; i++) {
            rows[i] = isOut(FEATURES_OUT) ? -1 : rows[i];
        }
        return new Word(isOut(WORDS_OUT) ? -1 : text.words()[at], rows, new float[SIZE]);
    }

    private boolean isOut(int of256) {
        return dice != null && dice.nextInt(256) < of256;
    }

    private float[] sum(Word word) {
        float[] sum = new float[SIZE];
        if (word.number() >= 0) {
            network.point(word.number(), sum);
        }
        for (int row : word.rows()) {
            if (row >= 0) {
                RowSums.add(sum, network.table[row], 1);
            }
        }
        return sum;
    }

    /// By how much each number of each word counts: 0 for those left out.
    private float[][] kept(int count) {
        float[][] kept = CareLayers.rows(count);
        for (float[] row : kept) {
            long bits = 0;
            for (int j = 0; j < SIZE; j++) {
                if (j % Long.BYTES == 0) {
                    bits = dice == null ? -1 : dice.nextLong();
                }
                row[j] = dice == null ? 1 : (bits & 0xff) < NUMBERS_OUT ? 0 : KEPT;
                bits >>>= Byte.SIZE;
            }
        }
        return kept;
    }

    private static void times(float[][] rows, float[][] by) {
        for (int at = 0; at < rows.length; at++) {
            for (int j = 0; j < SIZE; j++) {
                rows[at][j] *= by[at][j];
            }
        }
    }

    /// Adds up the loss of a word, and how it changes with each of its numbers.
    private void judge(float[] word, int right, float[] slope) {
        double[] says = new double[TAGS];
        double most = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TAGS; tag++) {
            says[tag] = layers.says(word, tag);
            most = Math.max(most, says[tag]);
        }
        double sum = 0;
        for (double one : says) {
            sum += StrictMath.exp(one - most);
        }
        double all = most + StrictMath.log(sum);
        loss += all - says[right];
        for (int tag = 0; tag < TAGS; tag++) {
            float more = (float) (StrictMath.exp(says[tag] - all) - (tag == right ? 1 : 0)) * share;
            RowSums.add(slope, layers.out()[tag], more);
            RowSums.add(own.out()[tag], word, more);
            own.bias()[LAYERS][tag] += more;
        }
    }

    /// How the loss changes with a row, by how it changes with what [CareLayers#settle] made of it at its usual size.
    ///
    /// @param into has it added
    private void back(float[] slope, float[] usual, float scale, int at, float[] into) {
        float[] gain = layers.gain()[at];
        float[] inner = new float[SIZE];
        float mean = 0;
        float along = 0;
        for (int j = 0; j < SIZE; j++) {
            own.gain()[at][j] += slope[j] * usual[j];
            own.shift()[at][j] += slope[j];
            inner[j] = slope[j] * gain[j];
            mean += inner[j];
            along += inner[j] * usual[j];
        }
        mean /= SIZE;
        along /= SIZE;
        for (int j = 0; j < SIZE; j++) {
            into[j] += scale * (inner[j] - mean - usual[j] * along);
        }
    }

    /// What a layer made of a text.
    private final class Step {
        private final int layer;
        private final int count;
        private final float[][] before;
        private final float[][] seen;
        private final float[][] kept;
        private final float[][] usual;
        private final float[] scale;
        private final float[][] after;

        Step(int layer, float[][] before, int count) {
            this.layer = layer;
            this.count = count;
            this.before = before;
            this.seen = CareLayers.rows(count);
            layers.see(layer, before, seen, count);
            this.kept = kept(count);
            this.usual = CareLayers.rows(count);
            this.scale = new float[count];
            this.after = new float[count][];
            float[] sum = new float[SIZE];
            for (int at = 0; at < count; at++) {
                for (int j = 0; j < SIZE; j++) {
                    sum[j] = before[at][j] + Math.max(0, seen[at][j]) * kept[at][j];
                }
                scale[at] = RowSums.normalize(sum, usual[at]);
                after[at] = usual[at].clone();
                layers.settle(after[at], layer + 1);
            }
        }

        /// How the loss changes with the words before the layer, by how it changes with those behind it.
        float[][] back(float[][] slope) {
            float[][] into = CareLayers.rows(count);
            float[][] filtered = CareLayers.rows(count);
            for (int at = 0; at < count; at++) {
                CarePart.this.back(slope[at], usual[at], scale[at], layer + 1, into[at]);
                for (int j = 0; j < SIZE; j++) {
                    filtered[at][j] = seen[at][j] > 0 ? into[at][j] * kept[at][j] : 0;
                }
                RowSums.add(own.bias()[layer], filtered[at], 1);
            }
            float[][] columns = columns();
            for (int k = 0; k < CareLayers.SEEN; k++) {
                int filter = CareLayers.filter(layer, k);
                int behind = CareLayers.behind(layer, k);
                int first = Math.max(0, -behind);
                int last = Math.min(count, count - behind);
                for (int i = 0; i < SIZE && first < last; i++) {
                    RowSums.addAny(
                            own.filters()[filter + i], filtered, first, columns[i], first + behind, last - first);
                }
                for (int at = first; at < last; at++) {
                    RowSums.add(into[at + behind], turned, filter, filtered[at], 0, SIZE);
                }
            }
            return into;
        }

        private float[][] columns() {
            float[][] columns = new float[SIZE][count];
            for (int at = 0; at < count; at++) {
                for (int i = 0; i < SIZE; i++) {
                    columns[i][at] = before[at][i];
                }
            }
            return columns;
        }
    }
}
