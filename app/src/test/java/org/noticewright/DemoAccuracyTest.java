package org.noticewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Accuracy on generated tickets with known truth, imported and scanned as a user would. The seed is none that
/// anybody read while rules were written; the gates lie a little below what was measured.
class DemoAccuracyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TICKETS = 1200;
    private static final long SEED = 7;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder = Path.of("");

    private static final int[][] CONFUSION = new int[3][3];
    private static int review;
    private static int lost;

    @BeforeAll
    static void scan() throws IOException {
        DemoIncident.Written written = DemoIncident.write(folder, SEED, TICKETS);
        Map<String, Verdict> truth = new HashMap<>();
        for (String line : Files.readAllLines(written.truth())) {
            JsonNode node = JSON.readTree(line);
            truth.put(
                    node.get("id").asString(),
                    Verdict.valueOf(node.get("verdict").asString()));
        }
        Wiring.casework(CLOCK)
                .scanFiles()
                .run(
                        List.of(written.tickets(), written.users()),
                        ImportEvidence.Options.DETECT,
                        folder,
                        Progress.NONE,
                        scanned -> count(
                                Objects.requireNonNull(
                                        truth.get(scanned.ticket().key().id())),
                                scanned.classification().verdict(),
                                scanned.classification().needsReview()));
    }

    private static void count(Verdict gold, Verdict found, boolean needsReview) {
        CONFUSION[gold.ordinal()][found.ordinal()]++;
        review += needsReview ? 1 : 0;
        lost += gold == Verdict.PHI && found != Verdict.PHI && !needsReview ? 1 : 0;
    }

    private static double f1(Verdict verdict) {
        int hit = CONFUSION[verdict.ordinal()][verdict.ordinal()];
        int wrong = 0;
        for (int i = 0; i < CONFUSION.length; i++) {
            wrong += CONFUSION[verdict.ordinal()][i] + CONFUSION[i][verdict.ordinal()];
        }
        // Both sums hold the hits once.
        return 2.0 * hit / wrong;
    }

    @Test
    void hardlyAnyPhiIsLost() {
        int phi = CONFUSION[0][0] + CONFUSION[0][1] + CONFUSION[0][2];

        assertThat(Verdict.values()[0]).isEqualTo(Verdict.PHI);
        assertThat(phi).isGreaterThan(500);
        assertThat(lost / (double) phi).isLessThanOrEqualTo(0.015);
    }

    @Test
    void fewTicketsAskForReview() {
        assertThat(review / (double) TICKETS).isLessThanOrEqualTo(0.07);
    }

    @Test
    void verdictsHold() {
        assertThat((f1(Verdict.PHI) + f1(Verdict.METADATA) + f1(Verdict.NONE)) / 3)
                .isGreaterThanOrEqualTo(0.95);
    }
}
