package org.noticewright.store;

import java.sql.SQLException;
import java.util.ArrayList;
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

/// The import of one file. Keeps a transaction open from record to record and commits every few thousand rows,
/// sooner when somebody else waits to write. Each transaction says how far the import has come.
final class ImportBatch implements EvidenceStore.Batch, CaseStore.OpenImport {

    private static final int ROWS_A_TRANSACTION = 30_000;
    private static final long BYTES_A_TRANSACTION = 48 << 20;
    private static final long MILLIS_A_TRANSACTION = 2_000;

    private final CaseStore store;
    private final SqliteEvidence evidence;
    private final long source;
    private final EvidenceStore.Counts handled;
    private final long begun;
    private final Thread owner = Thread.currentThread();
    private final KnownIds<Word> words = new KnownIds<>();
    private final KnownIds<String> names = new KnownIds<>();
    private @Nullable Change change;
    private @Nullable TicketRecords records;
    private long openedAt;
    private long pieces;
    private long kept;
    private long duplicates;
    private long rejected;
    private boolean closed;
    private boolean newFiles;

    /// @param handled what an earlier, unfinished import of the file handled
    ImportBatch(CaseStore store, SqliteEvidence evidence, long source, EvidenceStore.Counts handled) {
        this.store = store;
        this.evidence = evidence;
        this.source = source;
        this.handled = handled;
        this.begun = store.head().sequence();
        this.kept = handled.kept();
        this.duplicates = handled.duplicates();
        this.rejected = handled.rejected();
    }

    @Override
    public EvidenceStore.Counts handled() {
        return handled;
    }

    @Override
    public EvidenceStore.Prepared prepare(Evidence piece, SourcePointer at) {
        try {
            var record = piece instanceof Evidence.TicketRecord(var ticket)
                    ? PreparedTicket.of(ticket, at, store.vault(), sha256 -> source, words)
                    : null;
            return new PreparedPiece(piece, at, record, null, names, words);
        } catch (KeyMissingException failed) {
            throw store.database().errors().of(failed);
        }
    }

    @Override
    public Thread owner() {
        return owner;
    }

    @Override
    public EvidenceStore.Counts counts() {
        return new EvidenceStore.Counts(kept, duplicates, rejected);
    }

    @Override
    public synchronized Kept keep(List<EvidenceStore.Prepared> record) {
        return inTransaction(open -> keepOne(record, open));
    }

    @Override
    public synchronized void keepAll(List<List<EvidenceStore.Prepared>> all) {
        inTransaction(open -> {
            var together = new ArrayList<PreparedPiece>();
            for (var record : all) {
                if (record.size() == 1 && ((PreparedPiece) record.getFirst()).record() != null) {
                    together.add((PreparedPiece) record.getFirst());
                } else {
                    keepTickets(together);
                    keepOne(record, open);
                }
            }
            keepTickets(together);
            return true;
        });
    }

    private void keepTickets(List<PreparedPiece> tickets) throws SQLException {
        if (!tickets.isEmpty() && records != null) {
            for (var outcome : records.keep(tickets)) {
                count(outcome);
            }
            pieces += tickets.size();
            tickets.clear();
        }
    }

    private Kept keepOne(List<EvidenceStore.Prepared> record, Change open) throws SQLException {
        boolean news = false;
        for (var piece : record) {
            news |= store((PreparedPiece) piece, open) == Kept.KEPT;
            pieces++;
        }
        return count(news ? Kept.KEPT : Kept.DUPLICATE);
    }

    private Kept count(Kept outcome) {
        switch (outcome) {
            case KEPT -> kept++;
            case DUPLICATE -> duplicates++;
        }
        return outcome;
    }

    @Override
    public synchronized void reject(Reject reject) {
        inTransaction(open -> {
            long id = open.newId(StoredTable.REJECT);
            byte[] payload =
                    new PayloadWriter().text(reject.at()).text(reject.reason()).toBytes();
            open.insert(StoredTable.REJECT, id, open.sequence(), source, open.seal(SealedColumn.REJECT, id, payload));
            return rejected++;
        });
    }

    @Override
    public synchronized DataSource finish(
            long read, long kept, long duplicates, long rejected, List<String> warnings, boolean complete) {
        commitNow();
        closed = true;
        store.openImports().remove(this);
        AttachedFileClaims.update(store, handled.records() > 0 || newFiles ? 0 : begun);
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
            SqliteEvidence.writeProgress(open, source, counts());
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
            if (open.rowsWritten() >= ROWS_A_TRANSACTION
                    || open.bytesWritten() >= BYTES_A_TRANSACTION
                    || store.clock().millis() - openedAt >= MILLIS_A_TRANSACTION
                    || store.database().isWaitedFor()) {
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
            records = new TicketRecords(store, open, words, names);
            pieces = 0;
            openedAt = store.clock().millis();
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

    private Kept store(PreparedPiece piece, Change open) throws SQLException {
        var tickets = records == null ? new TicketRecords(store, open, words, names) : records;
        if (piece.record() != null) {
            return tickets.keep(List.of(piece))[0];
        }
        var at = piece.at();
        return switch (piece.evidence()) {
            case Evidence.TicketRecord ticket -> throw new IllegalStateException("A ticket was not prepared.");
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
            case Evidence.TimelineRecord(var event) -> SqliteTimeline.keep(event, open);
            case Evidence.CustomerRecord(var customer) -> keep(customer, open);
        };
    }

    /// The same line is the same event: by its id and what it reached where the log has ids, else by all it
    /// says.
    private static Kept keep(AccessEvent event, Change open) throws SQLException {
        var writer = new PayloadWriter();
        AccessEventPayload.write(writer, event);
        byte[] payload = writer.toBytes();
        byte[] identity = event.nativeId().isEmpty()
                ? new PayloadWriter().flag(false).raw(payload).toBytes()
                : AccessEventPayload.identity(event);
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
        CustomerPayload.write(writer, customer);
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
}
