package org.noticewright.classify.detect;

/// Sums of rows of numbers, the inner loops of [CareModel]. The order of each sum is fixed, so that every machine comes
/// to the same result, however many places of a row it takes at once.
final class RowSums {

    /// So many rows are taken at once: the length of a sum must be a multiple of it.
    static final int AT_ONCE = 8;

    private RowSums() {}

    /// Adds rows, each as often as a number says.
    ///
    /// @param rows from `from` on as many as `count`
    /// @param times from `at` on one for each
    /// @param count a multiple of [#AT_ONCE]
    static void add(float[] into, float[][] rows, int from, float[] times, int at, int count) {
        for (int i = 0; i < count; i += AT_ONCE) {
            add8(into, rows, from + i, times, at + i);
        }
    }

    /// The same for any count: what is over [#AT_ONCE] comes last.
    static void addAny(float[] into, float[][] rows, int from, float[] times, int at, int count) {
        int whole = count - count % AT_ONCE;
        add(into, rows, from, times, at, whole);
        for (int i = whole; i < count; i++) {
            add(into, rows[from + i], times[at + i]);
        }
    }

    private static void add8(float[] into, float[][] rows, int from, float[] times, int at) {
        float[] row0 = rows[from];
        float[] row1 = rows[from + 1];
        float[] row2 = rows[from + 2];
        float[] row3 = rows[from + 3];
        float[] row4 = rows[from + 4];
        float[] row5 = rows[from + 5];
        float[] row6 = rows[from + 6];
        float[] row7 = rows[from + 7];
        float times0 = times[at];
        float times1 = times[at + 1];
        float times2 = times[at + 2];
        float times3 = times[at + 3];
        float times4 = times[at + 4];
        float times5 = times[at + 5];
        float times6 = times[at + 6];
        float times7 = times[at + 7];
        for (int j = 0; j < into.length; j++) {
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
    static void add(float[] into, float[] row, float times) {
        for (int j = 0; j < into.length; j++) {
            into[j] += times * row[j];
        }
    }

    static float product(float[] one, float[] other) {
        float sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }

    /// Writes what a row is about its mean, its usual size 1; returns one over what its usual size was.
    static float normalize(float[] row, float[] into) {
        float mean = 0;
        for (float value : row) {
            mean += value;
        }
        mean /= row.length;
        float squares = 0;
        for (int j = 0; j < row.length; j++) {
            into[j] = row[j] - mean;
            squares += into[j] * into[j];
        }
        float scale = (float) (1 / Math.sqrt(squares / row.length + SMALLEST));
        for (int j = 0; j < row.length; j++) {
            into[j] *= scale;
        }
        return scale;
    }

    private static final float SMALLEST = 1e-5f;
}
