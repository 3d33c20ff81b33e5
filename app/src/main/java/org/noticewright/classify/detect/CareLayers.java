package org.noticewright.classify.detect;

import java.util.Arrays;

/// The numbers of [CareModel] behind its table: layers that each blend a word with two others, apart by so many words,
/// number by number, and put filters over the blend (depthwise separable convolutions: Chollet, "Xception", 2017, a
/// third of the work of filters over all three), and what the last layer says of each tag.
///
/// What it works on holds of each number of a word, [#SIZE] of them, a row with a place for each word: loops over the
/// words of a text are long, and machines take many places at once.
///
/// @param blend of each layer and each of the words that it sees by how much each number counts
/// @param filters of each layer and of each number behind it by how much each number of a blend counts
/// @param bias of each layer, then of the tags
/// @param gain by how much each number is stretched before the first layer and behind each
/// @param shift what is added then
/// @param out of each tag how much each number speaks for it
record CareLayers(float[][] blend, float[][] filters, float[][] bias, float[][] gain, float[][] shift, float[][] out) {

    static final int SIZE = 32;
    /// Words that a layer sees.
    static final int SEEN = 3;

    private static final int[] APART = {1, 2, 4, 2, 1};
    static final int LAYERS = APART.length;
    /// Words that lie further apart are not seen together by any layer.
    static final int FURTHEST = Arrays.stream(APART).max().orElseThrow();

    private static final float SMALLEST = 1e-5f;
    private static final float[] EVEN = even();

    /// All numbers 0, but the gain, which is 1.
    static CareLayers blank() {
        float[][] gain = rows(LAYERS + 1);
        for (float[] row : gain) {
            Arrays.fill(row, 1);
        }
        return new CareLayers(
                rows(LAYERS * SEEN),
                rows(LAYERS * SIZE),
                rows(LAYERS + 1),
                gain,
                rows(LAYERS + 1),
                rows(CareModel.TAGS));
    }

    private static float[] even() {
        var even = new float[SIZE];
        Arrays.fill(even, 1f / SIZE);
        return even;
    }

    static float[][] rows(int count) {
        return new float[count][SIZE];
    }

    /// Room for so many words.
    static float[][] room(int words) {
        return new float[SIZE][words];
    }

    /// All of them, in the order in which they are kept.
    float[][][] all() {
        return new float[][][] {blend, filters, bias, gain, shift, out};
    }

    /// How far before and behind a word the others stand that a layer sees.
    static int apart(int layer) {
        return APART[layer];
    }

    /// Writes what the numbers of each word are about their mean.
    ///
    /// @param into may be the same
    /// @param scale of each word gets what they are to be multiplied by, so that their usual size is 1
    /// @param mean whatever is in it
    static void center(float[][] numbers, float[][] into, float[] scale, float[] mean, int count) {
        Arrays.fill(mean, 0, count, 0);
        RowSums.add(mean, numbers, EVEN, count);
        Arrays.fill(scale, 0, count, 0);
        for (int i = 0; i < SIZE; i++) {
            RowSums.subtract(into[i], numbers[i], mean, count);
            RowSums.addProducts(scale, into[i], into[i], count);
        }
        for (int at = 0; at < count; at++) {
            scale[at] = (float) (1 / Math.sqrt(scale[at] / SIZE + SMALLEST));
        }
    }

    /// Brings numbers to the size that their layer gives them.
    ///
    /// @param scale of each word what they are multiplied by first
    /// @param at 0 before the first layer
    void settle(float[][] numbers, float[] scale, int at, int count) {
        for (int i = 0; i < SIZE; i++) {
            RowSums.stretch(numbers[i], scale, gain[at][i], shift[at][i], count);
        }
    }

    /// Blends each word with those that a layer sees.
    ///
    /// @param into whatever is in it, as in the last two
    void blend(int layer, float[][] numbers, float[][] into, float[] before, float[] behind, int count) {
        int apart = Math.min(apart(layer), count);
        Arrays.fill(before, 0, apart, 0);
        Arrays.fill(behind, count - apart, count, 0);
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(numbers[i], 0, before, apart, count - apart);
            System.arraycopy(numbers[i], apart, behind, 0, count - apart);
            RowSums.blend(
                    into[i],
                    before,
                    blend[layer * SEEN][i],
                    numbers[i],
                    blend[layer * SEEN + 1][i],
                    behind,
                    blend[layer * SEEN + 2][i],
                    count);
        }
    }

    /// What a layer's filters see in each blend, before what is below 0 is left out.
    ///
    /// @param into whatever is in it
    void see(int layer, float[][] blends, float[][] into, int count) {
        for (int i = 0; i < SIZE; i++) {
            Arrays.fill(into[i], 0, count, bias[layer][i]);
            RowSums.add(into[i], blends, filters[layer * SIZE + i], count);
        }
    }

    /// How much each word speaks of a tag.
    ///
    /// @param into whatever is in it
    void say(float[][] numbers, int tag, float[] into, int count) {
        Arrays.fill(into, 0, count, bias[LAYERS][tag]);
        RowSums.add(into, numbers, out[tag], count);
    }
}
