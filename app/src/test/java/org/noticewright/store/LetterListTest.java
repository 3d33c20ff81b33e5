package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.DeriveObligations;
import org.noticewright.casework.DerivePeople;
import org.noticewright.casework.DraftLetters;
import org.noticewright.casework.LetterPlan;
import org.noticewright.casework.Progress;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SampleFinding;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.law.FactsException;
import org.noticewright.letters.LetterText;

/// What a patient reads that of theirs was exposed: what the verdict rests on, and never a guess.
class LetterListTest {

    static final String FACTS = """
        {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "tollFree": "1-800-555-0100"},
         "dates": {"occurredFrom": "2026-02-04", "occurredTo": "2026-02-07", "discovered": "2026-02-05",
                   "contained": "2026-02-07"},
         "letter": {"addressLines": ["2 Sample Street", "Springfield, IL 62701"]}}
        """;
    private static final Ticket.Id TICKET = new Ticket.Id(1);
    private static final Finding NAME = SampleFinding.of(DataElement.NAME, "name.cue", 0.9);
    private static final Finding DRUG = SampleFinding.of(DataElement.MEDICATION, "drug.lexicon", 0.9);
    private static final Finding SENSED_ILLNESS = SampleFinding.of(DataElement.DIAGNOSIS, "health.sense", 0.45);
    private static final Finding DESK = SampleFinding.of(DataElement.PROVIDER, "desk.care", 0.1);

    @TempDir
    Path folder;

    private final DerivePeople derivePeople = new DerivePeople();
    private final LawPack laws = LawPack.bundled();
    private final DraftLetters draftLetters =
            new DraftLetters(new DeriveObligations(laws), laws, LetterTemplates.bundled(), TestCases.CLOCK);
    private @Nullable CaseFile open;

    @BeforeEach
    void aCustomerWithARecord() {
        open = TestCases.create(folder);
        var address = new PostalAddress(List.of("1 Sample Street"), "Springfield", "IL", "62701");
        TestCases.load(
                caseFile(),
                "t.json",
                new Evidence.TicketRecord(TestCases.ticket("1", null)),
                new Evidence.CustomerRecord(new Customer(
                        "u1",
                        "robin@mail.example",
                        null,
                        "Robin Sample",
                        address,
                        null,
                        Customer.EmailConsent.UNKNOWN,
                        false,
                        null)));
        caseFile().facts().replace(FACTS, "As told by counsel");
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    @Test
    void neitherAGuessNorTheNameOfADeskIsInALetter() throws FactsException {
        judged(Verdict.PHI, false, NAME, DRUG, SENSED_ILLNESS, DESK);

        assertThat(letter())
                .containsIgnoringCase("name")
                .containsIgnoringCase(words(DataElement.MEDICATION))
                .doesNotContainIgnoringCase(words(DataElement.DIAGNOSIS))
                .doesNotContainIgnoringCase(words(DataElement.PROVIDER));
    }

    @Test
    void noLetterIsShownToWhomNoneWouldBeWrittenAnyMore() throws FactsException {
        judged(Verdict.PHI, false, NAME, DRUG);
        var person = plan().ready().getFirst().person();
        judged(Verdict.METADATA, true, NAME, SENSED_ILLNESS);

        assertThatThrownBy(() -> draftLetters.letter(caseFile(), person))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("awaits review")
                .hasMessageContaining("Maybe")
                .hasMessageNotContaining("Sample");
    }

    @Test
    void aRecordInReviewHoldsTheLetterAndIsPossiblyAboutHealth() throws FactsException {
        judged(Verdict.METADATA, true, NAME, SENSED_ILLNESS);

        var held = plan().held();
        assertThat(held).singleElement().satisfies(planned -> {
            var person = caseFile().people().find(planned.person()).orElseThrow();
            assertThat(person.elements()).isEmpty();
            assertThat(person.possible().elements()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.DIAGNOSIS);
        });
    }

    @Test
    void whatWasSensedIsInTheLetterOnceAPersonHasReadTheRecord() throws FactsException {
        judged(Verdict.METADATA, true, NAME, SENSED_ILLNESS, DESK);
        caseFile()
                .reviews()
                .decide(TICKET, new ReviewDecision(Verdict.PHI, "Read it", "Alex", TestCases.CLOCK.instant()));
        derivePeople.run(caseFile(), Progress.NONE);

        assertThat(letter())
                .containsIgnoringCase(words(DataElement.DIAGNOSIS))
                .doesNotContainIgnoringCase(words(DataElement.PROVIDER));
    }

    /// What the classifier says of the record, end to end: no letter goes out as to an adult and to the living.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Theo (4, asthma) needs his albuterol refilled            | minor
        His pediatrician wants the well child visit moved        | minor
        My wife passed this morning, please stop the oxycodone   | death
        I represent the estate of Mr. Tisdale, send his MRI bill | death
        """)
    void aChildOrADeathInARecordHoldsTheLetter(String text, String why) throws FactsException {
        judged(classified(text));

        var plan = plan();
        assertThat(plan.ready()).isEmpty();
        assertThat(plan.held())
                .singleElement()
                .satisfies(planned -> assertThat(planned.why()).contains(why));
    }

    @Test
    void aRecordOfNobodysChildHoldsNoLetter() throws FactsException {
        judged(classified("I am a 4th grade teacher and need my albuterol refilled"));

        assertThat(plan().ready()).hasSize(1);
    }

    /// Letters lie there, which nobody may take for a batch: they stand in no list.
    @Test
    void aBatchThatIsCancelledHasNoManifest() {
        judged(Verdict.PHI, false, NAME, DRUG);
        var out = folder.resolve("letters");
        var cancelled = new Progress() {
            @Override
            public void report(long done, long total, String unit) {
                throw new CancellationException("Cancelled by the user.");
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        assertThatThrownBy(() -> draftLetters.run(caseFile(), out, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(out.resolve("patients")).isNotEmptyDirectory();
        assertThat(out).isDirectoryNotContaining("glob:**manifest*");
        assertThat(caseFile().letters().latest()).isEmpty();
    }

    private static Classification classified(String text) {
        return SharedClassifiers.SENSES.classify(PlainTickets.said(text), PatientStatusPolicy.CONTENT);
    }

    private void judged(Verdict verdict, boolean needsReview, Finding... findings) {
        judged(new Classification(
                verdict,
                needsReview,
                new Confidence(0.8),
                Set.of(),
                Set.of(),
                List.of(findings),
                "A reason.",
                new RuleId("verdict.person-and-health"),
                List.of(),
                List.of(),
                "version"));
    }

    private void judged(Classification classification) {
        try (var writer = caseFile().classifications().writer()) {
            writer.save(TICKET, classification);
        }
        derivePeople.run(caseFile(), Progress.NONE);
    }

    private LetterPlan plan() throws FactsException {
        return draftLetters.plan(caseFile());
    }

    private String letter() throws FactsException {
        var plan = plan();
        assertThat(plan.held()).as("held").isEmpty();
        return LetterText.of(
                draftLetters.letter(caseFile(), plan.ready().getFirst().person()));
    }

    private static String words(DataElement element) {
        return Objects.requireNonNull(LetterTemplates.bundled().elementWording().get(element.name()))
                .whole();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }
}
