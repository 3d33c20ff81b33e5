package org.noticewright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.SourcePointer;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.KeyMissingException;
import org.noticewright.store.sealed.SealedColumn;

/// The import of one file. Keeps a transaction open from piece to piece and commits every few thousand rows,
/// sooner when somebody else waits to write. Remembers how each piece was counted until the import is complete.
final class ImportBatch implements EvidenceStore.Batch, CaseStore.OpenImport {

    private static final int ROWS_A_TRANSACTION = 10_000;

    private final CaseStore store;
    private final SqliteEvidence evidence;
    private final long source;
    private final boolean restarted;
    private final long begun;
    private final Thread owner = Thread.currentThread();
    private @Nullable Change change;
    private @Nullable TicketRecords records;
    private long pieces;
    private String lastMember = "";
    private long lastMemberHash;
    private long lastRecord = -1;
    private int ordinal;
    private boolean closed;
    private boolean newFiles;

    /// @param restarted whether an earlier, unfinished import of the file may have handled some of its pieces
    ImportBatch(CaseStore store, SqliteEvidence evidence, long source, boolean restarted) {
        this.store = store;
        this.evidence = evidence;
        this.source = source;
        this.restarted = restarted;
        this.lastMemberHash = memberHash("");
        this.begun = store.head().sequence();
    }

    @Override
    public Thread owner() {
        return owner;
    }

    @Override
    public synchronized Kept keep(Evidence piece, SourcePointer at) {
        return inTransaction(open -> {
            numberPiece(at);
            if (restarted) {
                var before = outcomeOfEarlierImport();
                if (before != null) {
                    return before;
                }
            }
            var kept = store(piece, at, open);
            remember(kept, open);
            pieces++;
            return kept;
        });
    }

    @Override
    public synchronized void reject(Reject reject) {
        inTransaction(open -> {
            long id = open.newId(StoredTable.REJECT);
            byte[] payload =
                    new PayloadWriter().text(reject.at()).text(reject.reason()).toBytes();
            open.insert(StoredTable.REJECT, id, open.sequence(), source, open.seal(SealedColumn.REJECT, id, payload));
            return true;
        });
    }

