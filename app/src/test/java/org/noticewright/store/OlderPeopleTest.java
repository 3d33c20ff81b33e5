package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.AssessExposure;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.DeriveObligations;
import org.noticewright.casework.DraftLetters;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RefreshCase;
import org.noticewright.casework.Role;
import org.noticewright.casework.Verification;
import org.noticewright.casework.VerifyCase;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The case itself knows when people are older than what they follow from, whoever changed it and however it ended.
class OlderPeopleTest extends ClassifiedCase {

    private final RefreshCase refreshCase =
            new RefreshCase(new ClassifyCase(() -> CLASSIFIER), new AssessExposure(), derivePeople);

    private void decide(long ticket, Verdict verdict) {
        caseFile()
                .reviews()
                .decide(
                        new Ticket.Id(ticket),
                        new ReviewDecision(verdict, "Read it", "Alex", TestCases.CLOCK.instant()));
    }

    private void grade(Exposure exposure) {
        var window = new AccessWindow(
                Set.of("intruder"),
                Set.of(),
                Instant.parse("2026-02-04T00:00:00Z"),
                Instant.parse("2026-02-07T00:00:00Z"));
        caseFile()
                .exposures()
                .replaceAll(
                        caseFile().exposures().grounds(),
                        window,
                        Progress.NONE,
                        sink -> sink.accept(new GradedExposure(new Ticket.Id(1), exposure, List.of(), "Opened.")),
                        "As the logs say");
    }

    private void reopen() {
        caseFile().close();
        open = TestCases.open(folder);
    }

