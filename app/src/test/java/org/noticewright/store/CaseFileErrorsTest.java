package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.noticewright.store.TestCases.FILES;
import static org.noticewright.store.TestCases.create;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.open;
import static org.noticewright.store.TestCases.passphrase;
import static org.noticewright.store.TestCases.ticket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Evidence;

/// Each thing that can be wrong with a file gives its own sentence, and the file still opens afterwards.
class CaseFileErrorsTest {

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void aCase() {
        path = folder.resolve("test.case");
        try (var caseFile = create(folder)) {
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null, message("1", null, "Hi"))));
        }
    }

    private static void assertFails(ThrowingCallable call, Reason reason) {
        var failure = catchThrowableOfType(CaseFileException.class, call);
        assertThat(failure).as(reason.name()).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(".case").hasMessageContaining("Maybe");
        assertThat(failure.getMessage()).doesNotContain("/");
    }

    private void assertStillWhole() {
        try (var caseFile = open(folder)) {
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.{lock,case-wal,case-shm}");
    }

    private ThrowingCallable opening(String name, Mode mode) {
        return () -> FILES.open(folder.resolve(name), passphrase(), mode).close();
    }

    @Test
    void wrongPassphrase() {
        assertFails(() -> FILES.open(path, "wrong".toCharArray(), Mode.READ_WRITE), Reason.WRONG_PASSPHRASE);
        assertFails(() -> FILES.open(path, "wrong".toCharArray(), Mode.READ_ONLY), Reason.WRONG_PASSPHRASE);
        assertStillWhole();
    }

    @Test
    void foreignFiles() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("text.case"), "Not a database at all, but long enough to have a header.".repeat(9));
        Files.createFile(folder.resolve("empty.case"));
        Files.createDirectory(folder.resolve("folder.case"));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("other.case"));
                var statement = other.createStatement()) {
            statement.execute("CREATE TABLE t (x)");
        }
        for (var name : List.of("text.case", "empty.case", "folder.case", "other.case")) {
            for (var mode : Mode.values()) {
                assertFails(opening(name, mode), Reason.NOT_A_CASE_FILE);
            }
        }
        assertThat(folder.resolve("other.case.lock")).doesNotExist();
    }

    @Test
    void newerSchemaIsLeftUntouched() throws SQLException, IOException {
        TestCases.tamper(folder, "PRAGMA user_version = 99");
        var before = Files.readAllBytes(path);
        assertFails(opening("test.case", Mode.READ_WRITE), Reason.NEWER_SCHEMA);
        assertFails(opening("test.case", Mode.READ_ONLY), Reason.NEWER_SCHEMA);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void readOnlyFile() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
        assertFails(opening("test.case", Mode.READ_WRITE), Reason.READ_ONLY_FILE);
        try (var caseFile = FILES.open(path, passphrase(), Mode.READ_ONLY)) {
            assertThat(caseFile.readOnly()).isTrue();
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertFails(() -> caseFile.facts().replace("{}", "no"), Reason.READ_ONLY_FILE);
            assertFails(() -> caseFile.evidence().begin(TestCases.source("x.json")), Reason.READ_ONLY_FILE);
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        assertStillWhole();
    }

    @Test
    void readOnlyNeverTouchesTheOriginal() throws IOException {
        var before = Files.readAllBytes(path);
        try (var caseFile = FILES.open(path, passphrase(), Mode.READ_ONLY)) {
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void alreadyOpen() {
        try (var first = open(folder)) {
            assertFails(opening("test.case", Mode.READ_WRITE), Reason.IN_USE);
            assertFails(opening("test.case", Mode.READ_ONLY), Reason.IN_USE);
            first.facts().replace("{}", "still works");
        }
        assertStillWhole();
    }

    /// Two ways to one file must not be two writers of it, each with a head of the log of its own.
    @Test
    void alreadyOpenByAnotherWayToTheSameFile() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("link.case"), path);
        Files.createSymbolicLink(folder.resolve("way"), folder);
        for (var way : List.of("elsewhere/link.case", "way/test.case", "elsewhere/../way/test.case")) {
            try (var first = open(folder)) {
                assertFails(opening(way, Mode.READ_WRITE), Reason.IN_USE);
                assertFails(opening(way, Mode.READ_ONLY), Reason.IN_USE);
                first.facts().replace("{}", "still works");
            }
            try (var first = FILES.open(folder.resolve(way), passphrase(), Mode.READ_WRITE)) {
                assertFails(opening("test.case", Mode.READ_WRITE), Reason.IN_USE);
                first.facts().replace("[]", "still works");
            }
        }
        assertThat(elsewhere.toFile().list()).containsExactly("link.case");
        Files.delete(folder.resolve("way"));
        assertStillWhole();
    }

    /// There, where the case is, is room for what is put aside; not where a link to it lies.
    @Test
    void aLinkToACaseGetsNothingPutBesideIt() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("link.case"), path);
        try (var caseFile = FILES.open(elsewhere.resolve("link.case"), passphrase(), Mode.READ_WRITE);
                var scratch = caseFile.scratch();
                var piece = scratch.write()) {
            Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
            Files.setLastModifiedTime(elsewhere, FileTime.fromMillis(0));
            piece.write(new byte[100_000]);

            assertThat(Files.getLastModifiedTime(elsewhere).toMillis()).isZero();
            assertThat(Files.getLastModifiedTime(folder).toMillis()).isPositive();
        }
    }

    @Test
    void existingAndMissing() {
        assertFails(() -> FILES.create(path, "Alex", passphrase()), Reason.EXISTS);
        assertFails(() -> FILES.create(folder.resolve("no/such.case"), "Alex", passphrase()), Reason.MISSING);
        assertFails(opening("none.case", Mode.READ_WRITE), Reason.MISSING);
        assertStillWhole();
    }

    @Test
    void fullDisk() throws SQLException {
        try (var caseFile = open(folder)) {
            limit(caseFile, "1");
            var much = message("1", null, "x".repeat(5_000_000));
            assertFails(
                    () -> load(caseFile, "big.json", new Evidence.TicketRecord(ticket("2", null, much))),
                    Reason.DISK_FULL);
            assertFails(() -> caseFile.facts().replace("x".repeat(5_000_000), "big"), Reason.DISK_FULL);
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertThat(caseFile.facts().json()).isEmpty();

            limit(caseFile, "1000000");
            caseFile.facts().replace("{}", "room again");
            load(caseFile, "big.json", new Evidence.TicketRecord(ticket("2", null, much)));
            assertThat(caseFile.tickets().count()).isEqualTo(2);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
    }

    private static void limit(CaseFile caseFile, String pages) throws SQLException {
        try (var statement =
                ((SqliteCaseFile) caseFile).store().database().writer().createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    @Test
    void damagedInTheMiddle() throws IOException {
        var bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, Database.PAGE_BYTES, 3 * Database.PAGE_BYTES, (byte) 7);
        Files.write(path, bytes);
        assertFails(opening("test.case", Mode.READ_WRITE), Reason.DAMAGED);
    }

    @Test
    void closedTwiceAndUsedAfterwards() {
        var caseFile = open(folder);
        caseFile.close();
        caseFile.close();
        assertThatThrownBy(() -> caseFile.tickets().count()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> caseFile.facts().replace("{}", "late")).isInstanceOf(IllegalStateException.class);
        assertStillWhole();
    }

    @Test
    void aThrowAwayCaseIsGoneWhenItIsClosed() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        try (var caseFile = FILES.throwAway(own)) {
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null)));
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertThat(own).isNotEmptyDirectory();
        }
        assertThat(own).isEmptyDirectory();
    }
}