    @Override
    public synchronized DataSource finish(
            long read, long kept, long duplicates, long rejected, List<String> warnings, boolean complete) {
        commitNow();
        closed = true;
        store.openImports().remove(this);
        AttachedFileClaims.update(store, restarted || newFiles ? 0 : begun);
        return evidence.finish(source, new SqliteEvidence.Totals(read, kept, duplicates, rejected, warnings, complete));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            commitNow();
            store.openImports().remove(this);
        }
    }

    @Override
    public synchronized void commitNow() {
        var open = change;
        if (open == null) {
            return;
        }
        try {
            var line = LogLine.of("evidence.import", "evidence file %d, %d pieces".formatted(source, pieces));
            store.commit(open, line);
            release();
        } catch (SQLException failed) {
            abandon();
            throw store.database().errors().of(failed);
        }
    }

    private interface Step<T> {
        T in(Change change) throws SQLException;
    }

    private <T> T inTransaction(Step<T> step) {
        if (closed) {
            throw new IllegalStateException("The import of evidence file " + source + " has ended.");
        }
        try {
            var open = open();
            T result = step.in(open);
            if (open.rowsWritten() >= ROWS_A_TRANSACTION || store.database().isWaitedFor()) {
                commitNow();
            }
            return result;
        } catch (SQLException failed) {
            abandon();
            throw store.database().errors().of(failed);
        } catch (KeyMissingException failed) {
            abandon();
            throw store.database().errors().of(failed);
        } catch (BrokenSealException failed) {
            abandon();
            throw store.database().errors().of(failed);
        } catch (RuntimeException failed) {
            abandon();
            throw failed;
        }
    }

    private Change open() throws SQLException {
        var open = change;
        if (open == null) {
            store.checkWritable();
            // Two files read in turn by one thread would wait for each other for ever.
            for (var other : store.openImports()) {
                if (other != this && other.owner() == Thread.currentThread()) {
                    other.commitNow();
                }
            }
            store.database().lockForWriting();
            try {
                open = store.begin(false);
            } catch (SQLException failed) {
                store.database().unlock();
                throw failed;
            }
            change = open;
            records = new TicketRecords(store, open);
            pieces = 0;
        }
        return open;
    }

    /// What was not committed is gone; the batch can go no further, a restart continues before it.
    private void abandon() {
        closed = true;
        if (change != null) {
            store.database().rollback();
            release();
        }
        store.openImports().remove(this);
    }

    private void release() {
        change = null;
        records = null;
        store.database().unlock();
    }

    private Kept store(Evidence piece, SourcePointer at, Change open) throws SQLException {
        var tickets = records == null ? new TicketRecords(store, open) : records;
        return switch (piece) {
            case Evidence.TicketRecord(var ticket) -> tickets.keep(ticket, at);
            case Evidence.MessageRecord(var ticket, var message, var attachments) ->
                tickets.keep(ticket, message, attachments, at);
            case Evidence.ProfileRecord(var profile) -> tickets.keep(profile);
            case Evidence.FieldTitle(var platform, var fieldId, var title) ->
                tickets.keepTitle(platform, fieldId, null, title);
            case Evidence.ValueTitle(var platform, var label, var value, var title) ->
                tickets.keepTitle(platform, label, value, title);
            case Evidence.AttachmentRecord file -> {
                newFiles = true;
                yield AttachedFileRecords.keep(file, at, open);
            }
            case Evidence.AccessRecord(var event) -> keep(event, open);
            case Evidence.CustomerRecord(var customer) -> keep(customer, open);
        };
    }

    /// The same line is the same event: by its id in the log where it has one, else by all it says.
    private static Kept keep(AccessEvent event, Change open) throws SQLException {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, event);
        byte[] payload = writer.toBytes();
        byte[] identity = event.nativeId().isEmpty()
                ? new PayloadWriter().flag(false).raw(payload).toBytes()
                : new PayloadWriter()
                        .flag(true)
                        .text(event.source())
                        .text(event.nativeId())
                        .toBytes();
        byte[] hash = open.vault().blind(BlindIndex.ACCESS_EVENT, identity);
        if (exists(open, "SELECT 1 FROM access_event WHERE content_hash = ?", hash)) {
            return Kept.DUPLICATE;
        }
        long id = open.newId(StoredTable.ACCESS_EVENT);
        open.insert(
                StoredTable.ACCESS_EVENT,
                id,
                open.sequence(),
                hash,
                event.at().instant().toEpochMilli(),
                (long) event.action().ordinal(),
                (long) event.outcome().ordinal(),
                (long) event.scope().ordinal(),
                open.seal(SealedColumn.ACCESS_EVENT, id, payload));
        return Kept.KEPT;
    }

    private static Kept keep(Customer customer, Change open) throws SQLException {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, customer);
        byte[] payload = writer.toBytes();
        byte[] hash = open.vault().blind(BlindIndex.CUSTOMER, payload);
        if (exists(open, "SELECT 1 FROM customer WHERE content_hash = ?", hash)) {
            return Kept.DUPLICATE;
        }
        long id = open.newId(StoredTable.CUSTOMER);
        open.insert(StoredTable.CUSTOMER, id, open.sequence(), hash, open.seal(SealedColumn.CUSTOMER, id, payload));
        return Kept.KEPT;
    }

    private static boolean exists(Change open, String sql, byte[] hash) throws SQLException {
        var select = open.prepared(sql);
        select.setBytes(1, hash);
        try (var row = select.executeQuery()) {
            return row.next();
        }
    }

    /// One record can bring several pieces (a ticket and a profile, say): they are numbered as they come.
    private void numberPiece(SourcePointer at) {
        if (!at.member().equals(lastMember)) {
            lastMember = at.member();
            lastMemberHash = memberHash(lastMember);
            lastRecord = -1;
        }
        ordinal = at.record() == lastRecord ? ordinal + 1 : 0;
        lastRecord = at.record();
    }

    private long memberHash(String member) {
        return ByteBuffer.wrap(store.vault().blind(BlindIndex.ARCHIVE_MEMBER, member.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private @Nullable Kept outcomeOfEarlierImport() throws SQLException {
        var select = store.database()
                .prepared("SELECT kept FROM piece WHERE source_id = ? AND member = ? AND record = ? AND ordinal = ?");
        bindPiece(select);
        try (var row = select.executeQuery()) {
            return row.next() ? (row.getInt(1) == 1 ? Kept.KEPT : Kept.DUPLICATE) : null;
        }
    }

    private void remember(Kept kept, Change open) throws SQLException {
        // A record number that comes back later in the file (a reader that interleaves members) keeps its first
        // outcome.
        var insert = open.prepared(
                "INSERT OR IGNORE INTO piece (source_id, member, record, ordinal, kept)" + " VALUES (?, ?, ?, ?, ?)");
        bindPiece(insert);
        insert.setLong(5, kept == Kept.KEPT ? 1 : 0);
        insert.executeUpdate();
    }

    private void bindPiece(PreparedStatement statement) throws SQLException {
        statement.setLong(1, source);
        statement.setLong(2, lastMemberHash);
        statement.setLong(3, lastRecord);
        statement.setLong(4, ordinal);
    }
}
