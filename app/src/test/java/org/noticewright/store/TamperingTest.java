package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.create;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.open;
import static org.noticewright.store.TestCases.tamper;
import static org.noticewright.store.TestCases.ticket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Reviews;
import org.noticewright.casework.Role;
import org.noticewright.casework.Verification;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Whoever changes the file with another program is found out by `verify`.
class TamperingTest {

    @TempDir
    Path folder;

    private Path evidence = Path.of("");

    @BeforeEach
    void aCaseWithSomethingInIt() throws IOException {
        evidence = Files.writeString(folder.resolve("export.json"), "the export");
        var sha256 = Sha256.of(Files.readAllBytes(evidence));
        try (var caseFile = create(folder)) {
            try (var batch = caseFile.evidence()
                    .begin(new EvidenceStore.NewSource(evidence, sha256, Files.size(evidence), "zendesk.json"))) {
                for (int i = 1; i <= 3; i++) {
                    batch.keep(
                            new Evidence.TicketRecord(
                                    ticket("" + i, at("2026-01-06T08:00:00Z"), message("1" + i, null, "Hi " + i))),
                            new SourcePointer(sha256, "", i, 0, 1));
                }
                batch.finish(3, 3, 0, 0, List.of(), true);
            }
            try (var writer = caseFile.classifications().writer()) {
                for (int i = 1; i <= 3; i++) {
                    writer.save(new Ticket.Id(i), TestCases.classification(Verdict.PHI, false, "v1"));
                }
            }
            decide(caseFile.reviews(), Verdict.NONE);
        }
    }

    private static void decide(Reviews reviews, Verdict verdict) {
        reviews.decide(
                new Ticket.Id(1),
                new ReviewDecision(verdict, "A test mail.", "Alex", Instant.parse("2026-03-01T10:00:00Z")));
    }

    private Verification verify() {
        try (var caseFile = open(folder)) {
            return caseFile.verify(Progress.NONE);
        }
    }

    private static String broken(Verification verification) {
        return verification.checks().stream()
                .filter(check -> check.result() == Result.BROKEN)
                .map(Verification.Check::name)
                .collect(Collectors.joining(", "));
    }

    @Test
    void anUntouchedCaseIsWhole() {
        var verification = verify();
        assertThat(verification.checks()).extracting(Verification.Check::result).containsOnly(Result.OK);
        assertThat(verification.checks())
                .extracting(Verification.Check::name)
                .contains("log chain", "log head", "rows", "sealed values", "evidence files");
        assertThat(verification.head().sequence()).isPositive();
    }

    @Test
    void findsAChangedLogEntry() throws SQLException {
        tamper(folder, "UPDATE log_entry SET subject = 'ticket 2' WHERE action = 'review.decide'");
        assertThat(broken(verify())).isEqualTo("log chain");
    }

    @Test
    void findsARemovedLastLogEntry() throws SQLException {
        tamper(folder, "DELETE FROM log_entry WHERE id = (SELECT MAX(id) FROM log_entry)");
        assertThat(broken(verify())).isEqualTo("log head");
    }

    @Test
    void findsALogEntryRemovedFromTheMiddle() throws SQLException {
        tamper(folder, "DELETE FROM log_entry WHERE id = 3");
        assertThat(broken(verify())).isEqualTo("log chain");
    }

    @Test
    void findsAChangedVerdict() throws SQLException {
        tamper(folder, "UPDATE classification SET verdict = 2 WHERE id = 2");
        var verification = verify();
        assertThat(broken(verification)).isEqualTo("rows");
        assertThat(verification.checks().stream().flatMap(check -> check.detail().stream()))
                .anyMatch(line -> line.contains("classification row 2"));
    }

    @Test
    void findsAChangedFindingsBlob() throws SQLException {
        tamper(folder, "UPDATE classification SET findings = x'0000' WHERE id = 2");
        assertThat(broken(verify())).isEqualTo("rows");
    }

