package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class PackedRowsTest {

    private static final int SIZE = 8;
    private static final int ROWS = 4;

    @Property
    void sumsAreThoseOfBytes(
            @ForAll @Size(SIZE * ROWS) byte[] bytes, @ForAll @Size(max = PackedRows.MOST) byte[] which) {
        int[] rows = new int[which.length];
        int[] plain = new int[SIZE];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = which[k] & ROWS - 1;
            for (int i = 0; i < SIZE; i++) {
                plain[i] += bytes[rows[k] * SIZE + i];
            }
        }
        var packed = new PackedRows(bytes, SIZE);
        long[] sum = packed.zero();
        packed.add(sum, rows, rows.length);

        for (int i = 0; i < SIZE; i++) {
            assertThat(packed.sum(sum, i, rows.length)).isEqualTo(plain[i]);
        }
    }

    @Property(tries = 4)
    void theMostAndTheLeastFit(@ForAll boolean most) {
        byte one = most ? Byte.MAX_VALUE : Byte.MIN_VALUE;
        var packed = new PackedRows(new byte[] {one, one, one, one}, 4);
        long[] sum = packed.zero();
        packed.add(sum, new int[PackedRows.MOST], PackedRows.MOST);

        for (int i = 0; i < 4; i++) {
            assertThat(packed.sum(sum, i, PackedRows.MOST)).isEqualTo(one * PackedRows.MOST);
        }
    }
}
