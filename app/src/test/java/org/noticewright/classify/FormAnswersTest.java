package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What a form asks about health is answered with health, whatever the words.
class FormAnswersTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.LISTS;

    private static Classification judged(String label, String value) {
        return judged(new Ticket.Field(label, value));
    }

    private static Classification judged(Ticket.Field... fields) {
        var ada = new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, null);
        return CLASSIFIER.classify(
                PlainTickets.of(
                        "t",
                        "",
                        ada,
                        List.of(),
                        List.of(fields),
                        List.of(PlainTickets.message(Message.Author.REQUESTER, null, "Hello there.")),
                        List.of()),
                PatientStatusPolicy.CONTENT);
    }

    private static List<Finding> answers(Classification judged) {
        return judged.findings().stream()
                .filter(finding -> finding.rule().value().equals("form.answer"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Reason for visit,the usual trouble,DIAGNOSIS",
        "Reason for visit,'sting, hand the size of a mitt',DIAGNOSIS",
        "Chief complaint,it is back,DIAGNOSIS",
        "motivo de consulta,lo de siempre,DIAGNOSIS",
        "current_medications,two of the small ones,MEDICATION",
        "Preferred doctor,whoever is in on Friday,PROVIDER",
        "Care track,Fresh Start weekly,TREATMENT",
        "Lab results,as before,LAB_RESULT"
    })
    void isHealthOfWhatWasAsked(String label, String value, DataElement element) {
        var judged = judged(label, value);

        assertThat(answers(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.span().start()).isZero();
            assertThat(finding.span().end()).isEqualTo(value.length());
        });
        assertThat(judged.verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged.needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "N/A", "-", "asdf", "no", "12", "other", "ninguna", ""})
    void noAnswerIsNone(String value) {
        assertThat(answers(judged("Symptoms", value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reason for contact",
                "Doctor's phone",
                "Medication delivery date",
                "Prescription number",
                "Emergency contact",
                "Product",
                ""
            })
    void otherLabelsAskForNone(String label) {
        assertThat(answers(judged(label, "the usual trouble"))).isEmpty();
    }

    @Test
    void aLabelThatMayAskForAnythingAsksForAPerson() {
        var judged = judged("Program", "Fresh Start");

        assertThat(judged.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged.needsReview()).isTrue();
    }

    @Test
    void listedWordsSayBetterWhatItIs() {
        var judged = judged("Reason for visit", "metformin 500 mg ran out");

        assertThat(answers(judged)).isEmpty();
        assertThat(judged.findings()).extracting(Finding::element).contains(DataElement.MEDICATION);
    }

    @Test
    void petsOfTheHouseAreNoPatients() {
        var judged = judged(
                new Ticket.Field("Pets with us", "Pasty (cat)"), new Ticket.Field("Reason for visit", "bee sting"));

        assertThat(judged.verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(new Ticket.Field("Pet", "Pasty (cat)"), new Ticket.Field("Reason for visit", "bee sting"))
                        .verdict())
                .isEqualTo(Verdict.METADATA);
    }

    @Property(tries = 200)
    void hardlyAnyAnswerIsMetadata(
            @ForAll @NotBlank @StringLength(min = 4, max = 30) @CharRange(from = 'a', to = 'z') String value) {
        assertThat(judged("Symptoms", value + " ever so often").verdict()).isEqualTo(Verdict.PHI);
    }
}