    @Test
    void whateverPeopleFollowFromMakesThemOlder() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("a decision", () -> decide(1, Verdict.NONE));
        changes.put("its withdrawal", () -> caseFile().reviews().withdraw(new Ticket.Id(1), "An error"));
        changes.put("grades", () -> grade(Exposure.VIEWED));
        changes.put("other grades", () -> grade(Exposure.EXPORTED));
        changes.put(
                "a new ticket",
                () -> TestCases.load(
                        caseFile(), "more.json", new Evidence.TicketRecord(TestCases.ticket("more", null))));
        changes.put(
                "a profile",
                () -> TestCases.load(
                        caseFile(),
                        "users.json",
                        new Evidence.ProfileRecord(TestCases.profile("u1", "Robin Sample", "robin@mail.example"))));
        changes.put(
                "a customer",
                () -> TestCases.load(
                        caseFile(),
                        "people.csv",
                        new Evidence.CustomerRecord(new Customer(
                                "u1",
                                null,
                                null,
                                "R. Sample",
                                null,
                                null,
                                Customer.EmailConsent.UNKNOWN,
                                false,
                                null))));
        changes.put("a verdict", () -> {
            try (var writer = caseFile().classifications().writer()) {
                writer.save(new Ticket.Id(1), TestCases.classification(Verdict.PHI, false, "other"));
            }
        });
        changes.forEach((what, change) -> {
            assertThat(RefreshCase.isCurrent(caseFile())).as("before " + what).isTrue();
            change.run();
            reopen();
            assertThat(RefreshCase.isCurrent(caseFile())).as("after " + what).isFalse();
            assertThat(refreshCase.bringUpToDate(caseFile(), Progress.NONE))
                    .as(what)
                    .isTrue();
            reopen();
            assertThat(RefreshCase.isCurrent(caseFile()))
                    .as("derived after " + what)
                    .isTrue();
        });
    }

    @Test
    void whatPeopleDoNotFollowFromLeavesThemAsTheyAre() {
        caseFile().facts().replace("{}", "A first guess");
        apply(confirming());
        var head = caseFile().log().head();

        assertThat(RefreshCase.isCurrent(caseFile())).isTrue();
        assertThat(refreshCase.bringUpToDate(caseFile(), Progress.NONE)).isFalse();
        assertThat(caseFile().log().head()).isEqualTo(head);
    }

    @Test
    void aDerivationThatIsCancelledAfterADecisionIsOwedAfterARestart() {
        var before = caseFile().people().all();
        for (long ticket = 1; ticket <= TICKETS; ticket++) {
            decide(ticket, Verdict.NONE);
        }
        assertThatThrownBy(() -> refreshCase.bringUpToDate(caseFile(), TestCases.CANCELLED))
                .isInstanceOf(CancellationException.class);
        reopen();
        assertThat(caseFile().people().all()).isEqualTo(before).isNotEmpty();
        assertThat(RefreshCase.isCurrent(caseFile())).isFalse();
        assertThat(people(verify())).singleElement().satisfies(check -> {
            assertThat(check.result()).isEqualTo(Verification.Result.NOT_CHECKED);
            assertThat(check.detail())
                    .singleElement()
                    .asString()
                    .contains("older")
                    .contains("noticewright people");
        });

        refreshCase.bringUpToDate(caseFile(), Progress.NONE);

        assertThat(caseFile().people().all()).isEmpty();
        assertThat(people(verify()))
                .singleElement()
                .extracting(Verification.Check::result)
                .isEqualTo(Verification.Result.OK);
    }

    /// Somebody decides in the window while people are derived beside it.
    @Test
    void aDecisionTakenWhilePeopleAreDerivedIsOwed() {
        var decided = new boolean[1];
        derivePeople.run(caseFile(), new Progress() {
            @Override
            public void report(long done, long total, String what) {
                if (!decided[0]) {
                    decided[0] = true;
                    decide(1, Verdict.NONE);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(decided[0]).isTrue();
        assertThat(RefreshCase.isCurrent(caseFile())).isFalse();
    }

    /// More is imported while log lines are read, before the first grade.
    @Test
    void evidenceThatComesWhileRecordsAreGradedIsOwed() {
        grade(Exposure.VIEWED);
        refreshCase.bringUpToDate(caseFile(), Progress.NONE);
        var imported = new boolean[1];
        new AssessExposure().again(caseFile(), new Progress() {
            @Override
            public void report(long done, long total, String what) {
                if (!imported[0]) {
                    imported[0] = true;
                    TestCases.load(caseFile(), "more.json", new Evidence.TicketRecord(TestCases.ticket("more", null)));
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(imported[0]).isTrue();
        assertThat(caseFile().exposures().isCurrent()).isFalse();
    }

    @Test
    void nobodyIsDerivedNorWrittenToByWhoeverMayOnlyLook() {
        caseFile().keySlots().add("Jo Legal", EnumSet.of(Role.PEOPLE, Role.CASEWORK), "legal".toCharArray());
        decide(1, Verdict.NONE);
        caseFile().close();
        var path = folder.resolve("test.case");
        // One after the other: while somebody looks, nobody writes.
        for (Mode mode : List.of(Mode.READ_ONLY, Mode.READ_WRITE)) {
            char[] phrase = mode == Mode.READ_ONLY ? TestCases.passphrase() : "legal".toCharArray();
            try (var look = TestCases.FILES.open(path, phrase, mode)) {
                assertThat(RefreshCase.isAble(look)).isFalse();
                assertThatThrownBy(() -> refreshCase.bringUpToDate(look, Progress.NONE))
                        .isInstanceOfSatisfying(
                                CaseFileException.class,
                                refused ->
                                        assertThat(refused.reason()).isEqualTo(CaseFileException.Reason.PEOPLE_OLDER))
                        .hasMessageContaining("Maybe")
                        .hasMessageNotContaining("  ");
            }
        }
        open = TestCases.open(folder);
    }

    @Test
    void lettersAreNotWrittenToOlderPeople() {
        var laws = LawPack.bundled();
        var letters = new DraftLetters(new DeriveObligations(laws), laws, LetterTemplates.bundled(), TestCases.CLOCK);
        decide(1, Verdict.NONE);

        assertThatThrownBy(() -> letters.run(caseFile(), folder.resolve("letters"), Progress.NONE))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("People are older")
                .hasMessageContaining("noticewright people");
        assertThat(folder.resolve("letters")).doesNotExist();
    }

    @Test
    void aNewCaseOwesNothing() {
        caseFile().close();
        try (CaseFile fresh = TestCases.FILES
                .create(folder.resolve("other.case"), "Alex Example", TestCases.passphrase())
                .caseFile()) {
            assertThat(RefreshCase.isCurrent(fresh)).isTrue();
        }
        open = TestCases.open(folder);
    }

    private Verification verify() {
        return new VerifyCase(() -> CLASSIFIER).run(caseFile(), null, Progress.NONE);
    }

    private static List<Verification.Check> people(Verification verification) {
        return verification.checks().stream()
                .filter(check -> check.name().equals("people"))
                .toList();
    }
}
