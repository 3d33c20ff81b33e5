package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification;
import org.noticewright.casework.VerifyCase;
import org.noticewright.domain.Sha256;

/// Who verifies a case of millions of records sees how far it is, and gets out.
class VerifyProgressTest extends ClassifiedCase {

    private static final int LETTERS = 30;

    /// How often it was asked whether to go on, and what was reported, by unit.
    private static final class Watched implements Progress {
        private final Map<String, List<long[]>> reports = new LinkedHashMap<>();
        private final long most;
        private long asked;

        private Watched(long most) {
            this.most = most;
        }

        @Override
        public void report(long done, long total, String unit) {
            reports.computeIfAbsent(unit, _ -> new ArrayList<>()).add(new long[] {done, total});
        }

        @Override
        public boolean isCancelled() {
            return asked++ >= most;
        }
    }

    private Verification verify(Progress progress) throws IOException {
        var letters = folder.resolve("letters");
        if (!Files.exists(letters)) {
            Files.createDirectory(letters);
            var pieces = new ArrayList<Piece>();
            for (int i = 0; i < LETTERS; i++) {
                Files.writeString(letters.resolve(i + ".pdf"), "letter " + i);
                pieces.add(new Piece(null, "patient-letter", i + ".pdf", Sha256.of(("letter " + i).getBytes()), ""));
            }
            caseFile().letters().record(pieces::forEach, "1");
        }
        return new VerifyCase(() -> CLASSIFIER).run(caseFile(), letters, progress);
    }

    @Test
    void everyStepSaysHowFarItIsAndOfHowMuch() throws IOException {
        var watched = new Watched(Long.MAX_VALUE);

        assertThat(verify(watched).broken()).isFalse();

        assertThat(watched.reports.keySet()).containsExactly("log entries", "rows", "tickets", "letters");
        watched.reports.forEach((unit, reports) -> {
            assertThat(reports)
                    .as(unit)
                    .allSatisfy(report -> assertThat(report[0]).isBetween(1L, report[1]));
            assertThat(reports.getLast()[0]).as(unit).isEqualTo(reports.getLast()[1]);
        });
        assertThat(Objects.requireNonNull(watched.reports.get("tickets")).getLast()[1])
                .isEqualTo(TICKETS);
    }

    /// Whatever is being looked at, the next look is not far: a row, a record, a letter.
    @Test
    void itIsAskedWhetherToGoOnBeforeEveryRowRecordAndLetter() throws IOException {
        var whole = new Watched(Long.MAX_VALUE);
        var verified = verify(whole);
        long rows = verified.checks().stream()
                .filter(check -> check.name().equals("rows"))
                .findFirst()
                .orElseThrow()
                .count();
        assertThat(whole.asked).isGreaterThanOrEqualTo(rows + TICKETS + LETTERS);

        for (long most : List.of(0L, rows / 2, rows + TICKETS / 2, whole.asked - 2)) {
            var cut = new Watched(most);
            assertThatThrownBy(() -> verify(cut)).isInstanceOf(CancellationException.class);
            assertThat(cut.asked).isEqualTo(most + 1);
        }
    }
}
