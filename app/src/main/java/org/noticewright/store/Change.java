package org.noticewright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LogLink;
import org.noticewright.casework.Progress;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// One transaction that changes the case: rows with their MACs, the digests of their tables, one log entry, the
/// head. Made by [CaseStore], which holds the write lock around it.
final class Change {

    private static final int DELETED_TOGETHER = 20_000;

    private final Database database;
    private final Vault vault;
    private final CaseState state;
    private final PayloadWriter scratch = new PayloadWriter();
    private int rowsWritten;
    private long bytesWritten;

    /// @param state a copy that becomes the current state when the transaction commits
    Change(Database database, Vault vault, CaseState state) {
        this.database = database;
        this.vault = vault;
        this.state = state;
    }

    Vault vault() {
        return vault;
    }

    /// Number of the log entry this transaction ends with: the version of every row it writes.
    long sequence() {
        return state.sequence + 1;
    }

    long newId(StoredTable table) {
        return state.takeId(table);
    }

    int rowsWritten() {
        return rowsWritten;
    }

    long bytesWritten() {
        return bytesWritten;
    }

    CaseState state() {
        return state;
    }

    PreparedStatement prepared(String sql) throws SQLException {
        return database.prepared(sql);
    }

    byte[] seal(SealedColumn column, long row, byte[] plain) {
        return vault.seal(column, row, sequence(), plain);
    }

    /// @param values all columns but the MAC, the row id first
    void insert(StoredTable table, @Nullable Object... values) throws SQLException {
        byte[] digest = digest(table, values);
        var statement = database.prepared(table.insertSql());
        Rows.bind(statement, 1, values, 0, values.length);
        statement.setBytes(values.length + 1, mac(digest));
        statement.executeUpdate();
        state.add(table, digest);
        rowsWritten++;
    }

    /// Inserts rows together, which spares most of what the driver does for each; those that a unique index
    /// knows already are left out.
    ///
    /// @return which of them are new
    boolean[] insertNew(StoredTable table, List<@Nullable Object[]> rows) throws SQLException {
        var statement = database.prepared(table.insertIfNewSql());
        var digests = new byte[rows.size()][];
        for (int i = 0; i < digests.length; i++) {
            var values = rows.get(i);
            digests[i] = digest(table, values);
            Rows.bind(statement, 1, values, 0, values.length);
            statement.setBytes(values.length + 1, mac(digests[i]));
            statement.addBatch();
        }
        var inserted = new boolean[digests.length];
        int[] counts = statement.executeBatch();
        for (int i = 0; i < inserted.length; i++) {
            if (counts[i] > 0) {
                inserted[i] = true;
                state.add(table, digests[i]);
                rowsWritten++;
            }
        }
        return inserted;
    }

    /// @param values all columns but the MAC, the row id first
    void update(StoredTable table, @Nullable Object... values) throws SQLException {
        var old = row(table, id(values));
        if (old == null) {
            throw new IllegalStateException("Row %d of %s is gone.".formatted(id(values), table.sqlName()));
        }
        replace(table, old, values);
    }

    /// @param old the row as [#row] just read it
    void replace(StoredTable table, @Nullable Object[] old, @Nullable Object[] values) throws SQLException {
        state.remove(table, digest(table, old));
        byte[] digest = digest(table, values);
        var statement = database.prepared(table.updateSql());
        Rows.bind(statement, 1, values, 1, values.length - 1);
        statement.setBytes(values.length, mac(digest));
        statement.setLong(values.length + 1, id(values));
        statement.executeUpdate();
        state.add(table, digest);
        rowsWritten++;
    }

    /// Inserts, or updates when the row exists.
    void put(StoredTable table, @Nullable Object... values) throws SQLException {
        var old = row(table, id(values));
        if (old == null) {
            insert(table, values);
        } else {
            replace(table, old, values);
        }
    }

    void delete(StoredTable table, long id) throws SQLException {
        var old = row(table, id);
        if (old == null) {
            return;
        }
        var statement = database.prepared(table.deleteSql());
        statement.setLong(1, id);
        statement.executeUpdate();
        state.remove(table, digest(table, old));
        rowsWritten++;
    }

