package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Rows as SQLite stores them (integers, reals, texts, bytes, null) in a form that a MAC can be taken of, and
/// to and from statements.
final class Rows {

    private Rows() {}

    /// Unambiguous bytes of a row: the table, then each value with its type and length.
    static PayloadWriter canonical(PayloadWriter writer, StoredTable table, @Nullable Object[] values, int count) {
        writer.clear().text(table.sqlName()).number(count);
        for (int i = 0; i < count; i++) {
            switch (values[i]) {
                case null -> writer.number(0);
                case Double real -> writer.number(2).number(Double.doubleToLongBits(real));
                case Number integer -> writer.number(1).number(integer.longValue());
                case String text -> writer.number(3).bytes(text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> writer.number(4).bytes(bytes);
                case Object other -> throw new IllegalArgumentException("Not a column type: " + other.getClass());
            }
        }
        return writer;
    }

    static void bind(PreparedStatement statement, int from, @Nullable Object[] values, int first, int count)
            throws SQLException {
        for (int i = 0; i < count; i++) {
            bind(statement, from + i, values[first + i]);
        }
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, java.sql.Types.NULL);
            case Double real -> statement.setDouble(index, real);
            case Number integer -> statement.setLong(index, integer.longValue());
            case String text -> statement.setString(index, text);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Object other -> throw new IllegalArgumentException("Not a column type: " + other.getClass());
        }
    }

    static @Nullable Object[] values(ResultSet row, int count) throws SQLException {
        var values = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    static @Nullable Long optionalLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
