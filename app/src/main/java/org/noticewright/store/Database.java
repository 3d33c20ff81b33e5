package org.noticewright.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.KeyMissingException;
import org.sqlite.SQLiteConfig;

/// The connections to one case file: one that writes, a few that read. Connections are handed out for one short
/// piece of work each.
final class Database implements AutoCloseable {

    static final int PAGE_BYTES = 8192;
    /// As many as a window has threads: work, decisions, two of short reads, one of long ones. Who holds one
    /// for minutes, as `verify` does, keeps none of the others waiting.
    private static final int READERS = 5;
    private static final Properties WRITING = writing();
    private static final Settings QUIET = new Settings().withExecuteLogging(false);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Path file;
    private final Connection writer;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final BlockingQueue<Connection> idleReaders = new ArrayBlockingQueue<>(READERS);
    private final AtomicInteger readers = new AtomicInteger();
    /// Not owned by a thread: an import holds it over many calls. Fair, so that a person's decision gets its
    /// turn.
    private final Semaphore writing = new Semaphore(1, true);
    private final SqlErrors errors;
    private final boolean readOnly;
    private boolean fullySynchronous;
    private boolean logged;
    private volatile boolean closed;

    interface Reading<T extends @Nullable Object> {
        T from(Connection connection) throws SQLException;
    }

    interface Querying<T extends @Nullable Object> {
        T from(DSLContext sql);
    }

    private Database(Path file, Connection writer, SqlErrors errors, boolean readOnly) {
        this.file = file;
        this.writer = writer;
        this.errors = errors;
        this.readOnly = readOnly;
    }

    /// Writes nothing yet: whose passphrase is wrong leaves the file as it was. To write, [#keepLog] first.
    static Database open(Path file, SqlErrors errors) throws SQLException {
        var writer = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), WRITING);
        try {
            // The page size counts before the first page is written, secure_delete and the rest for each connection.
            pragmas(
                    writer,
                    "busy_timeout = 5000",
                    "page_size = " + PAGE_BYTES,
                    "synchronous = FULL",
                    "foreign_keys = ON",
                    "temp_store = MEMORY",
                    "secure_delete = ON",
                    "cache_size = -65536",
                    "journal_size_limit = 67108864",
                    "trusted_schema = OFF");
            return new Database(file, writer, errors, false);
        } catch (SQLException failed) {
            writer.close();
            throw failed;
        }
    }

    /// Takes up the write-ahead log, for which it needs the file for itself; [#close] gives it up again.
    void keepLog() throws SQLException {
        pragmas(writer, "journal_mode = WAL", "synchronous = NORMAL");
        logged = true;
    }

    /// For a file at rest ([CaseFolder#isAtRest]): nothing is written, neither into it nor beside it. The first
    /// connection stays in one read transaction, whose shared lock keeps every writer out, whoever it is: to keep
    /// a write-ahead log a writer first needs the file for itself.
    static Database openToRead(Path file, SqlErrors errors) throws SQLException {
        var first = connectToRead(file, true);
        try {
            pragmas(first, "query_only = ON", "temp_store = MEMORY", "busy_timeout = 5000", "trusted_schema = OFF");
            first.setAutoCommit(false);
            try (var statement = first.createStatement();
                    var mode = statement.executeQuery("SELECT journal_mode, (SELECT count(*) FROM sqlite_schema)"
                            + " FROM pragma_journal_mode")) {
                if (!mode.next() || mode.getString(1).equals("wal")) {
                    throw CaseLock.inUse(file);
                }
            }
            return new Database(file, first, errors, true);
        } catch (SQLException | RuntimeException failed) {
            first.close();
            throw failed;
        }
    }

    private static Connection connectToRead(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /// The driver would ask for the row id of every inserted row, with a statement of its own; we give the ids.
    private static Properties writing() {
        var properties = new Properties();
        properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
        return properties;
    }

    private static void pragmas(Connection connection, String... pragmas) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var pragma : pragmas) {
                statement.execute("PRAGMA " + pragma);
            }
        }
    }

    /// The case file itself, never a link to it.
    Path file() {
        return file;
    }

    SqlErrors errors() {
        return errors;
    }

    /// Only for the holder of the write lock.
    Connection writer() {
        return writer;
    }

    /// A statement on the writing connection, prepared once. Only for the holder of the write lock.
    PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = writer.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    void lockForWriting() {
        writing.acquireUninterruptibly();
    }

    void unlock() {
        writing.release();
    }

    boolean isWaitedFor() {
        return writing.hasQueuedThreads();
    }

    /// @param durable whether the change must survive a power cut the moment it is acknowledged
    void begin(boolean durable) throws SQLException {
        if (durable != fullySynchronous) {
            pragmas(writer, "synchronous = " + (durable ? "FULL" : "NORMAL"));
            fullySynchronous = durable;
        }
        execute("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite ends the transaction itself after some errors, such as a full disk.
        }
        forgetPrepared();
    }

    /// The driver gives up a statement that failed: after an error all are prepared afresh.
    private void forgetPrepared() {
        for (var statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException closedAlready) {
                // Nothing is left to close.
            }
        }
        prepared.clear();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    <T extends @Nullable Object> T read(Reading<T> reading) {
        Connection connection = null;
        try {
            connection = reader();
            return reading.from(connection);
        } catch (SQLException failed) {
            throw errors.of(failed);
        } catch (KeyMissingException failed) {
            throw errors.of(failed);
        } catch (BrokenSealException failed) {
            throw errors.of(failed);
        } finally {
            if (connection != null) {
                idleReaders.add(connection);
            }
        }
    }

    <T extends @Nullable Object> T query(Querying<T> querying) {
        return read(connection -> querying.from(sql(connection)));
    }

    static DSLContext sql(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, QUIET);
    }

    private Connection reader() throws SQLException {
        if (closed) {
            throw new IllegalStateException("""
                The case is closed.
                Maybe work was still under way when it was closed.\
                """);
        }
        var idle = idleReaders.poll();
        if (idle != null) {
            return idle;
        }
        if (readers.incrementAndGet() <= READERS) {
            try {
                return freshReader();
            } catch (SQLException failed) {
                readers.decrementAndGet();
                throw failed;
            }
        }
        readers.decrementAndGet();
        try {
            return idleReaders.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection.", stop);
        }
    }

    private Connection freshReader() throws SQLException {
        var fresh = connectToRead(file, readOnly);
        try {
            pragmas(
                    fresh,
                    "query_only = ON",
                    "temp_store = MEMORY",
                    "cache_size = -16384",
                    "busy_timeout = 5000",
                    "trusted_schema = OFF");
            return fresh;
        } catch (SQLException failed) {
            fresh.close();
            throw failed;
        }
    }

    /// Writes everything into the one file. Waits for readers that are still at work.
    @Override
    public void close() throws SQLException {
        closed = true;
        for (int open = readers.getAndSet(READERS); open > 0; open--) {
            try {
                idleReaders.take().close();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        forgetPrepared();
        try (writer) {
            if (logged) {
                leaveAtRest();
            }
        }
    }

    /// One file, which can be read where it lies.
    private void leaveAtRest() throws SQLException {
        pragmas(writer, "wal_checkpoint(TRUNCATE)");
        try {
            // Without a write-ahead log only a change that was written out before it is acknowledged survives.
            pragmas(writer, "synchronous = FULL", "journal_mode = DELETE");
        } catch (SQLException failed) {
            if (!SqlErrors.isInUse(failed)) {
                throw failed;
            }
            // Another program reads it. It stays whole, with an empty log: who only looks then opens a copy.
        }
    }
}