    /// Deletes all rows that `where` selects.
    void deleteAll(StoredTable table, String where, @Nullable Object... parameters) throws SQLException {
        var select = database.prepared(table.selectSql() + " WHERE " + where);
        Rows.bind(select, 1, parameters, 0, parameters.length);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                state.remove(
                        table, digest(table, Rows.values(rows, table.columns().size() - 1)));
                rowsWritten++;
            }
        }
        var delete = database.prepared("DELETE FROM " + table.sqlName() + " WHERE " + where);
        Rows.bind(delete, 1, parameters, 0, parameters.length);
        delete.executeUpdate();
    }

    /// Deletes all rows, bit by bit, so that it can be cancelled.
    void deleteEverything(StoredTable table, Progress progress) throws SQLException {
        var ends = prepared(table.endsSql());
        long next;
        long last;
        try (var row = ends.executeQuery()) {
            if (!row.next() || row.getObject(1) == null) {
                return;
            }
            next = row.getLong(1);
            last = row.getLong(2);
        }
        for (; next <= last; next += DELETED_TOGETHER) {
            progress.checkCancelled();
            deleteAll(table, "id >= ? AND id < ?", next, next + DELETED_TOGETHER);
        }
    }

    /// All columns but the MAC of one row, or null.
    @Nullable
    Object @Nullable [] row(StoredTable table, long id) throws SQLException {
        var statement = database.prepared(table.rowSql());
        statement.setLong(1, id);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Rows.values(rows, table.columns().size() - 1) : null;
        }
    }

    private byte[] digest(StoredTable table, @Nullable Object[] values) {
        if (values.length != table.columns().size() - 1) {
            throw new IllegalArgumentException("%s has %d columns beside the MAC, not %d"
                    .formatted(table.sqlName(), table.columns().size() - 1, values.length));
        }
        Rows.canonical(scratch, table, values, values.length);
        bytesWritten += scratch.size();
        return vault.rowDigest(scratch.buffer(), scratch.size());
    }

    /// What of a row's digest stands beside the row.
    static byte[] mac(byte[] digest) {
        return Arrays.copyOf(digest, Vault.HASH_BYTES);
    }

    private static long id(@Nullable Object[] values) {
        return values[0] instanceof Number id ? id.longValue() : 0;
    }

    /// Appends the log entry and moves the head.
    void finish(LogLine line, Clock clock, long slot, String who) throws SQLException {
        long sequence = sequence();
        long at = clock.millis();
        byte[] sealedWho = seal(SealedColumn.LOG_WHO, sequence, who.getBytes(StandardCharsets.UTF_8));
        byte[] sealedDetail = line.hasDetail()
                ? seal(
                        SealedColumn.LOG_DETAIL,
                        sequence,
                        new PayloadWriter()
                                .text(line.before())
                                .text(line.after())
                                .text(line.reason())
                                .toBytes())
                : null;
        byte[] stateBytes = state.toBytes(vault);
        byte[] stateDigest = vault.headMac(stateBytes);
        byte[] hash = chainHash(
                state.headHash,
                sequence,
                at,
                slot,
                line.action(),
                line.subject(),
                sealedWho,
                sealedDetail,
                stateDigest);
        var insert = prepared("INSERT INTO log_entry (id, at, slot, action, subject, who, detail, state_digest, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var values = new @Nullable Object[] {
            sequence, at, slot, line.action(), line.subject(), sealedWho, sealedDetail, stateDigest, hash
        };
        Rows.bind(insert, 1, values, 0, values.length);
        insert.executeUpdate();
        var head = prepared("UPDATE case_state SET sequence = ?, head_hash = ?, head_mac = ?, state = ? WHERE id = 1");
        head.setLong(1, sequence);
        head.setBytes(2, hash);
        head.setBytes(3, vault.headMac(headBytes(sequence, hash)));
        head.setBytes(4, vault.seal(SealedColumn.CASE_STATE, 1, sequence, stateBytes));
        head.executeUpdate();
        state.sequence = sequence;
        state.headHash = hash;
    }

    static byte[] headBytes(long sequence, byte[] hash) {
        return ByteBuffer.allocate(Long.BYTES + hash.length)
                .putLong(sequence)
                .put(hash)
                .array();
    }

    /// The chain hash of an entry, see [LogLink#hashAfter].
    static byte[] chainHash(
            byte[] previous,
            long sequence,
            long at,
            long slot,
            String action,
            String subject,
            byte[] who,
            byte @Nullable [] detail,
            byte[] stateDigest) {
        return new LogLink(
                        sequence, Instant.ofEpochMilli(at), slot, action, subject, who, detail, stateDigest, previous)
                .hashAfter(previous);
    }
}
