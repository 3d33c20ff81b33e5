package org.noticewright.store;

import java.util.Arrays;
import java.util.List;

/// The tags and labels of a ticket as dictionary rows, packed: a plain index over what its payload says.
final class Facets {

    static final byte[] NONE = new byte[0];

    private Facets() {}

    static byte[] packed(TicketHead head) {
        return packed(head.tagIds(), head.labelIds());
    }

    static byte[] packed(List<Long> tags, List<Long> labels) {
        var rows = new long[tags.size() + labels.size()];
        int n = 0;
        for (long tag : tags) {
            rows[n++] = tag;
        }
        for (long label : labels) {
            rows[n++] = label;
        }
        return packed(rows);
    }

    /// @param rows in any order, repeated ones count once; is sorted
    static byte[] packed(long[] rows) {
        if (rows.length == 0) {
            return NONE;
        }
        Arrays.sort(rows);
        var writer = new PayloadWriter();
        long last = 0;
        for (long row : rows) {
            if (row != last) {
                writer.number(row - last);
                last = row;
            }
        }
        return writer.toBytes();
    }

    /// Ascending.
    static long[] rows(byte[] packed) {
        var rows = new long[packed.length];
        int n = 0;
        long last = 0;
        var reader = new PayloadReader(packed);
        while (!reader.isAtEnd()) {
            last += reader.number();
            rows[n++] = last;
        }
        return Arrays.copyOf(rows, n);
    }
}
