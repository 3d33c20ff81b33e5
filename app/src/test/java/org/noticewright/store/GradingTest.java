package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Grades change as one step, however many transactions they take to write, and keep nobody from deciding.
class GradingTest {

    static final int TICKETS = 95;
    static final int TOGETHER = 10;
    static final AccessWindow FIRST = window("first");
    static final AccessWindow SECOND = window("second");

    @TempDir
    Path folder;

    private @Nullable CaseFile open;

    @BeforeEach
    void aCase() {
        open = TestCases.create(folder);
        var tickets = new ArrayList<Evidence>();
        for (int i = 1; i <= TICKETS; i++) {
            tickets.add(new Evidence.TicketRecord(TestCases.ticket("" + i, null)));
        }
        TestCases.load(caseFile(), "t.json", tickets);
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    private static AccessWindow window(String actor) {
        return new AccessWindow(
                Set.of(actor), Set.of(), Instant.parse("2026-02-04T00:00:00Z"), Instant.parse("2026-02-07T00:00:00Z"));
    }

    static void grade(CaseFile caseFile, AccessWindow window, Exposure exposure, Consumer<Integer> each) {
        grade(caseFile, window, exposure, Progress.NONE, each);
    }

    /// Every third ticket has a list of its own, the others share one.
    private static void grade(
            CaseFile caseFile, AccessWindow window, Exposure exposure, Progress progress, Consumer<Integer> each) {
        var shared = List.of(new AccessEvent.Id(7), new AccessEvent.Id(8));
        var exposures = new SqliteExposures(((SqliteCaseFile) caseFile).store(), TOGETHER);
        exposures.replaceAll(
                exposures.grounds(),
                window,
                progress,
                sink -> {
                    for (int i = 1; i <= TICKETS; i++) {
                        var own = List.of(new AccessEvent.Id(i));
                        sink.accept(new GradedExposure(
                                new Ticket.Id(i), exposure, i % 3 == 0 ? own : shared, exposure + " " + i));
                        each.accept(i);
                    }
                },
                "Because of " + window.actors());
    }

    static void assertAll(CaseFile caseFile, AccessWindow window, Exposure exposure) {
        var exposures = caseFile.exposures();
        assertThat(exposures.window()).contains(window);
        assertThat(exposures.counts()).containsEntry(exposure, (long) TICKETS);
        for (int i = 1; i <= TICKETS; i++) {
            var grade = exposures.of(new Ticket.Id(i));
            assertThat(grade.exposure()).isEqualTo(exposure);
            assertThat(grade.reason()).isEqualTo(exposure + " " + i);
            assertThat(grade.events()).hasSize(i % 3 == 0 ? 1 : 2);
        }
        var filter = new Tickets.Filter(Set.of(), Set.of(exposure), false, false, null);
        assertThat(caseFile.tickets().ids(filter)).hasSize(TICKETS);
        assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
    }

    @Test
    void aNewSetHoldsWholeAndTheEarlierOneIsGone() throws SQLException {
        for (int round = 0; round < 2; round++) {
            grade(caseFile(), FIRST, Exposure.VIEWED, _ -> {});
            assertAll(caseFile(), FIRST, Exposure.VIEWED);
            grade(caseFile(), SECOND, Exposure.EXPORTED, _ -> {});
            assertAll(caseFile(), SECOND, Exposure.EXPORTED);
        }
        assertThat(caseFile().exposures().earlierWindows()).containsExactly(FIRST);
        assertThat(rows()).isEqualTo(TICKETS);
        assertThat(TestCases.log(caseFile()))
                .filteredOn(entry -> entry.action().equals("exposure.replace"))
                .hasSize(4)
                .last()
                .extracting(CaseLog.Entry::subject, CaseLog.Entry::reason)
                .containsExactly(TICKETS + " tickets", "Because of [second]");
    }

    private long rows() throws SQLException {
        try (var connection = TestCases.connect(folder);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM exposure")) {
            return row.getLong(1);
        }
    }

    @Test
    void whatFitsOneTransactionIsOneEntryOfTheLog() {
        var all = caseFile().exposures();
        long before = caseFile().log().head().sequence();
        for (int i = 1; i <= 3; i++) {
            all.replaceAll(
                    all.grounds(),
                    FIRST,
                    Progress.NONE,
                    sink -> sink.accept(new GradedExposure(new Ticket.Id(1), Exposure.VIEWED, List.of(), "Seen")),
                    "Again");
            assertThat(caseFile().log().head().sequence()).isEqualTo(before + i);
        }
    }

    /// Another thread decides and reads while grades are on their way; both see what stood before.
    @Test
    void aPersonDecidesMeanwhile() throws Exception {
        grade(caseFile(), FIRST, Exposure.VIEWED, _ -> {});
        try (var person = Executors.newSingleThreadExecutor()) {
            grade(caseFile(), SECOND, Exposure.EXPORTED, number -> {
                if (number % 19 == 0) {
                    var deciding = person.submit(() -> {
                        decide(number);
                        assertAll(caseFile(), FIRST, Exposure.VIEWED);
                    });
                    try {
                        deciding.get(20, TimeUnit.SECONDS);
                    } catch (Exception late) {
                        throw new AssertionError("The decision waits for the grading.", late);
                    }
                }
            });
        }
        assertAll(caseFile(), SECOND, Exposure.EXPORTED);
        assertThat(caseFile().reviews().of(new Ticket.Id(19))).isPresent();
    }

    private void decide(int ticket) {
        caseFile()
                .reviews()
                .decide(
                        new Ticket.Id(ticket),
                        new ReviewDecision(Verdict.NONE, "An invoice.", "Alex", Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void thoseBeforeStandWhenItFailsOrIsCancelled() {
        grade(caseFile(), FIRST, Exposure.VIEWED, _ -> {});
        assertThatThrownBy(() -> grade(caseFile(), SECOND, Exposure.EXPORTED, number -> {
                    if (number == 57) {
                        throw new IllegalStateException("The log broke off.");
                    }
                }))
                .hasMessage("The log broke off.");
        assertAll(caseFile(), FIRST, Exposure.VIEWED);

        assertThatThrownBy(() -> grade(caseFile(), SECOND, Exposure.EXPORTED, TestCases.CANCELLED, _ -> {}))
                .isInstanceOf(CancellationException.class);
        assertAll(caseFile(), FIRST, Exposure.VIEWED);

        grade(caseFile(), SECOND, Exposure.EXPORTED, _ -> {});
        assertAll(caseFile(), SECOND, Exposure.EXPORTED);
    }

    @Test
    void aKillInTheMiddleLeavesTheGradesBeforeAndAWholeCase() throws Exception {
        grade(caseFile(), FIRST, Exposure.VIEWED, _ -> {});
        caseFile().close();

        gradeUntilKilled();

        assertThat(rows()).as("some of the new set were written").isGreaterThan(TICKETS);
        open = TestCases.open(folder);
        assertAll(caseFile(), FIRST, Exposure.VIEWED);
        grade(caseFile(), SECOND, Exposure.EXPORTED, _ -> {});
        assertAll(caseFile(), SECOND, Exposure.EXPORTED);
        assertThat(rows()).isEqualTo(TICKETS);
    }

    private void gradeUntilKilled() throws IOException, InterruptedException {
        var child = ChildJava.of(
                        List.of("-Xmx128m", "--enable-native-access=ALL-UNNAMED"),
                        GradingChild.class,
                        folder.resolve("test.case"))
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("in the middle");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
