package org.noticewright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Role;
import org.noticewright.store.sealed.CaseKeys;
import org.noticewright.store.sealed.KeyWrap;
import org.noticewright.store.sealed.PassphraseHardness;
import org.noticewright.store.sealed.RecoveryCode;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// Makes and opens case files: one SQLite file each, sealed column by column.
public final class SqliteCaseFiles implements CaseFiles {

    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);
    private static final int CASE_ID_BYTES = 16;

    private final Clock clock;
    private final PassphraseHardness hardness;
    private final SecureRandom random = new SecureRandom();

    public SqliteCaseFiles(Clock clock) {
        this(clock, PassphraseHardness.PRODUCTION);
    }

    /// @param hardness of passphrases in new key slots; tests take a cheap one
    public SqliteCaseFiles(Clock clock, PassphraseHardness hardness) {
        this.clock = clock;
        this.hardness = hardness;
    }

    @Override
    public Created create(Path file, String owner, char[] passphrase) {
        if (owner.isBlank() || passphrase.length == 0) {
            throw new IllegalArgumentException("""
                A new case needs its owner's name and a passphrase.
                Maybe one of them was left empty.\
                """);
        }
        var code = RecoveryCode.random(random);
        var caseFile = create(
                file,
                owner,
                keys -> {
                    var classes = SlotRows.classes(EVERY_ROLE);
                    return List.of(
                            KeyWrap.wrap(keys, 1, classes, false, hardness, passphrase, random),
                            KeyWrap.wrap(keys, 2, classes, true, hardness, code.toCharArray(), random));
                },
                () -> {});
        return new Created(caseFile, code);
    }

    @Override
    public CaseFile throwAway(Path folder) {
        var name = new byte[8];
        random.nextBytes(name);
        var file = folder.resolve("throw-away-" + HexFormat.of().formatHex(name) + ".case");
        // Without a slot nobody can open it again; should the process be killed, a sealed file stays.
        return create(file, "throw-away", keys -> List.of(), atTheLatestOnExit(() -> CaseFolder.deleteQuietly(file)));
    }

    /// What Ctrl-C must not leave behind either.
    private static SqliteCaseFile.Cleanup atTheLatestOnExit(Runnable delete) {
        var shutdown = new Thread(delete, "delete-copy-of-case");
        Runtime.getRuntime().addShutdownHook(shutdown);
        return () -> {
            delete.run();
            try {
                Runtime.getRuntime().removeShutdownHook(shutdown);
            } catch (IllegalStateException alreadyGoingDown) {
                // The hook runs anyway.
            }
        };
    }

    private interface Slots {
        List<KeyWrap> of(CaseKeys keys);
    }

    private CaseFile create(Path named, String owner, Slots slots, SqliteCaseFile.Cleanup cleanup) {
        var errors = new SqlErrors(CaseFolder.name(named));
        CaseFolder.checkFree(named);
        var file = CaseFolder.real(named);
        var lock = CaseFolder.lock(file);
        Database database = null;
        try {
            CaseFolder.createPrivately(file);
            database = Database.open(file, errors);
            database.keepLog();
            Migrations.upgrade(database.writer());
            var caseId = new byte[CASE_ID_BYTES];
            random.nextBytes(caseId);
            var keys = CaseKeys.random(caseId, random);
            var vault = new Vault(keys);
            writeFirstState(database.writer(), caseId, vault);
            var state = new CaseState(0, new byte[32]);
            var store = new CaseStore(database, vault, clock, state, false, CaseFolder.name(file), 1, owner);
            var wraps = slots.of(keys);
            store.change(LogLine.of("case.create", "case"), change -> {
                for (var wrap : wraps) {
                    change.newId(StoredTable.KEY_SLOT);
                    SlotRows.insert(change, wrap, EVERY_ROLE, owner);
                }
                return wraps.size();
            });
            return new SqliteCaseFile(named, store, EVERY_ROLE, hardness, () -> {
                try (lock) {
                    cleanup.run();
                }
            });
        } catch (SQLException failed) {
            abandon(database, lock::close);
            CaseFolder.deleteQuietly(file);
            throw errors.of(failed);
        } catch (IOException failed) {
            abandon(database, lock::close);
            CaseFolder.deleteQuietly(file);
            throw CaseFolder.notWritable(file, failed);
        } catch (RuntimeException failed) {
            abandon(database, lock::close);
            CaseFolder.deleteQuietly(file);
            throw failed;
        }
    }

    private void writeFirstState(Connection connection, byte[] caseId, Vault vault) throws SQLException {
        try (var info = connection.prepareStatement(
                        "INSERT INTO case_info (id, case_id, created_at) VALUES (1, ?, ?)");
                var head = connection.prepareStatement("INSERT INTO case_state"
                        + " (id, sequence, head_hash, head_mac, state) VALUES (1, 0, ?, ?, ?)")) {
            info.setBytes(1, caseId);
            info.setLong(2, clock.millis());
            info.executeUpdate();
            var state = new CaseState(0, new byte[32]);
            head.setBytes(1, state.headHash);
            head.setBytes(2, vault.headMac(Change.headBytes(0, state.headHash)));
            head.setBytes(3, vault.seal(SealedColumn.CASE_STATE, 1, 0, state.toBytes(vault)));
            head.executeUpdate();
        }
    }

    @Override
    public CaseFile open(Path file, char[] passphrase, Mode mode) {
        CaseFolder.checkPresent(file);
        PrivateCopy.sweep();
        return switch (mode) {
            case READ_WRITE -> openToWrite(file, CaseFolder.real(file), passphrase);
            case READ_ONLY -> openToRead(file, CaseFolder.real(file), passphrase);
        };
    }

    private CaseFile openToWrite(Path named, Path file, char[] passphrase) {
        CaseFolder.checkWritable(file);
        var lock = CaseFolder.lock(file);
        SealedScratch.sweep(file);
        return open(named, file, passphrase, false, lock::close);
    }

    /// A case at rest is read where it lies; nothing is written. Any other is read in a copy.
    private CaseFile openToRead(Path named, Path file, char[] passphrase) {
        try {
            var here = OpenHere.toRead(file, () -> CaseFolder.isAtRest(file, CaseFolder.name(named)));
            return here == null ? openCopy(named, file, passphrase) : openAtRest(named, file, passphrase, here);
        } catch (IOException failed) {
            throw CaseFolder.notReadable(named, failed);
        }
    }

    private CaseFile openAtRest(Path named, Path file, char[] passphrase, OpenHere here) {
        var errors = new SqlErrors(CaseFolder.name(named));
        Database database = null;
        try {
            database = Database.openToRead(file, errors);
            return unlocked(database, named, passphrase, true, here::close);
        } catch (SQLException failed) {
            abandon(database, here::close);
            throw errors.of(failed);
        } catch (RuntimeException failed) {
            abandon(database, here::close);
            throw failed;
        }
    }

    private CaseFile openCopy(Path named, Path file, char[] passphrase) {
        var copy = PrivateCopy.roomFor(file);
        var cleanup = atTheLatestOnExit(copy::close);
        try {
            copy.take(file);
        } catch (RuntimeException failed) {
            abandon(null, cleanup);
            throw failed;
        }
        return open(named, copy.file(), passphrase, true, cleanup);
    }

    private CaseFile open(
            Path named, Path opened, char[] passphrase, boolean readOnly, SqliteCaseFile.Cleanup cleanup) {
        var errors = new SqlErrors(CaseFolder.name(named));
        Database database = null;
        try {
            CaseFolder.header(opened, CaseFolder.name(named));
            database = Database.open(opened, errors);
            int version = Migrations.version(database.writer());
            if (version > Migrations.newest()) {
                throw CaseFolder.newerSchema(CaseFolder.name(named), version);
            }
            Migrations.upgrade(database.writer());
            var caseFile = unlocked(database, named, passphrase, readOnly, cleanup);
            if (!readOnly) {
                database.keepLog();
            }
            return caseFile;
        } catch (SQLException failed) {
            abandon(database, cleanup);
            throw errors.of(failed);
        } catch (IOException failed) {
            abandon(database, cleanup);
            throw CaseFolder.notReadable(named, failed);
        } catch (RuntimeException failed) {
            abandon(database, cleanup);
            throw failed;
        }
    }

    private CaseFile unlocked(
            Database database, Path named, char[] passphrase, boolean readOnly, SqliteCaseFile.Cleanup cleanup)
            throws SQLException {
        var unlocked = unlock(database, named, passphrase, readOnly);
        return new SqliteCaseFile(named, unlocked.store(), unlocked.roles(), hardness, cleanup);
    }

    private static void abandon(@Nullable Database database, SqliteCaseFile.Cleanup cleanup) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException failed) {
            // The first error is the one to show.
        }
        try {
            cleanup.run();
        } catch (IOException leftBehind) {
            // What stays is sealed; a lock file that stays locks nobody out.
        }
    }

    private record Unlocked(CaseStore store, Set<Role> roles) {}

    private Unlocked unlock(Database database, Path named, char[] passphrase, boolean readOnly) throws SQLException {
        var name = CaseFolder.name(named);
        byte[] caseId = caseId(database.writer());
        char[] code = RecoveryCode.normalized(passphrase);
        for (var row : SlotRows.all(database.writer())) {
            boolean worthTrying = row.wrap().recovery() ? code != null : true;
            char[] candidate = row.wrap().recovery() && code != null ? code : passphrase;
            var keys = worthTrying ? row.wrap().unwrap(caseId, candidate) : null;
            if (keys != null) {
                var vault = new Vault(keys);
                var state = state(database.writer(), vault, name);
                var user = new String(
                        vault.open(SealedColumn.SLOT_PERSON, row.wrap().slot(), row.version(), row.person()),
                        StandardCharsets.UTF_8);
                var store = new CaseStore(
                        database,
                        vault,
                        clock,
                        state,
                        readOnly,
                        name,
                        row.wrap().slot(),
                        user);
                return new Unlocked(store, row.roles());
            }
        }
        throw new CaseFileException(Reason.WRONG_PASSPHRASE, """
            The passphrase does not open the case file %s.
            Maybe a key is stuck or the keyboard has another layout; the recovery code opens it too.\
            """.formatted(name));
    }

    private static byte[] caseId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT case_id FROM case_info")) {
            if (!row.next()) {
                throw new SQLException("The case has no id.");
            }
            return row.getBytes(1);
        }
    }

    private static CaseState state(Connection connection, Vault vault, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT sequence, head_hash, state FROM case_state")) {
            var opened =
                    row.next() ? CaseStateReading.open(vault, row.getLong(1), row.getBytes(2), row.getBytes(3)) : null;
            if (opened == null) {
                throw new CaseFileException(Reason.DAMAGED, """
                    The state of the case file %s was changed outside this program.
                    Maybe a backup is whole.\
                    """.formatted(name));
            }
            CaseState.continueSealCounts(opened.bytes(), vault);
            return opened.state();
        }
    }
}
