package org.noticewright.store;

import static org.noticewright.store.generated.Tables.LOG_ENTRY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.LogLink;
import org.noticewright.store.generated.tables.records.LogEntryRecord;
import org.noticewright.store.sealed.SealedColumn;

/// The log, unsealed for reading.
final class SqliteLog implements CaseLog {

    private static final int CHUNK = 1000;

    private final CaseStore store;

    SqliteLog(CaseStore store) {
        this.store = store;
    }

    @Override
    public Head head() {
        return store.head();
    }

    @Override
    public void forEach(Consumer<Entry> consumer) {
        forEachRow(row -> consumer.accept(toDomain(row)));
    }

    @Override
    public void forEachLink(Consumer<LogLink> consumer) {
        forEachRow(row -> consumer.accept(toLink(row)));
    }

    /// In chunks, so that a long log is never in memory as a whole.
    private void forEachRow(Consumer<LogEntryRecord> consumer) {
        long last = 0;
        while (true) {
            long after = last;
            var chunk = store.database()
                    .query(sql -> sql.selectFrom(LOG_ENTRY)
                            .where(LOG_ENTRY.ID.gt(after))
                            .orderBy(LOG_ENTRY.ID)
                            .limit(CHUNK)
                            .fetch());
            if (chunk.isEmpty()) {
                return;
            }
            chunk.forEach(consumer);
            last = chunk.getLast().getId();
        }
    }

    private static LogLink toLink(LogEntryRecord row) {
        var detail = row.getDetail();
        return new LogLink(
                row.getId(),
                Instant.ofEpochMilli(row.getAt()),
                row.getSlot(),
                row.getAction(),
                row.getSubject(),
                row.getWho().bytes(),
                detail == null ? null : detail.bytes(),
                row.getStateDigest(),
                row.getHash());
    }

    private Entry toDomain(LogEntryRecord row) {
        long sequence = row.getId();
        var sealedWho = row.getWho().bytes();
        var who = new String(store.open(SealedColumn.LOG_WHO, sequence, sequence, sealedWho), StandardCharsets.UTF_8);
        return new Entry(
                sequence,
                Instant.ofEpochMilli(row.getAt()),
                who,
                row.getAction(),
                row.getSubject(),
                reason(row),
                HexFormat.of().formatHex(row.getHash()));
    }

    private String reason(LogEntryRecord row) {
        var detail = row.getDetail();
        if (detail == null || !store.vault().holds(LogLine.DETAIL)) {
            return "";
        }
        var payload = store.payload(SealedColumn.LOG_DETAIL, row.getId(), row.getId(), detail);
        payload.text();
        payload.text();
        return payload.text();
    }
}
