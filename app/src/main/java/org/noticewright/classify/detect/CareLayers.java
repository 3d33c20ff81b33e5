package org.noticewright.classify.detect;

import java.util.Arrays;

/// The numbers of [CareModel] behind its table: filters over a word and two others, further apart with each layer, and
/// what the last layer says of each tag. All rows are [#SIZE] long.
///
/// @param filters of each layer, of each of the words that a filter sees and of each number of a word, a row of what
///     the filters make of it
/// @param bias of each layer, then of the tags
/// @param gain by how much a row is stretched before the first layer and behind each
/// @param shift what is added then
/// @param out of each tag how much each number speaks for it
record CareLayers(float[][] filters, float[][] bias, float[][] gain, float[][] shift, float[][] out) {

    static final int SIZE = 64;
    /// Words that a filter sees.
    static final int SEEN = 3;

    private static final int[] APART = {1, 2, 4};
    static final int LAYERS = APART.length;

    /// All numbers 0, but the gain, which is 1.
    static CareLayers blank() {
        float[][] gain = rows(LAYERS + 1);
        for (float[] row : gain) {
            Arrays.fill(row, 1);
        }
        return new CareLayers(
                rows(LAYERS * SEEN * SIZE), rows(LAYERS + 1), gain, rows(LAYERS + 1), rows(CareModel.TAGS));
    }

    static float[][] rows(int count) {
        return new float[count][SIZE];
    }

    /// All of them, in the order in which they are kept.
    float[][][] all() {
        return new float[][][] {filters, bias, gain, shift, out};
    }

    /// The first row of a filter for one of the words that it sees.
    static int filter(int layer, int seen) {
        return (layer * SEEN + seen) * SIZE;
    }

    /// How far behind a word the word stands that a filter sees.
    static int behind(int layer, int seen) {
        return (seen - SEEN / 2) * APART[layer];
    }

    /// Stretches and shifts a row that was made of usual size 1.
    ///
    /// @param at 0 before the first layer
    void settle(float[] row, int at) {
        float[] gains = gain[at];
        float[] shifts = shift[at];
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j] * gains[j] + shifts[j];
        }
    }

    /// Adds to each word what a layer's filters see there, before what is below 0 is left out.
    ///
    /// @param words of each a row
    /// @param into of each a row, whatever is in it
    void see(int layer, float[][] words, float[][] into, int count) {
        for (int at = 0; at < count; at++) {
            System.arraycopy(bias[layer], 0, into[at], 0, SIZE);
            for (int seen = 0; seen < SEEN; seen++) {
                int other = at + behind(layer, seen);
                if (other >= 0 && other < count) {
                    RowSums.add(into[at], filters, filter(layer, seen), words[other], 0, SIZE);
                }
            }
        }
    }

    /// How much a word speaks of a tag.
    float says(float[] word, int tag) {
        return RowSums.product(word, out[tag]) + bias[LAYERS][tag];
    }
}
