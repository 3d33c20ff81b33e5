package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.overview.CaseSummary;
import org.noticewright.desktop.overview.OverviewViewModel;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

class OverviewViewModelTest {

    private final HeldWindow window = new HeldWindow();

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsAgainWhenAskedAfterACancel() throws Exception {
        var casework = InventedCase.casework();
        var turn = new CountDownLatch(1);
        try (var caseFile = casework.caseFiles()
                        .create(folder.resolve("case.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                        .caseFile();
                var jobs = Jobs.inBackground(window)) {
            keepBusy(jobs, turn);
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs));
            model.refresh();
            assertThat(model.counting().get()).isTrue();
            jobs.running().getLast().cancel();
            turn.countDown();
            window.until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNull();
            assertThat(model.counting().get()).isFalse();

            model.refresh();
            assertThat(model.counting().get()).isTrue();
            window.until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNotNull();
            assertThat(model.counting().get()).isFalse();
        }
    }

    /// Each part as soon as it is known; what is not known yet says so.
    @Test
    void numbersComeOnePartAfterTheOther() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = InventedCase.make(casework, folder, 60);
                var jobs = Jobs.inBackground(window)) {
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs));
            var parts = new ArrayList<String>();
            model.summary().subscribe(summary -> {
                if (summary != null) {
                    parts.add(parts(summary) + " " + OverviewViewModel.badge(summary, ScreenName.OBLIGATIONS));
                }
            });
            model.refresh();
            window.until(() -> jobs.running().isEmpty());

            var whole = Objects.requireNonNull(model.summary().get());
            assertThat(parts)
                    .containsExactly(
                            "records not counted yet",
                            "records judged not counted yet",
                            "records judged people not counted yet",
                            "records judged people duties " + OverviewViewModel.badge(whole, ScreenName.OBLIGATIONS));
            assertThat(whole.isWhole()).isTrue();
            assertReconciled(whole, caseFile);
        }
    }

    private static String parts(CaseSummary summary) {
        return "records" + (summary.judged() == null ? "" : " judged") + (summary.people() == null ? "" : " people")
                + (summary.duties() == null ? "" : " duties");
    }

    /// Nothing of the summary differs from what going through all of the case says.
    private static void assertReconciled(CaseSummary summary, CaseFile caseFile) {
        var counted = summary.counted();
        assertThat(counted.records()).isEqualTo(caseFile.tickets().ids(Tickets.Filter.ALL).length);
        assertThat(sum(counted.verdicts())).isEqualTo(counted.records());
        assertThat(sum(counted.exposures())).isEqualTo(counted.records());
        var people = Objects.requireNonNull(summary.people());
        assertThat(people.people()).isEqualTo(caseFile.people().count());
        assertThat(people.states().stream()
                        .mapToLong(CaseSummary.StateCount::people)
                        .sum())
                .isEqualTo(people.affected());
        var duties = Objects.requireNonNull(summary.duties()).derived();
        assertThat(duties)
                .isEqualTo(CaseDuties.of(InventedCase.casework().deriveObligations(), caseFile, summary.today()));
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// In a case too large for that, people are derived when somebody looks at their number: not for each decision.
    @Test
    void aChangeDerivesNobodyUntilSomebodyLooks() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = InventedCase.make(casework, folder, 60);
                var jobs = Jobs.inBackground(window)) {
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs), 0);
            model.refresh();
            window.until(() -> jobs.running().isEmpty());

            decide(caseFile);
            model.caseChanged();
            window.until(() -> jobs.running().isEmpty());
            var changed = Objects.requireNonNull(model.summary().get());
            assertThat(parts(changed)).isEqualTo("records judged");
            assertThat(changed.counted().decided()).isEqualTo(1);
            assertThat(caseFile.people().isCurrent()).isFalse();

            model.refresh();
            window.until(() -> jobs.running().isEmpty());
            var whole = Objects.requireNonNull(model.summary().get());
            assertThat(parts(whole)).isEqualTo("records judged people duties");
            assertThat(caseFile.people().isCurrent()).isTrue();
            assertReconciled(whole, caseFile);

            model.caseChanged();
            window.until(() -> jobs.running().isEmpty());
            assertThat(parts(Objects.requireNonNull(model.summary().get())))
                    .as("people are as they were")
                    .isEqualTo("records judged people duties");
        }
    }

    /// What was counted before a change is not shown beside what was counted after it.
    @Test
    void aChangeMeanwhileBeginsTheCountAgain() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = InventedCase.make(casework, folder, 60);
                var jobs = Jobs.inBackground(window)) {
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs), 0);
            model.refresh();
            window.until(() -> model.summary().get() != null);
            decide(caseFile);
            model.caseChanged();
            var parts = new ArrayList<String>();
            model.summary().subscribe((_, summary) -> {
                if (summary != null) {
                    parts.add(parts(summary));
                }
            });
            window.until(() -> jobs.running().isEmpty());
            assertThat(parts)
                    .as("the part under way is not shown; of so large a case nobody is derived for the decision")
                    .containsExactly("records", "records judged");
            assertThat(Objects.requireNonNull(model.summary().get()).counted().decided())
                    .isEqualTo(1);
            assertThat(caseFile.people().isCurrent()).isFalse();
        }
    }

    /// A change asked for one more count: that the one under way was cancelled does not lose it.
    @Test
    void aCancelAfterAChangeCountsTheRecordsAgain() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = InventedCase.make(casework, folder, 60);
                var jobs = Jobs.inBackground(window)) {
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs), 0);
            var turn = new CountDownLatch(1);
            keepBusy(jobs, turn);
            model.refresh();
            decide(caseFile);
            model.caseChanged();
            jobs.running().getLast().cancel();
            turn.countDown();
            window.until(() -> jobs.running().isEmpty());
            var changed = Objects.requireNonNull(model.summary().get());
            assertThat(parts(changed)).isEqualTo("records judged");
            assertThat(changed.counted().decided()).isEqualTo(1);
        }
    }

    /// Work stands before what is counted, until its turn comes.
    private static void keepBusy(Jobs jobs, CountDownLatch turn) {
        jobs.start(
                "Busy",
                _ -> {
                    turn.await();
                    return "";
                },
                _ -> {});
    }

    private static void decide(CaseFile caseFile) {
        var decision = new ReviewDecision(Verdict.NONE, "Read it.", "Robin Vale", Instant.EPOCH);
        caseFile.reviews().decide(new Ticket.Id(1), decision);
    }
}
