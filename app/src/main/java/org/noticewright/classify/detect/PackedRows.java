package org.noticewright.classify.detect;

/// Rows of bytes that are summed up fast: four bytes to a long, 16 bits for each, so that one addition adds four, and
/// each above 0, so that none takes from the next.
final class PackedRows {

    private static final int LANE = 16;
    private static final int LANES = Long.SIZE / LANE;
    private static final int ABOVE = 128;
    /// Sums of more rows may not fit.
    static final int MOST = (1 << LANE) / (2 * ABOVE);

    private final int longs;
    private final long[] packed;

    /// @param bytes row by row
    /// @param size of a row, a multiple of 4
    PackedRows(byte[] bytes, int size) {
        longs = size / LANES;
        packed = new long[bytes.length / LANES];
        for (int i = 0; i < packed.length * LANES; i++) {
            packed[i / LANES] |= (long) (bytes[i] + ABOVE) << place(i);
        }
    }

    private static int place(int i) {
        return i % LANES * LANE;
    }

    /// The sum of no rows.
    long[] zero() {
        return new long[longs];
    }

    /// Adds the rows of these numbers.
    void add(long[] sum, int[] rows, int count) {
        for (int k = 0; k < count; k++) {
            int from = rows[k] * longs;
            for (int i = 0; i < longs; i++) {
                sum[i] += packed[from + i];
            }
        }
    }

    /// What bytes at a place of rows come to.
    ///
    /// @param count so many rows were summed up, at most [#MOST]
    int sum(long[] sum, int place, int count) {
        return (int) (sum[place / LANES] >>> place(place) & (1 << LANE) - 1) - ABOVE * count;
    }
}
