package org.noticewright.store;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.noticewright.store.sealed.SealedColumn;

/// Rows as they stood before a step, packed into blocks of bounded size, squeezed and sealed.
final class BeforeImages {

    private static final int BLOCK_BYTES = 256 << 10;

    /// @param row the columns but the MAC as they were; null when the step added the row
    record Image(StoredTable table, long id, @Nullable Object @Nullable [] row) {
        @Override
        public String toString() {
            return "Image[" + table + "]";
        }
    }

    private final Change change;
    private final long step;
    private final PayloadWriter block = new PayloadWriter();

    BeforeImages(Change change, long step) {
        this.change = change;
        this.step = step;
    }

    void changed(StoredTable table, @Nullable Object[] row) throws SQLException {
        block.number(table.ordinal()).number(row.length);
        for (var value : row) {
            switch (value) {
                case null -> block.number(0);
                case Double real -> block.number(2).number(Double.doubleToLongBits(real));
                case Number integer -> block.number(1).number(integer.longValue());
                case String text -> block.number(3).text(text);
                case byte[] bytes -> block.number(4).bytes(bytes);
                case Object other -> throw new IllegalArgumentException("Not a column type: " + other.getClass());
            }
        }
        flushWhenFull();
    }

    void added(StoredTable table, long id) throws SQLException {
        block.number(table.ordinal()).number(0).number(id);
        flushWhenFull();
    }

    private void flushWhenFull() throws SQLException {
        if (block.size() >= BLOCK_BYTES) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (block.size() == 0) {
            return;
        }
        long id = change.newId(StoredTable.RULE_STEP_ROWS);
        change.insert(
                StoredTable.RULE_STEP_ROWS,
                id,
                change.sequence(),
                step,
                change.seal(SealedColumn.RULE_STEP_ROWS, id, squeezed(block.toBytes())));
        block.clear();
    }

    private static byte[] squeezed(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            var buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new PayloadWriter()
                    .number(bytes.length)
                    .bytes(out.toByteArray())
                    .toBytes();
        } finally {
            deflater.end();
        }
    }

    /// @param block unsealed
    /// @return in the order in which they were written
    static List<Image> read(PayloadReader block) {
        int length = block.size();
        var from = new PayloadReader(restored(block.bytes(), length));
        var images = new ArrayList<Image>();
        while (!from.isAtEnd()) {
            var table = StoredTable.values()[from.size()];
            int columns = from.size();
            if (columns == 0) {
                images.add(new Image(table, from.number(), null));
                continue;
            }
            var row = new @Nullable Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = value(from);
            }
            images.add(new Image(table, row[0] instanceof Number id ? id.longValue() : 0, row));
        }
        return images;
    }

    private static @Nullable Object value(PayloadReader from) {
        int type = from.size();
        return switch (type) {
            case 0 -> null;
            case 1 -> from.number();
            case 2 -> Double.longBitsToDouble(from.number());
            case 3 -> from.text();
            case 4 -> from.bytes();
            default -> throw new IllegalStateException("A kept row holds a value of an unknown type: " + type);
        };
    }

    private static byte[] restored(byte[] squeezed, int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(squeezed);
            var bytes = new byte[length];
            int done = 0;
            while (done < length) {
                int got = inflater.inflate(bytes, done, length - done);
                if (got == 0) {
                    throw new IllegalStateException("A block of kept rows is shorter than it says.");
                }
                done += got;
            }
            return bytes;
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("A block of kept rows is damaged.", damaged);
        } finally {
            inflater.end();
        }
    }
}
