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

    /// Of each layer and each number of a blend a row of how much it counts for each number behind the layer.
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
        float[][] usual = CareLayers.room(count);
        for (int at = 0; at < count; at++) {
            made[at] = made(text, at);
            put(sum(made[at]), usual, at);
        }
        float[] scale = new float[count];
        float[][] numbers = settled(usual, scale, 0);
        float[][] kept = kept(count);
        times(numbers, kept);
        var steps = new Step[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            steps[layer] = new Step(layer, numbers, count);
            numbers = steps[layer].after;
        }
        float[][] slope = CareLayers.room(count);
        judge(numbers, text.tags(), slope);
        for (int layer = LAYERS - 1; layer >= 0; layer--) {
            slope = steps[layer].back(slope);
        }
        times(slope, kept);
        float[][] ofSums = CareLayers.room(count);
        back(slope, usual, scale, 0, ofSums);
        for (int at = 0; at < count; at++) {
            for (int i = 0; i < SIZE; i++) {
                made[at].slope()[i] = ofSums[i][at];
            }
            words.add(made[at]);
        }
    }

    /// What [CareLayers] makes of numbers, which are brought to their usual size.
    ///
    /// @param scale of each word gets by what that was
    private float[][] settled(float[][] numbers, float[] scale, int at) {
        CareLayers.center(numbers, numbers, scale, new float[scale.length], scale.length);
        float[][] settled = copy(numbers);
        layers.settle(settled, scale, at, scale.length);
        for (float[] row : numbers) {
            RowSums.multiply(row, scale, scale.length);
        }
        return settled;
    }

    private static void put(float[] row, float[][] into, int at) {
        for (int i = 0; i < SIZE; i++) {
            into[i][at] = row[i];
        }
    }

    private static float[][] copy(float[][] numbers) {
        return Arrays.stream(numbers).map(float[]::clone).toArray(float[][]::new);
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
                RowSums.add(sum, network.table[row], 1, SIZE);
            }
        }
        return sum;
    }

    /// By how much each number of each word counts: 0 for those left out.
    private float[][] kept(int count) {
        float[][] kept = CareLayers.room(count);
        for (float[] row : kept) {
            long bits = 0;
            for (int at = 0; at < count; at++) {
                if (at % Long.BYTES == 0) {
                    bits = dice == null ? -1 : dice.nextLong();
                }
                row[at] = dice == null ? 1 : (bits & 0xff) < NUMBERS_OUT ? 0 : KEPT;
                bits >>>= Byte.SIZE;
            }
        }
        return kept;
    }

    private static void times(float[][] numbers, float[][] by) {
        for (int i = 0; i < SIZE; i++) {
            RowSums.multiply(numbers[i], by[i], numbers[i].length);
        }
    }

    /// Adds up the losses of words, and how they change with each of their numbers.
    private void judge(float[][] numbers, int[] right, float[][] slope) {
        int count = right.length;
        var says = new float[TAGS][count];
        for (int tag = 0; tag < TAGS; tag++) {
            layers.say(numbers, tag, says[tag], count);
        }
        var more = new float[TAGS][count];
        for (int at = 0; at < count; at++) {
            judge(says, at, right[at], more);
        }
        for (int tag = 0; tag < TAGS; tag++) {
            for (int i = 0; i < SIZE; i++) {
                RowSums.add(slope[i], more[tag], layers.out()[tag][i], count);
                own.out()[tag][i] += CareNetwork.product(numbers[i], more[tag], count);
            }
            own.bias()[LAYERS][tag] += sum(more[tag]);
        }
    }

    /// @param more of each tag gets how the loss changes when more is said of it
    private void judge(float[][] says, int at, int right, float[][] more) {
        double most = Double.NEGATIVE_INFINITY;
        for (float[] one : says) {
            most = Math.max(most, one[at]);
        }
        double sum = 0;
        for (float[] one : says) {
            sum += StrictMath.exp(one[at] - most);
        }
        double all = most + StrictMath.log(sum);
        loss += all - says[right][at];
        for (int tag = 0; tag < TAGS; tag++) {
            more[tag][at] = (float) (StrictMath.exp(says[tag][at] - all) - (tag == right ? 1 : 0)) * share;
        }
    }

    private static float sum(float[] row) {
        float sum = 0;
        for (float one : row) {
            sum += one;
        }
        return sum;
    }

    /// How the loss changes with numbers, by how it changes with what [CareLayers#settle] made of them at their usual
    /// size.
    ///
    /// @param into has it added
    private void back(float[][] slope, float[][] usual, float[] scale, int at, float[][] into) {
        int count = scale.length;
        float[][] inner = CareLayers.room(count);
        float[] mean = new float[count];
        float[] along = new float[count];
        for (int i = 0; i < SIZE; i++) {
            own.gain()[at][i] += CareNetwork.product(slope[i], usual[i], count);
            own.shift()[at][i] += sum(slope[i]);
            RowSums.add(inner[i], slope[i], layers.gain()[at][i], count);
            RowSums.add(mean, inner[i], 1f / SIZE, count);
            RowSums.addProducts(along, inner[i], usual[i], count);
        }
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < count; j++) {
                into[i][j] += scale[j] * (inner[i][j] - mean[j] - usual[i][j] * along[j] / SIZE);
            }
        }
    }

    /// What a layer made of a text.
    private final class Step {
        private final int layer;
        private final int count;
        private final float[][] before;
        private final float[][] blends;
        private final float[][] seen;
        private final float[][] kept;
        private final float[][] usual;
        private final float[] scale;
        private final float[][] after;

        Step(int layer, float[][] before, int count) {
            this.layer = layer;
            this.count = count;
            this.before = before;
            this.blends = CareLayers.room(count);
            layers.blend(layer, before, blends, new float[count], new float[count], count);
            this.seen = CareLayers.room(count);
            layers.see(layer, blends, seen, count);
            this.kept = kept(count);
            this.usual = copy(before);
            for (int i = 0; i < SIZE; i++) {
                for (int at = 0; at < count; at++) {
                    usual[i][at] += Math.max(0, seen[i][at]) * kept[i][at];
                }
            }
            this.scale = new float[count];
            this.after = settled(usual, scale, layer + 1);
        }

        /// How the loss changes with the words before the layer, by how it changes with those behind it.
        float[][] back(float[][] slope) {
            float[][] into = CareLayers.room(count);
            CarePart.this.back(slope, usual, scale, layer + 1, into);
            float[][] filtered = CareLayers.room(count);
            float[][] words = blendOfWords();
            for (int i = 0; i < SIZE; i++) {
                for (int at = 0; at < count; at++) {
                    filtered[i][at] = seen[i][at] > 0 ? into[i][at] * kept[i][at] : 0;
                }
                own.bias()[layer][i] += sum(filtered[i]);
                RowSums.add(own.filters()[layer * SIZE + i], words, filtered[i], SIZE);
            }
            float[] blended = new float[count];
            for (int i = 0; i < SIZE; i++) {
                Arrays.fill(blended, 0);
                RowSums.add(blended, filtered, turned[layer * SIZE + i], count);
                unblend(i, blended, into[i]);
            }
            return into;
        }

        private void unblend(int number, float[] blended, float[] into) {
            for (int seen = 0; seen < CareLayers.SEEN; seen++) {
                int row = layer * CareLayers.SEEN + seen;
                int behind = (seen - CareLayers.SEEN / 2) * CareLayers.apart(layer);
                float counts = layers.blend()[row][number];
                float sum = 0;
                for (int at = Math.max(0, -behind); at < Math.min(count, count - behind); at++) {
                    sum += blended[at] * before[number][at + behind];
                    into[at + behind] += blended[at] * counts;
                }
                own.blend()[row][number] += sum;
            }
        }

        /// Of each word a row of its blend.
        private float[][] blendOfWords() {
            float[][] words = CareLayers.rows(count);
            for (int i = 0; i < SIZE; i++) {
                for (int at = 0; at < count; at++) {
                    words[at][i] = blends[i][at];
                }
            }
            return words;
        }
    }
}
