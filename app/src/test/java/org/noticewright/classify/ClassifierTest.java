package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

class ClassifierTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final Profile ADA =
            new Profile(null, Profile.Role.END_USER, "Ada Quarrington", "ada@post.example", null, null, null);

    private static Classification content(Ticket ticket) {
        return CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my refill hasn't arrived",
                "refill ??",
                "the sildenafil i mean",
                "do i go 100mg??",
                "i have a rash from the cream",
                "llevo tres meses con la finasterida de 1 mg",
                "my therapist cancelled",
                "what is my copay for the visit"
            })
    void aKnownPersonsOwnHealthIsPhi(String text) {
        assertThat(content(PlainTickets.said(text)).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please change my e-mail", "thanks for being so patient with me", "it keeps asking for a code",
                "I do not have diabetes, wrong person", "two charges of $39, I have one membership",
                        "my dog Rex is on insulin, the dog needs his vet"
            })
    void aPersonWithoutHealthIsMetadata(String text) {
        assertThat(content(PlainTickets.said(text)).verdict()).isEqualTo(Verdict.METADATA);
    }

    @Test
    void healthOfNobodyIsNone() {
        Classification result = content(PlainTickets.ticket(null, "is metformin safe with a rash?"));

        assertThat(result.verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void aTagCarriesTheHealthContent() {
        Ticket ticket = PlainTickets.of(
                "t",
                "Re: your request",
                ADA,
                List.of("glp1_side_effects"),
                List.of(),
                List.of(PlainTickets.message(Message.Author.REQUESTER, null, "Still nothing.")),
                List.of());

        Classification result = content(ticket);

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.findings()).anyMatch(finding -> finding.text() instanceof TextRef.Tag);
    }

    @Test
    void anAgentsMacroIsNobodysHealth() {
        Ticket ticket = PlainTickets.of(
                "t",
                "login",
                ADA,
                List.of(),
                List.of(),
                List.of(
                        PlainTickets.message(Message.Author.REQUESTER, null, "cannot log in"),
                        PlainTickets.message(
                                Message.Author.AGENT,
                                "Wes",
                                "Hi Ada, done. This is not medical advice. If you have side effects call your"
                                        + " doctor.")),
                List.of());

        assertThat(content(ticket).verdict()).isEqualTo(Verdict.METADATA);
    }

    @Test
    void agentsAreNotPatients() {
        Ticket ticket = PlainTickets.of(
                "t",
                "",
                null,
                List.of(),
                List.of(),
                List.of(PlainTickets.message(Message.Author.AGENT, "Bettina", "Team, the macro changed.\n\nBettina")),
                List.of());

        assertThat(content(ticket).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void explainsWithoutQuoting() {
        Classification result = content(PlainTickets.said("my tirzepatide has not come"));

        assertThat(result.reason())
                .contains("medication in message 1")
                .doesNotContain("tirzepatide")
                .doesNotContain("Quarrington");
        assertThat(result.carriedBy()).hasSize(result.counterfactuals().size()).isNotEmpty();
    }

    @Test
    void tellsWhatTheVerdictWouldBeWithoutASpan() {
        Classification result = content(PlainTickets.said("refill ??"));
        int refill = result.carriedBy().stream()
                .filter(carrier -> result.findings().get(carrier).element().isHealthContent())
                .findFirst()
                .orElseThrow();

        assertThat(result.counterfactuals().get(result.carriedBy().indexOf(refill)))
                .isEqualTo(Verdict.METADATA);
    }

    @Test
    void theStrictPolicyIsDerivedFromFindingsAlone() {
        Ticket ticket = PlainTickets.said("please change my e-mail");
        Classification content = content(ticket);
        Classification strict = CLASSIFIER.classify(ticket, PatientStatusPolicy.STRICT);

        assertThat(strict.verdict()).isEqualTo(Verdict.PHI);
        assertThat(CLASSIFIER.underPolicy(content, PatientStatusPolicy.STRICT)).isEqualTo(strict);
        assertThat(CLASSIFIER.underPolicy(strict, PatientStatusPolicy.CONTENT)).isEqualTo(content);
    }

    @Test
    void flagsSpecialCategoriesAndMinors() {
        assertThat(content(PlainTickets.said("my son Theo is 9 and takes sertraline 25 mg"))
                        .special())
                .containsExactlyInAnyOrder(SpecialCategory.MENTAL_HEALTH, SpecialCategory.MINOR);
    }

    @Test
    void stampsEveryFinding() {
        Classification result = content(PlainTickets.said("call me at 718-555-0163"));

        assertThat(result.version()).isEqualTo(CLASSIFIER.version()).matches("[0-9.]+\\+[0-9a-f]{12}");
        assertThat(result.findings()).extracting(Finding::lexicon).containsOnly(CLASSIFIER.version());
        assertThat(Classifier.load().version()).isEqualTo(CLASSIFIER.version());
    }
}
