package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.Verdict;

/// Denied, general and hypothetical conditions, jobs, and the sentences that only look like them.
class WhoseHealthTest {

    @Provide
    Arbitrary<String> conditions() {
        return Arbitraries.of(
                "diabetes",
                "asthma",
                "psoriasis",
                "epilepsy",
                "a rash",
                "high blood pressure",
                "glaucoma",
                "eczema",
                "bipolar disorder",
                "hepatitis",
                "a kidney infection",
                "migraines");
    }

    @Provide
    Arbitrary<String> denials() {
        return Arbitraries.of(
                "I do not have ",
                "I don't have any ",
                "I never had ",
                "he has no history of ",
                "she doesn't have ",
                "there is no ",
                "I have never been diagnosed with ",
                "neither of us has ",
                "no signs of ");
    }

    @Provide
    Arbitrary<String> pseudoDenials() {
        return Arbitraries.of(
                "I can't live with this ",
                "I no longer think it is only ",
                "not only ",
                "it does not help my ",
                "no improvement of the ",
                "I don't know if this is ",
                "No, I have ",
                "nothing works for my ");
    }

    @Provide
    Arbitrary<String> generalities() {
        return Arbitraries.of(
                "your newsletter about ",
                "an article on ",
                "do people with ",
                "patients with ",
                "a podcast about ",
                "I donate to research on ",
                "anyone with ",
                "the class about ");
    }

    @Property(tries = 60)
    void whatIsDeniedIsNobodysHealth(@ForAll("denials") String denial, @ForAll("conditions") String condition) {
        Said.isOrdinary(denial + condition + ", please fix the account.");
    }

    @Property(tries = 60)
    void aListIsDeniedAsAWhole(@ForAll("conditions") String one, @ForAll("conditions") String other) {
        assertThat(said("I have no " + one + ", " + other + " or fever.").verdict())
                .isEqualTo(Verdict.METADATA);
    }

    @Property(tries = 60)
    void whatOnlyLooksDeniedCounts(@ForAll("pseudoDenials") String start, @ForAll("conditions") String condition) {
        assertThat(said(start + condition + ".").verdict()).isEqualTo(Verdict.PHI);
    }

    @Property(tries = 60)
    void aDenialEndsWithItsClause(@ForAll("conditions") String denied, @ForAll("conditions") String had) {
        assertThat(said("I do not have " + denied + " but I was treated for " + had + ".")
                        .verdict())
                .isEqualTo(Verdict.PHI);
    }

    @Property(tries = 60)
    void whatIsSaidOfNobodyInParticularIsAMention(
            @ForAll("generalities") String start, @ForAll("conditions") String condition) {
        Classification result = said("About " + start + condition + ".");

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
    }

    @Property(tries = 30)
    void healthOfKinIsHealth(@ForAll("conditions") String condition) {
        assertThat(said("my mother has " + condition).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diabetes was ruled out", "if I ever get shingles"})
    void whatWasExaminedOrMayComeIsForAPersonToJudge(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no tengo diabetes, se equivocaron",
                "je n'ai pas de diabète, vous vous trompez",
                "Ich habe kein Asthma, das ist ein Irrtum",
                "não tenho diabetes, é engano",
                "your articles about asthma for people with asthma are nice",
                "I am a nurse and want to apply",
                "trabajo como enfermera y quiero aplicar"
            })
    void inOtherLanguagesAndOfJobsToo(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.METADATA);
    }

    @Test
    void theOwnCaseBesidePeopleInGeneralCounts() {
        assertThat(said("Do people with my diabetes get a discount?").verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have no erection anymore", "she has no appetite", "no period for two months"})
    void aMissingFunctionIsAComplaint(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @Test
    void anApplicationForAJobIsForAPersonToJudge() {
        var ticket = PlainTickets.of(
                "t",
                "Therapist",
                PlainTickets.said("x").requester(),
                List.of(),
                List.of(),
                List.of(PlainTickets.message(
                        Message.Author.REQUESTER,
                        null,
                        "Nine years with panic disorder and EMDR, references on request.")),
                List.of(new Attachment("Quist_CV.pdf", -1, null, -1)));
        Classification result = judged(ticket);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @Test
    void aTitleInQuotationMarksIsAName() {
        assertThat(said("The \"Migraine Relief\" candle melted.").verdict()).isEqualTo(Verdict.METADATA);
        assertThat(said("My migraine \"is back\" since the relief candle melted.")
                        .verdict())
                .isEqualTo(Verdict.PHI);
    }

    @Test
    void aSurnameIsNoPet() {
        String said = "My dog got at the box. Three days without metformin now, and the rash is back.";

        assertThat(judged(PlainTickets.ticket("Ann Quarrington", said)).verdict())
                .isEqualTo(Verdict.PHI);
        assertThat(judged(PlainTickets.ticket("Ann Shepherd", said)).verdict()).isEqualTo(Verdict.PHI);
    }
}
