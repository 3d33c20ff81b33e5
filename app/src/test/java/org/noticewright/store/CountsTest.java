package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.classification;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Counts are made over whole tables, filters ticket by ticket: both must come to the same.
class CountsTest {

    private static final int TICKETS = 80;

    @TempDir
    Path folder;

    /// Some tickets have no verdict, no grade or a decision, some decisions were replaced or withdrawn, and an
    /// earlier set of grades is still there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreThoseOfTheFilters(long seed) {
        var random = new Random(seed);
        try (var caseFile = TestCases.create(folder)) {
            assertReconciled(caseFile, 0);
            TestCases.load(caseFile, "t.json", tickets());
            assertReconciled(caseFile, TICKETS);
            judge(caseFile, random);
            assertReconciled(caseFile, TICKETS);
            for (int round = 0; round < 3; round++) {
                decide(caseFile, random);
                assertReconciled(caseFile, TICKETS);
                grade(caseFile, random, 40 + round * 15);
                assertReconciled(caseFile, TICKETS);
            }
            assertThat(caseFile.reviews().count()).isPositive();
        }
    }

    private static List<Evidence> tickets() {
        var tickets = new ArrayList<Evidence>();
        for (int i = 1; i <= TICKETS; i++) {
            tickets.add(new Evidence.TicketRecord(TestCases.ticket("" + i, null)));
        }
        return tickets;
    }

    private static void judge(CaseFile caseFile, Random random) {
        try (var writer = caseFile.classifications().writer()) {
            for (int i = 1; i <= TICKETS; i++) {
                if (random.nextInt(8) > 0) {
                    var verdict = any(Verdict.values(), random);
                    writer.save(new Ticket.Id(i), classification(verdict, random.nextBoolean(), "v1"));
                }
            }
        }
    }

    private static void decide(CaseFile caseFile, Random random) {
        for (int i = 0; i < 25; i++) {
            var ticket = new Ticket.Id(1 + random.nextInt(TICKETS));
            if (random.nextInt(4) == 0 && caseFile.reviews().of(ticket).isPresent()) {
                caseFile.reviews().withdraw(ticket, "A mistake.");
            } else {
                var verdict = any(Verdict.values(), random);
                caseFile.reviews()
                        .decide(ticket, new ReviewDecision(verdict, "Read it.", "Alex", Instant.EPOCH.plusSeconds(i)));
            }
        }
    }

    private static void grade(CaseFile caseFile, Random random, int upTo) {
        var window = new AccessWindow(
                Set.of("1"), Set.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1 + random.nextInt(1000)));
        var exposures = new SqliteExposures(((SqliteCaseFile) caseFile).store(), 7);
        exposures.replaceAll(
                exposures.grounds(),
                window,
                Progress.NONE,
                sink -> {
                    for (int i = 1; i <= upTo; i++) {
                        sink.accept(new GradedExposure(
                                new Ticket.Id(i), any(Exposure.values(), random), List.of(), "Because."));
                    }
                },
                "Round");
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void assertReconciled(CaseFile caseFile, int tickets) {
        var verdicts = caseFile.classifications().counts();
        for (var verdict : Verdict.values()) {
            assertThat(verdicts.get(verdict))
                    .as("%s", verdict)
                    .isEqualTo(found(caseFile, Set.of(verdict), null, false, false));
        }
        var exposures = caseFile.exposures().counts();
        for (var exposure : Exposure.values()) {
            assertThat(exposures.get(exposure))
                    .as("%s", exposure)
                    .isEqualTo(found(caseFile, Set.of(), exposure, false, false));
        }
        assertThat(exposures.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(tickets);
        assertThat(caseFile.classifications().needsReview()).isEqualTo(found(caseFile, Set.of(), null, true, false));
        assertThat(caseFile.reviews().count()).isEqualTo(tickets - found(caseFile, Set.of(), null, false, true));
    }

    private static long found(
            CaseFile caseFile, Set<Verdict> verdicts, @Nullable Exposure exposure, boolean review, boolean undecided) {
        Set<Exposure> exposures = exposure == null ? Set.of() : Set.of(exposure);
        return caseFile.tickets().ids(new Tickets.Filter(verdicts, exposures, review, undecided, null)).length;
    }
}
