package org.noticewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.ImportReport;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.DataSource;
import org.noticewright.ingest.EvidenceFiles;

/// A person who cancels must not wait: however large the file is, no more than a bounded amount of work lies
/// between two looks at whether somebody has. How long that takes, the benchmark measures.
class ImportCancelTest {

    private static final int TICKETS = 2_500;
    /// The place in the file is told every MiB; a buffer's worth is on top.
    private static final long MOST_BYTES = (1 << 20) + (128 << 10);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Casework CASEWORK = Wiring.casework(CLOCK);

    @TempDir
    static Path folder = Path.of("");

    private static Path export = Path.of("");

    @BeforeAll
    static void writeExport() throws IOException {
        export = folder.resolve("export.json");
        DemoIncident.writeTickets(export, 3, TICKETS);
    }

    /// Notes how much was read between two looks at it, and cancels at a place of the file.
    private static final class Watched implements Progress {
        private final String cancelIn;
        private final long cancelAt;
        private String unit = "";
        private long done;
        private long doneAtLook;
        private long mostBetweenLooks;
        private long looks;
        private long looksOnceCancelled;

        Watched(String cancelIn, long cancelAt) {
            this.cancelIn = cancelIn;
            this.cancelAt = cancelAt;
        }

        @Override
        public synchronized void report(long now, long total, String counted) {
            if (!counted.equals(unit)) {
                unit = counted;
                doneAtLook = 0;
            }
            done = now;
        }

        @Override
        public synchronized boolean isCancelled() {
            looks++;
            mostBetweenLooks = Math.max(mostBetweenLooks, done - doneAtLook);
            doneAtLook = done;
            boolean cancelled = unit.equals(cancelIn) && done >= cancelAt;
            looksOnceCancelled += cancelled ? 1 : 0;
            return cancelled;
        }
    }

    @Test
    void theFlagIsLookedAtAfterEveryFewRecords() throws IOException {
        var watched = new Watched("never", 0);
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            var whole = run(caseFile, watched);
            assertThat(whole.complete()).isTrue();
            assertThat(watched.looks).isGreaterThan(whole.read());
            assertThat(watched.mostBetweenLooks).isPositive().isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    /// Nothing more is read, and what was read but not written is not counted.
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void nothingIsReadOnceTheFlagHasTurned(double part) throws IOException {
        long bytes = Files.size(export);
        var watched = new Watched("bytes", (long) (bytes * part));
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            var cut = run(caseFile, watched);
            assertThat(cut.complete()).isFalse();
            assertThat(cut.read()).isEqualTo(cut.kept() + cut.duplicates() + cut.rejected());
            assertThat(caseFile.tickets().count()).isEqualTo(cut.kept());
            long read = (long) (bytes * part) + MOST_BYTES;
            assertThat((double) cut.read() / TICKETS).isLessThan(read / (double) bytes + 0.02);
            assertThat(watched.looksOnceCancelled).isLessThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource({"bytes hashed,0.2", "bytes hashed,0.9"})
    void hashingStopsToo(String unit, double part) throws IOException {
        var watched = new Watched(unit, (long) (Files.size(export) * part));
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            long before = caseFile.log().head().sequence();
            Assertions.assertThatThrownBy(() -> run(caseFile, watched)).isInstanceOf(CancellationException.class);
            assertThat(caseFile.log().head().sequence()).isEqualTo(before);
            assertThat(watched.looksOnceCancelled).isEqualTo(1);
        }
    }

    private static DataSource run(CaseFile caseFile, Progress progress) {
        var report = new ImportEvidence(new EvidenceFiles())
                .run(caseFile, List.of(export), ImportEvidence.Options.DETECT, progress);
        return ((ImportReport.FileReport.Imported) report.files().getFirst()).source();
    }
}
