package org.noticewright.store;

import static org.noticewright.store.generated.Tables.DATA_SOURCE;
import static org.noticewright.store.generated.Tables.REJECT;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.store.generated.tables.records.DataSourceRecord;
import org.noticewright.store.sealed.SealedColumn;

/// Evidence files and what they brought.
final class SqliteEvidence implements EvidenceStore {

    private final CaseStore store;

    SqliteEvidence(CaseStore store) {
        this.store = store;
    }

    record Totals(long read, long kept, long duplicates, long rejected, List<String> warnings, boolean complete) {}

    @Override
    public Optional<DataSource> find(Sha256 sha256) {
        return store.database()
                .query(sql -> sql.selectFrom(DATA_SOURCE)
                        .where(DATA_SOURCE.SHA256.eq(sha256.bytes()))
                        .and(DATA_SOURCE.COMPLETE.eq(1L))
                        .orderBy(DATA_SOURCE.ID)
                        .limit(1)
                        .fetchOptional(this::toDomain));
    }

    @Override
    public Batch begin(NewSource source) {
        var unfinished = store.database()
                .query(sql -> sql.selectFrom(DATA_SOURCE)
                        .where(DATA_SOURCE.SHA256.eq(source.sha256().bytes()))
                        .and(DATA_SOURCE.COMPLETE.eq(0L))
                        .orderBy(DATA_SOURCE.ID.desc())
                        .limit(1)
                        .fetchOptional());
        // Read as another format the file has other records: their count says nothing about these.
        boolean goesOn =
                unfinished.map(row -> row.getFormat().equals(source.format())).orElse(false);
        var handled = unfinished
                .filter(row -> goesOn)
                .map(row -> new Counts(row.getKept(), row.getDuplicates(), row.getRejected()))
                .orElse(Counts.NONE);
        long id = store.change(true, started -> LogLine.of("evidence.begin", "evidence file " + started), change -> {
            long row = unfinished.isPresent() ? unfinished.get().getId() : change.newId(StoredTable.DATA_SOURCE);
            if (!goesOn) {
                change.deleteAll(StoredTable.REJECT, "source_id = ?", row);
            }
            change.put(
                    StoredTable.DATA_SOURCE,
                    row,
                    change.sequence(),
                    source.sha256().bytes(),
                    source.bytes(),
                    source.format(),
                    handled.records(),
                    handled.kept(),
                    handled.duplicates(),
                    handled.rejected(),
                    0L,
                    store.clock().millis(),
                    change.seal(SealedColumn.SOURCE, row, payload(source.path().toString(), List.of())));
            return row;
        });
        store.sources().know(id, source.sha256());
        var batch = new ImportBatch(store, this, id, handled);
        store.openImports().add(batch);
        return batch;
    }

    /// How far an unfinished import has come.
    static void writeProgress(Change change, long id, Counts counts) throws SQLException {
        var row = change.row(StoredTable.DATA_SOURCE, id);
        if (row == null) {
            throw new SQLException("The evidence file is gone.");
        }
        var columns = StoredTable.DATA_SOURCE.columns();
        row[columns.indexOf("read")] = counts.records();
        row[columns.indexOf("kept")] = counts.kept();
        row[columns.indexOf("duplicates")] = counts.duplicates();
        row[columns.indexOf("rejected")] = counts.rejected();
        change.update(StoredTable.DATA_SOURCE, row);
    }

    private static byte[] payload(String path, List<String> warnings) {
        return new PayloadWriter().text(path).texts(warnings).toBytes();
    }

    DataSource finish(long id, Totals totals) {
        store.change(
                LogLine.of(
                        "evidence.finish",
                        "evidence file %d: %d read, %d kept, %d duplicates, %d rejected"
                                .formatted(id, totals.read, totals.kept, totals.duplicates, totals.rejected)),
                change -> {
                    writeTotals(change, id, totals);
                    return id;
                });
        return store.database()
                .query(sql ->
                        sql.selectFrom(DATA_SOURCE).where(DATA_SOURCE.ID.eq(id)).fetchSingle(this::toDomain));
    }

    private void writeTotals(Change change, long id, Totals totals) throws SQLException {
        var select = change.prepared("SELECT version, sha256, bytes, format, payload FROM data_source WHERE id = ?");
        select.setLong(1, id);
        String path;
        byte[] sha256;
        long bytes;
        String format;
        try (var row = select.executeQuery()) {
            row.next();
            path = store.payload(SealedColumn.SOURCE, id, row.getLong(1), row.getBytes(5))
                    .text();
            sha256 = row.getBytes(2);
            bytes = row.getLong(3);
            format = row.getString(4);
        }
        change.update(
                StoredTable.DATA_SOURCE,
                id,
                change.sequence(),
                sha256,
                bytes,
                format,
                totals.read,
                totals.kept,
                totals.duplicates,
                totals.rejected,
                totals.complete ? 1L : 0L,
                store.clock().millis(),
                change.seal(SealedColumn.SOURCE, id, payload(path, totals.warnings)));
    }

    @Override
    public List<DataSource> all() {
        return store.database()
                .query(sql ->
                        sql.selectFrom(DATA_SOURCE).orderBy(DATA_SOURCE.ID).fetch(this::toDomain));
    }

    @Override
    public long filesWithoutTicket() {
        return store.database().read(AttachedFileClaims::unclaimed);
    }

    @Override
    public List<Reject> rejects(DataSource.Id source) {
        return store.database()
                .query(sql -> sql.selectFrom(REJECT)
                        .where(REJECT.SOURCE_ID.eq(source.value()))
                        .orderBy(REJECT.ID)
                        .limit(MOST_REJECTS)
                        .fetch(row -> {
                            var payload =
                                    store.payload(SealedColumn.REJECT, row.getId(), row.getVersion(), row.getPayload());
                            return new Reject(payload.text(), payload.text());
                        }));
    }

    private DataSource toDomain(DataSourceRecord row) {
        var payload = store.payload(SealedColumn.SOURCE, row.getId(), row.getVersion(), row.getPayload());
        return new DataSource(
                new DataSource.Id(row.getId()),
                Path.of(payload.text()),
                Sha256.ofDigest(row.getSha256()),
                row.getBytes(),
                row.getFormat(),
                row.getRead(),
                row.getKept(),
                row.getDuplicates(),
                row.getRejected(),
                payload.texts(),
                row.getComplete() == 1,
                Instant.ofEpochMilli(row.getImportedAt()));
    }
}
