package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.Wiring;
import org.noticewright.casework.AddEvents;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.Grounds;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Role;
import org.noticewright.casework.RuleSteps;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.Verdict;

/// A case opened to look at refuses every use case that writes and every port that does, and the file stays the
/// same byte for byte.
class ReadOnlyTest {

    private static final Casework CASEWORK = Wiring.casework(TestCases.CLOCK);
    private static final AccessWindow WINDOW = new AccessWindow(
            Set.of("360900000101"),
            Set.of(),
            Instant.parse("2026-02-04T00:00:00Z"),
            Instant.parse("2026-02-07T00:00:00Z"));

    @TempDir
    static Path folder = Path.of("");

    private static DemoIncident.@Nullable Written evidence;

    @BeforeAll
    static void aCase() throws Exception {
        var written = DemoIncident.write(folder.resolve("evidence"), DemoIncident.DEFAULT_SEED, 20);
        evidence = written;
        try (var caseFile = TestCases.create(folder)) {
            caseFile.facts().replace(Files.readString(written.facts()), "Facts");
            CASEWORK.importEvidence()
                    .run(caseFile, List.of(written.tickets()), ImportEvidence.Options.DETECT, Progress.NONE);
            CASEWORK.addEvents().fromFile(caseFile, written.events(), "Events");
            CASEWORK.reviewTickets().decide(caseFile, new Ticket.Id(2), Verdict.NONE, "An invoice");
        }
    }

    @Test
    void everyWriteIsRefusedAndTheFileStays() throws Exception {
        var file = folder.resolve("test.case");
        var before = Sha256.of(Files.readAllBytes(file));
        try (var caseFile = TestCases.FILES.open(file, TestCases.passphrase(), Mode.READ_ONLY)) {
            assertThat(caseFile.readOnly()).isTrue();
            long head = caseFile.log().head().sequence();
            writes(caseFile).forEach((name, write) -> {
                var failure = catchThrowable(write);
                assertThat(failure).as(name).isInstanceOf(CaseFileException.class);
                assertThat(((CaseFileException) failure).reason()).as(name).isEqualTo(Reason.READ_ONLY_FILE);
                assertThat(failure).as(name).hasMessageContaining("Maybe").hasMessageNotContaining("/");
            });
            assertThat(caseFile.log().head().sequence()).isEqualTo(head);
            assertThat(caseFile.tickets().count()).isEqualTo(20);
        }
        assertThat(Sha256.of(Files.readAllBytes(file))).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).doesNotContain("letters", "test.case.lock");
        }
    }

    private static RuleSteps.NewRules rules() {
        return new RuleSteps.NewRules("policy", "why", List.of(), PatientStatusPolicy.STRICT, null, null, "", "");
    }

    private static Map<String, ThrowingCallable> writes(CaseFile caseFile) {
        var first = new Ticket.Id(1);
        var written = Objects.requireNonNull(evidence);
        var event = AddEvents.event(
                "2026-02-05T09:30:00Z",
                "RESPONSE",
                TimelineEvent.Kind.OTHER,
                "Called",
                "The vendor was called.",
                List.of());
        var writes = new TreeMap<String, ThrowingCallable>();
        writes.put(
                "import",
                () -> CASEWORK.importEvidence()
                        .run(caseFile, List.of(written.accessLog()), ImportEvidence.Options.DETECT, Progress.NONE));
        writes.put("classify", () -> CASEWORK.classifyCase().run(caseFile, Progress.NONE));
        writes.put("refresh", () -> CASEWORK.refreshCase().run(caseFile, Progress.NONE));
        writes.put("scope", () -> CASEWORK.assessExposure().run(caseFile, WINDOW, "why", Progress.NONE));
        writes.put("people", () -> CASEWORK.derivePeople().run(caseFile, Progress.NONE));
        writes.put("event", () -> CASEWORK.addEvents().add(caseFile, event, "why"));
        writes.put("events", () -> CASEWORK.addEvents().fromFile(caseFile, written.events(), "why"));
        writes.put("decide", () -> CASEWORK.reviewTickets().decide(caseFile, first, Verdict.NONE, "why"));
        writes.put("undecide", () -> CASEWORK.reviewTickets().withdraw(caseFile, new Ticket.Id(2), "why"));
        writes.put("letters", () -> CASEWORK.draftLetters().run(caseFile, folder.resolve("letters"), Progress.NONE));
        writes.put("port facts", () -> caseFile.facts().replace("{}", "why"));
        writes.put(
                "rules",
                () -> CASEWORK.changeRules()
                        .apply(
                                caseFile,
                                new ChangeRules.Wanted(
                                        List.of(), PatientStatusPolicy.STRICT, ChangeRules.Names.AS_THEY_ARE, null),
                                "why",
                                Progress.NONE));
        writes.put("port steps", () -> caseFile.ruleSteps().apply(rules(), writer -> {}));
        writes.put(
                "port alike",
                () -> caseFile.ruleSteps()
                        .decideAlike(
                                List.of(first),
                                new ReviewDecision(Verdict.NONE, "why", "Alex", Instant.EPOCH, first),
                                "alike"));
        writes.put(
                "port classifications",
                () -> caseFile.classifications().writer().close());
        writes.put("port timeline", () -> caseFile.timeline().withdraw(new TimelineEvent.Id(1), "why"));
        writes.put("port people", () -> caseFile.people().replaceAll(new Grounds(0), Progress.NONE, people -> {}));
        writes.put(
                "port exposures",
                () -> caseFile.exposures().replaceAll(new Grounds(0), WINDOW, Progress.NONE, grades -> {}, "why"));
        writes.put("port letters", () -> caseFile.letters().record(pieces -> {}, "1"));
        writes.put(
                "port slot", () -> caseFile.keySlots().add("Sam", EnumSet.of(Role.TICKETS), "a b c d e".toCharArray()));
        writes.put("port no slot", () -> caseFile.keySlots().remove(1, "why"));
        writes.put("port evidence", () -> {
            var source = new EvidenceStore.NewSource(Path.of("x.csv"), Sha256.of(new byte[1]), 1, "zendesk.tickets");
            try (var batch = caseFile.evidence().begin(source)) {
                batch.finish(0, 0, 0, 0, List.of(), true);
            }
        });
        return writes;
    }
}
