package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.casework.Progress;

class KilledImportTest {

    private static final int AFTER_THE_KILL = 300;

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedSurvivesAKill() throws IOException, InterruptedException, SQLException {
        TestCases.create(folder).close();
        long acknowledged = importUntilKilled();

        try (var connection = TestCases.connect(folder);
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
        try (var caseFile = TestCases.open(folder)) {
            long committed = caseFile.tickets().count();
            assertThat(committed).isGreaterThanOrEqualTo(acknowledged);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();

            long total = committed + AFTER_THE_KILL;
            try (var batch = caseFile.evidence().begin(TestCases.source(ImportingChild.FILE))) {
                long handled = batch.handled().records();
                assertThat(batch.handled().kept()).isEqualTo(handled).isEqualTo(committed);
                long kept = handled;
                for (long number = handled + 1; number <= total; number++) {
                    var outcome =
                            batch.keep(ImportingChild.piece(number), TestCases.pointer(ImportingChild.FILE, number));
                    kept += outcome == Kept.KEPT ? 1 : 0;
                }
                assertThat(kept).isEqualTo(total);
                batch.finish(total, kept, 0, 0, List.of(), true);
            }
            assertThat(caseFile.tickets().count()).isEqualTo(total);
            assertThat(caseFile.tickets().messageCount()).isEqualTo(total);
            assertThat(caseFile.evidence().all()).hasSize(1);
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
    }

    /// @return the last number of tickets the child said were committed
    private long importUntilKilled() throws IOException, InterruptedException {
        var child = ChildJava.of(
                        List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"),
                        ImportingChild.class,
                        folder.resolve("test.case"))
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            long acknowledged = 0;
            for (var line = lines.readLine(); line != null && acknowledged == 0; line = lines.readLine()) {
                acknowledged = Long.parseLong(line);
            }
            assertThat(acknowledged).isPositive();
            assertThatThrownBy(() -> TestCases.open(folder))
                    .isInstanceOfSatisfying(
                            CaseFileException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(CaseFileException.Reason.IN_USE));
            return acknowledged;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
