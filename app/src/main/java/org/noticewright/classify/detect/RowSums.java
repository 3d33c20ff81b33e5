package org.noticewright.classify.detect;

/// Sums of rows of numbers, the inner loops of [CareModel]. The order of each sum is fixed, so that every machine comes
/// to the same result, however many places of a row it takes at once.
final class RowSums {

    /// So many rows are taken at once: fewer would read and write sums more often, and for more there is no room in a
    /// processor.
    private static final int AT_ONCE = 8;

    private RowSums() {}

    /// Adds rows, each as often as a number says.
    ///
    /// @param times one for each row
    /// @param count so many places of each row
    static void add(float[] into, float[][] rows, float[] times, int count) {
        int whole = rows.length - rows.length % AT_ONCE;
        for (int i = 0; i < whole; i += AT_ONCE) {
            add8(into, rows, i, times, count);
        }
        for (int i = whole; i < rows.length; i++) {
            add(into, rows[i], times[i], count);
        }
    }

    private static void add8(float[] into, float[][] rows, int from, float[] times, int count) {
        float[] row0 = rows[from];
        float[] row1 = rows[from + 1];
        float[] row2 = rows[from + 2];
        float[] row3 = rows[from + 3];
        float[] row4 = rows[from + 4];
        float[] row5 = rows[from + 5];
        float[] row6 = rows[from + 6];
        float[] row7 = rows[from + 7];
        float times0 = times[from];
        float times1 = times[from + 1];
        float times2 = times[from + 2];
        float times3 = times[from + 3];
        float times4 = times[from + 4];
        float times5 = times[from + 5];
        float times6 = times[from + 6];
        float times7 = times[from + 7];
        for (int j = 0; j < count; j++) {
            into[j] += times0 * row0[j]
                    + times1 * row1[j]
                    + times2 * row2[j]
                    + times3 * row3[j]
                    + times4 * row4[j]
                    + times5 * row5[j]
                    + times6 * row6[j]
                    + times7 * row7[j];
        }
    }

    /// Adds a row so many times.
    static void add(float[] into, float[] row, float times, int count) {
        for (int j = 0; j < count; j++) {
            into[j] += times * row[j];
        }
    }

    /// Adds what the numbers of two rows come to when they are multiplied one by one.
    static void addProducts(float[] into, float[] one, float[] other, int count) {
        for (int j = 0; j < count; j++) {
            into[j] += one[j] * other[j];
        }
    }

    /// Adds what there is of a row above 0.
    static void addAbove(float[] into, float[] row, int count) {
        for (int j = 0; j < count; j++) {
            into[j] += Math.max(0, row[j]);
        }
    }

    static void subtract(float[] into, float[] from, float[] row, int count) {
        for (int j = 0; j < count; j++) {
            into[j] = from[j] - row[j];
        }
    }

    static void multiply(float[] row, float[] by, int count) {
        for (int j = 0; j < count; j++) {
            row[j] *= by[j];
        }
    }

    static void stretch(float[] row, float[] scale, float gain, float shift, int count) {
        for (int j = 0; j < count; j++) {
            row[j] = row[j] * scale[j] * gain + shift;
        }
    }

    /// Writes the sum of three rows, each so many times.
    static void blend(
            float[] into, float[] one, float ones, float[] two, float twos, float[] three, float threes, int count) {
        for (int j = 0; j < count; j++) {
            into[j] = ones * one[j] + twos * two[j] + threes * three[j];
        }
    }
}
