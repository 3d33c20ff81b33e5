package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.noticewright.store.TestCases.FILES;
import static org.noticewright.store.TestCases.create;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.passphrase;
import static org.noticewright.store.TestCases.ticket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Sha256;

/// Who only looks changes nothing, is kept out while somebody writes and keeps writers out; a case is copied for that
/// only when its log was left behind.
class ReadInPlaceTest {

    @TempDir
    Path folder;

    private Path home = Path.of("");
    private Path file = Path.of("");
    private Path temporary = Path.of("");

    @BeforeEach
    void aCase() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        file = home.resolve("test.case");
        try (var caseFile = create(home)) {
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null, message("1", null, "Hi"))));
        }
    }

    /// Every file with its bytes. The time of the folder tells of a file that came and went.
    private TreeMap<String, Object> trace() throws IOException {
        var trace = new TreeMap<String, Object>();
        trace.put("", Files.getLastModifiedTime(home));
        try (var files = Files.list(home)) {
            for (var one : files.toList()) {
                trace.put(
                        one.getFileName().toString(),
                        List.of(Sha256.of(Files.readAllBytes(one)), Files.getLastModifiedTime(one)));
            }
        }
        return trace;
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private CaseFile look() {
        return FILES.open(file, passphrase(), Mode.READ_ONLY);
    }

    private static boolean isInPlace(CaseFile caseFile, Path file) throws IOException {
        return ((SqliteCaseFile) caseFile).store().database().file().equals(file.toRealPath());
    }

    private void assertNobodyMayWrite() throws IOException {
        var failure =
                catchThrowableOfType(CaseFileException.class, () -> FILES.open(file, passphrase(), Mode.READ_WRITE));
        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(Reason.IN_USE);
        try (var other = LookingChild.start(file, Mode.READ_WRITE, temporary)) {
            assertThat(other.says()).isEqualTo("IN_USE");
        }
    }

    @Test
    void aLookLeavesNoTrace() throws IOException {
        Files.setLastModifiedTime(home, FileTime.fromMillis(0));
        var before = trace();
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isTrue();
            assertThat(caseFile.tickets().count()).isEqualTo(1);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
            assertThat(trace()).isEqualTo(before);
        }
        assertThat(trace()).isEqualTo(before);
    }

    /// Where nothing can be written at all (whoever runs this as root can write, but then [#aLookLeavesNoTrace]).
    @Test
    void aWriteProtectedFolder() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-x------"));
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isTrue();
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void severalLookAtOnceAndKeepWritersOut() throws IOException {
        try (var first = look();
                var other = LookingChild.start(file, Mode.READ_ONLY, temporary)) {
            assertThat(other.says()).isEqualTo("OPEN");
            try (var second = look()) {
                assertThat(second.tickets().count()).isEqualTo(1);
                assertNobodyMayWrite();
            }
            assertThat(other.looks()).isEqualTo("1 whole");
            // The second is closed: the locks of the first must not have gone with it.
            assertNobodyMayWrite();
            assertThat(first.verify(Progress.NONE).broken()).isFalse();
        }
        FILES.open(file, passphrase(), Mode.READ_WRITE).close();
        assertThat(home).isDirectoryContaining("glob:**.case").isDirectoryNotContaining("glob:**.case?*");
        assertThat(copies()).isEmpty();
    }

    @Test
    void anotherProcessThatLooksKeepsWritersOutUntilItEnds() throws IOException, InterruptedException {
        try (var other = LookingChild.start(file, Mode.READ_ONLY, temporary)) {
            assertThat(other.says()).isEqualTo("OPEN");
            assertNobodyMayWrite();
            assertThat(other.looks()).isEqualTo("1 whole");
            other.kill();
        }
        FILES.open(file, passphrase(), Mode.READ_WRITE).close();
    }

    /// A second try to open it here must not take the first one's locks away.
    @Test
    void whoWritesKeepsEveryoneOutAlsoAfterASecondTry() throws IOException {
        try (var caseFile = FILES.open(file, passphrase(), Mode.READ_WRITE)) {
            for (var mode : Mode.values()) {
                assertThat(catchThrowableOfType(CaseFileException.class, () -> FILES.open(file, passphrase(), mode)))
                        .isNotNull();
                for (var others : Mode.values()) {
                    try (var other = LookingChild.start(file, others, temporary)) {
                        assertThat(other.says()).isEqualTo("IN_USE");
                    }
                }
            }
            caseFile.facts().replace("{}", "still works");
        }
    }

    @Test
    void aLogThatWasLeftIsReadInACopy() throws IOException, InterruptedException {
        long acknowledged = importUntilKilled();
        assertThat(home).isDirectoryContaining("glob:**.case-wal");
        Files.setLastModifiedTime(home, FileTime.fromMillis(0));
        var before = trace();
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isFalse();
            assertThat(caseFile.path()).isEqualTo(file);
            assertThat(caseFile.tickets().count()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
        assertThat(trace()).isEqualTo(before);

        FILES.open(file, passphrase(), Mode.READ_WRITE).close();
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isTrue();
            assertThat(caseFile.tickets().count()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aCopyThatAKilledProcessLeftIsSwept() throws IOException, InterruptedException {
        importUntilKilled();
        try (var killed = LookingChild.start(file, Mode.READ_ONLY, temporary);
                var alive = LookingChild.start(file, Mode.READ_ONLY, temporary)) {
            assertThat(killed.says()).isEqualTo("OPEN");
            assertThat(alive.says()).isEqualTo("OPEN");
            killed.kill();
            assertThat(copies()).hasSize(2);
            try (var next = LookingChild.start(file, Mode.READ_ONLY, temporary)) {
                assertThat(next.says()).isEqualTo("OPEN");
                assertThat(copies()).hasSize(2);
            }
            assertThat(copies()).hasSize(1);
            assertThat(alive.looks()).endsWith("whole");
        }
        assertThat(copies()).isEmpty();
    }

    /// As it was closed by the versions before.
    @Test
    void aCaseThatKeptItsLogIsReadInACopy() throws IOException, SQLException {
        TestCases.tamper(home, "PRAGMA journal_mode = WAL");
        Files.setLastModifiedTime(home, FileTime.fromMillis(0));
        var before = trace();
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isFalse();
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
        assertThat(trace()).isEqualTo(before);
    }

    /// Such as one that was left beside a file that was then taken from a backup: SQLite reads it whatever the file
    /// says.
    @Test
    void aLogBesideAClosedCaseIsCopiedToo() throws IOException {
        Files.write(home.resolve("test.case-wal"), new byte[100]);
        Files.setLastModifiedTime(home, FileTime.fromMillis(0));
        var before = trace();
        try (var caseFile = look()) {
            assertThat(isInPlace(caseFile, file)).isFalse();
            assertThat(caseFile.tickets().count()).isEqualTo(1);
        }
        assertThat(trace()).isEqualTo(before);
    }

    @Test
    void aWrongPassphraseChangesNoByte() throws IOException {
        var before = Files.readAllBytes(file);
        var time = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, time);
        var failure = catchThrowableOfType(
                CaseFileException.class, () -> FILES.open(file, "wrong".toCharArray(), Mode.READ_WRITE));
        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    }

    /// The disk was pulled out: what cannot be read any more can be closed.
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCaseThatIsGoneCanBeClosed() throws IOException {
        try (var caseFile = look()) {
            Files.delete(file);
            assertThatThrownBy(() -> caseFile.tickets().count()).isInstanceOf(CaseFileException.class);
        }
    }

    /// @return how many tickets were committed at least
    private long importUntilKilled() throws IOException, InterruptedException {
        var child = ChildJava.of(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"), ImportingChild.class, file)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            long acknowledged = Long.parseLong(lines.readLine());
            while (acknowledged < 2) {
                acknowledged = Long.parseLong(lines.readLine());
            }
            return acknowledged;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
