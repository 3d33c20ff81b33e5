package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// Re-walks the log and every row. One read transaction, so that work going on beside it cannot look like
/// damage.
///
/// The log's chain ends in a head with a MAC; the newest entry vouches for the digest of every table; each row
/// carries a MAC of its own, which tells which row was changed. A row put back whole from an older file has a
/// good MAC: the digest of its table finds it.
final class CaseVerifier {

    private static final int REPORTED_EVERY = 1000;
    private static final int MOST_DETAILS = 50;
    private static final int FACETS = StoredTable.TICKET.columns().indexOf("facets");

    private static final Map<StoredTable, SealedColumn> SEALED = sealedColumns();

    private final CaseStore store;
    private final Vault vault;
    private final Progress progress;
    private final PayloadWriter scratch = new PayloadWriter();
    private final List<String> brokenRows = new ArrayList<>();
    private final List<String> brokenSeals = new ArrayList<>();
    private final List<String> brokenFacets = new ArrayList<>();
    private final Set<String> notChecked = new HashSet<>();
    private long rowCount;
    private long sealCount;
    private long facetCount;

    CaseVerifier(CaseStore store, Progress progress) {
        this.store = store;
        this.vault = store.vault();
        this.progress = progress;
    }

    private static Map<StoredTable, SealedColumn> sealedColumns() {
        var columns = new EnumMap<StoredTable, SealedColumn>(StoredTable.class);
        for (var table : StoredTable.values()) {
            for (var column : SealedColumn.values()) {
                if (column.table().equals(table.sqlName())) {
                    columns.put(table, column);
                }
            }
        }
        return columns;
    }

    private record Head(long sequence, byte[] hash, byte[] mac, byte[] sealedState) {}

    List<Check> checks() {
        return store.database().read(connection -> {
            connection.setAutoCommit(false);
            try {
                return checks(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private List<Check> checks(Connection connection) throws SQLException {
        var head = head(connection);
        var chain = new LogChainCheck(vault);
        var chainCheck = chain.walk(connection, head.sequence, progress);
        var state = CaseStateReading.open(vault, head.sequence, head.hash, head.sealedState);
        var headCheck = headCheck(head, chain, state);
        if (state != null) {
            checkRows(connection, state.state());
        }
        var checks = new ArrayList<Check>();
        checks.add(chainCheck);
        checks.add(headCheck);
        checks.add(result("rows", rowCount, brokenRows, Set.of()));
        brokenSeals.addAll(chain.brokenSeals());
        notChecked.addAll(chain.notChecked());
        checks.add(result("sealed values", sealCount + chain.seals(), brokenSeals, notChecked));
        checks.add(result(
                "facets",
                facetCount,
                brokenFacets,
                vault.holds(SealedColumn.TICKET.keyClass()) ? Set.of() : Set.of("facets")));
        return checks;
    }

    private static Check result(String name, long count, List<String> broken, Set<String> notChecked) {
        if (!broken.isEmpty()) {
            return new Check(name, Result.BROKEN, count, broken);
        }
        var detail =
                notChecked.stream().sorted().map("No key for %s."::formatted).toList();
        return new Check(name, notChecked.isEmpty() ? Result.OK : Result.NOT_CHECKED, count, detail);
    }

    private static Head head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT sequence, head_hash, head_mac, state FROM case_state");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The head of the log is missing.");
            }
            return new Head(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
        }
    }

    private Check headCheck(Head head, LogChainCheck chain, CaseStateReading.@Nullable Opened state) {
        var wrong = new ArrayList<String>();
        if (!Arrays.equals(head.mac, vault.headMac(Change.headBytes(head.sequence, head.hash)))) {
            wrong.add("The head of the log does not carry this case's seal.");
        }
        if (chain.lastSequence() != head.sequence) {
            wrong.add("The log ends with entry %d, its head says %d.".formatted(chain.lastSequence(), head.sequence));
        } else if (!Arrays.equals(chain.lastHash(), head.hash)) {
            wrong.add("The newest log entry is not the one the head was made for.");
        }
        if (state == null) {
            wrong.add("The digests of the tables do not open.");
        } else if (!Arrays.equals(chain.lastStateDigest(), vault.headMac(state.bytes()))) {
            wrong.add("The newest log entry does not vouch for the digests of the tables.");
        }
        return result("log head", 1, wrong, Set.of());
    }

    private void checkRows(Connection connection, CaseState expected) throws SQLException {
        var found = new CaseState(0, new byte[0]);
        long total = 0;
        for (var table : StoredTable.values()) {
            total += expected.rows(table);
        }
        for (var table : StoredTable.values()) {
            checkTable(connection, table, found, total);
            if (!found.sameRows(expected, table)) {
                add(
                        brokenRows,
                        ("%s: the rows are not those last written (%d expected, %d found): at least one was"
                                        + " removed, added, changed or put back from an older state.")
                                .formatted(table.sqlName(), expected.rows(table), found.rows(table)));
            }
        }
        progress.report(rowCount, rowCount, "rows");
    }

    private void checkTable(Connection connection, StoredTable table, CaseState found, long total) throws SQLException {
        int columns = table.columns().size();
        try (var select = connection.prepareStatement(table.allSql());
                var rows = select.executeQuery()) {
            while (rows.next()) {
                // Asked for at every row: some are megabytes of mail.
                progress.checkCancelled();
                checkRow(table, Rows.values(rows, columns), columns, rows.getLong(1), found);
                rowCount++;
                if (rowCount % REPORTED_EVERY == 0) {
                    progress.report(rowCount, Math.max(total, rowCount), "rows");
                }
            }
        }
    }

    private void checkRow(StoredTable table, @Nullable Object[] row, int columns, long id, CaseState found) {
        byte[] mac = row[columns - 1] instanceof byte[] bytes ? bytes : new byte[0];
        Rows.canonical(scratch, table, row, columns - 1);
        byte[] digest = vault.rowDigest(scratch.buffer(), scratch.size());
        if (!Arrays.equals(mac, Change.mac(digest))) {
            add(brokenRows, "%s row %d was changed.".formatted(table.sqlName(), id));
        }
        found.add(table, digest);
        var column = SEALED.get(table);
        if (column != null) {
            checkSeal(table, column, row, id);
        }
    }

    private void checkSeal(StoredTable table, SealedColumn column, @Nullable Object[] row, long id) {
        if (!vault.holds(column.keyClass())) {
            notChecked.add(table.sqlName());
            return;
        }
        long version = row[1] instanceof Number number ? number.longValue() : 0;
        if (row[table.columns().indexOf(column.column())] instanceof byte[] sealed) {
            sealCount++;
            try {
                byte[] plain = vault.open(column, id, version, sealed);
                if (table == StoredTable.TICKET) {
                    checkFacets(row, id, plain);
                }
            } catch (BrokenSealException broken) {
                add(brokenSeals, "%s row %d does not open.".formatted(table.sqlName(), id));
            }
        }
    }

    /// The facets are an index over the sealed tickets: they must say what the tickets say.
    private void checkFacets(@Nullable Object[] row, long ticket, byte[] plain) {
        var head = EvidencePayloads.head(TicketPayload.afterOrigin(new PayloadReader(plain)), word -> "");
        facetCount++;
        if (!(row[FACETS] instanceof byte[] facets) || !Arrays.equals(facets, Facets.packed(head))) {
            add(brokenFacets, "The facets of ticket %d are not those of its record.".formatted(ticket));
        }
    }

    private static void add(List<String> details, String detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        } else if (details.size() == MOST_DETAILS) {
            details.add("… and more.");
        }
    }
}