    @Test
    void findsASwappedSealedValue() throws SQLException {
        tamper(
                folder,
                "CREATE TEMP TABLE swap AS SELECT id, payload FROM ticket",
                "UPDATE ticket SET payload = (SELECT payload FROM swap WHERE id = 2) WHERE id = 1",
                "UPDATE ticket SET payload = (SELECT payload FROM swap WHERE id = 1) WHERE id = 2");
        assertThat(broken(verify())).isEqualTo("rows, sealed values");
    }

    @Test
    void findsAnOlderValueOfTheSameRowPutBack() throws SQLException {
        tamper(folder, "CREATE TABLE older AS SELECT * FROM review");
        try (var caseFile = open(folder)) {
            decide(caseFile.reviews(), Verdict.PHI);
        }
        tamper(
                folder,
                "DELETE FROM review WHERE id = 2",
                "UPDATE review SET standing = 1, mac = (SELECT mac FROM older) WHERE id = 1",
                "DROP TABLE older");
        assertThat(broken(verify())).isEqualTo("rows");
    }

    @Test
    void findsAnOlderSealedRowPutBackWhole() throws SQLException {
        tamper(folder, "CREATE TABLE older AS SELECT * FROM ticket");
        try (var caseFile = open(folder)) {
            load(caseFile, "newer.json", new Evidence.TicketRecord(ticket("1", at("2026-01-09T08:00:00Z"))));
            assertThat(caseFile.tickets().find(key("1"))).contains(new Ticket.Id(1));
        }
        var checks = verify();
        assertThat(broken(checks)).isEmpty();
        tamper(
                folder,
                "DELETE FROM ticket WHERE id = 1",
                "INSERT INTO ticket SELECT * FROM older WHERE id = 1",
                "DROP TABLE older");
        assertThat(broken(verify())).isEqualTo("rows");
    }

    @Test
    void findsARemovedRow() throws SQLException {
        tamper(folder, "DELETE FROM classification WHERE id = 3");
        assertThat(broken(verify())).isEqualTo("rows");
    }

    @Test
    void findsAChangedFacet() throws SQLException {
        tamper(folder, "UPDATE ticket SET facets = x'02' WHERE id = 3");
        assertThat(broken(verify())).isEqualTo("rows, facets");
    }

    @Test
    void findsAChangedEvidenceFile() throws IOException {
        Files.writeString(evidence, "another export");
        assertThat(broken(verify())).isEqualTo("evidence files");
    }

    @Test
    void aMissingEvidenceFileIsNotChecked() throws IOException {
        Files.delete(evidence);
        assertThat(verify().broken()).isFalse();
        assertThat(verify().checks()).anySatisfy(check -> {
            assertThat(check.name()).isEqualTo("evidence files");
            assertThat(check.result()).isEqualTo(Result.NOT_CHECKED);
        });
    }

    @Test
    void whatARoleHasNoKeyForIsNotChecked() throws SQLException {
        try (var caseFile = open(folder)) {
            caseFile.keySlots().add("Jo Legal", EnumSet.of(Role.PEOPLE, Role.CASEWORK), "legal".toCharArray());
        }
        var files = TestCases.FILES;
        var path = folder.resolve("test.case");
        try (var caseFile = files.open(path, "legal".toCharArray(), Mode.READ_WRITE)) {
            assertThat(caseFile.verify(Progress.NONE).checks()).anySatisfy(check -> {
                assertThat(check.name()).isEqualTo("sealed values");
                assertThat(check.result()).isEqualTo(Result.NOT_CHECKED);
                assertThat(check.detail()).contains("No key for ticket.");
            });
        }
        tamper(folder, "UPDATE classification SET verdict = 2 WHERE id = 2");
        try (var caseFile = files.open(path, "legal".toCharArray(), Mode.READ_WRITE)) {
            assertThat(broken(caseFile.verify(Progress.NONE))).isEqualTo("rows");
        }
    }
}
