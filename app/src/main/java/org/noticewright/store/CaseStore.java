package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseLog;
import org.noticewright.domain.Sha256;
import org.noticewright.schema.Sealed;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.KeyMissingException;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// What every side of an open case works with: connections, keys, the current state, and the one way to change
/// things.
final class CaseStore {

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final boolean readOnly;
    private final String fileName;
    private final long slot;
    private final String user;
    private final ConcurrentMap<Long, String> words = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, String> names = new ConcurrentHashMap<>();
    private final Sources sources = new Sources();
    /// One set of grades is made at a time.
    private final ReentrantLock grading = new ReentrantLock();
    private volatile CaseState state;
    private volatile boolean closed;
    /// Imports under way, which may hold the write lock between two of their calls.
    private final Set<OpenImport> openImports = new CopyOnWriteArraySet<>();

    /// Something that keeps a transaction open between calls and can be asked to commit it.
    interface OpenImport {
        Thread owner();

        void commitNow();
    }

    interface Writing<T extends @Nullable Object> {
        T in(Change change) throws SQLException;
    }

    interface Describing<T extends @Nullable Object> {
        LogLine of(T result);
    }

    CaseStore(
            Database database,
            Vault vault,
            Clock clock,
            CaseState state,
            boolean readOnly,
            String fileName,
            long slot,
            String user) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.state = state;
        this.readOnly = readOnly;
        this.fileName = fileName;
        this.slot = slot;
        this.user = user;
    }

    Database database() {
        return database;
    }

    Vault vault() {
        return vault;
    }

    Clock clock() {
        return clock;
    }

    CaseState state() {
        return state;
    }

    boolean readOnly() {
        return readOnly;
    }

    String user() {
        return user;
    }

    long slot() {
        return slot;
    }

    CaseLog.Head head() {
        var now = state;
        return new CaseLog.Head(now.sequence, HexFormat.of().formatHex(now.headHash));
    }

    /// Unsealed words of the dictionary, by row.
    ConcurrentMap<Long, String> words() {
        return words;
    }

    /// Names of detectors, rules and word lists, by row.
    ConcurrentMap<Long, String> names() {
        return names;
    }

    /// Which number an evidence file has in this case.
    Sources sources() {
        return sources;
    }

    /// Hash of the evidence file with this row.
    Sha256 sourceHash(Connection connection, long row) {
        try {
            return sources.hash(connection, row);
        } catch (SQLException failed) {
            throw database.errors().of(failed);
        }
    }

    ReentrantLock grading() {
        return grading;
    }

    Set<OpenImport> openImports() {
        return openImports;
    }

    void close() {
        closed = true;
    }

    /// One durable transaction with one log entry.
    <T extends @Nullable Object> T change(LogLine line, Writing<T> writing) {
        return change(true, result -> line, writing);
    }

    <T extends @Nullable Object> T change(boolean durable, Describing<T> line, Writing<T> writing) {
        checkWritable();
        // An import that waits for its next record must not keep a person's decision waiting.
        openImports.forEach(OpenImport::commitNow);
        database.lockForWriting();
        try {
            var change = begin(durable);
            try {
                T result = writing.in(change);
                commit(change, line.of(result));
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                // Memory may run out in here too, and an open transaction would refuse every later change.
                database.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw database.errors().of(failed);
        } catch (KeyMissingException failed) {
            throw database.errors().of(failed);
        } catch (BrokenSealException failed) {
            throw database.errors().of(failed);
        } finally {
            database.unlock();
        }
    }

    /// For an import, which takes the write lock itself.
    Change begin(boolean durable) throws SQLException {
        database.begin(durable);
        return new Change(database, vault, state.copy());
    }

    /// Ends a transaction started with [#begin].
    void commit(Change change, LogLine line) throws SQLException {
        change.finish(line, clock, slot, user);
        database.commit();
        state = change.state();
    }

    void checkWritable() {
        if (closed) {
            throw new IllegalStateException("""
                The case %s is closed.
                Maybe work was still under way when it was closed.\
                """.formatted(fileName));
        }
        if (readOnly) {
            throw new CaseFileException(CaseFileException.Reason.READ_ONLY_FILE, """
                The case file %s is open for reading only.
                Maybe it should be opened for changes instead.\
                """.formatted(fileName));
        }
    }

    byte[] open(SealedColumn column, long row, long version, byte[] sealed) {
        return vault.open(column, row, version, sealed);
    }

    PayloadReader payload(SealedColumn column, long row, long version, Sealed sealed) {
        return payload(column, row, version, sealed.bytes());
    }

    PayloadReader payload(SealedColumn column, long row, long version, byte[] sealed) {
        return new PayloadReader(vault.open(column, row, version, sealed));
    }
}
