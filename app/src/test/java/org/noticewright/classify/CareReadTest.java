package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What a record in which nothing sure tells of health says as a whole.
class CareReadTest {

    private static final String UNSURE =
            "Could you tell me when the appointment is? I looked in the app and there is nothing at all there since"
                    + " the update.";
    private static final String OVERNIGHT =
            "Hi team, I have a question about the last parcel, it had the small ones and I think the bigger ones fit"
                    + " better overnight. Thanks";

    private static Classification judged(Ticket ticket) {
        return SharedClassifiers.SENSES.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static boolean isRead(Classification result) {
        return result.findings().stream()
                .anyMatch(finding -> finding.rule().value().equals("care.read"));
    }

    @Test
    void wordsThatNoListHasAskForAPerson() {
        Classification result = judged(PlainTickets.said(OVERNIGHT));

        assertThat(isRead(result)).isTrue();
        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.reason()).contains("none of them is listed");
    }

    @Test
    void whatIsUnsureIsPresumedWhereTheRecordReadsLikeCare() {
        Classification result = judged(PlainTickets.said(UNSURE));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.rule().value()).isEqualTo("verdict.health-read");
        assertThat(SharedClassifiers.LISTS
                        .classify(PlainTickets.said(UNSURE), PatientStatusPolicy.CONTENT)
                        .verdict())
                .isEqualTo(Verdict.METADATA);
    }

    /// The name of who treats somebody is not heard twice: once as a name, once as what the record reads like.
    @Test
    void aNamedCliniciansNameSettlesNothing() {
        Classification result = judged(PlainTickets.said("I have a question about the email below. Please respond by"
                + " email. Dr McCready told me it would be zero."));

        assertThat(result.rule().value()).isEqualTo("verdict.clinician-named");
        assertThat(result.needsReview()).isTrue();
    }

    @Test
    void aFewWordsAreNoWhole() {
        assertThat(isRead(judged(PlainTickets.said("the bigger ones fit better overnight"))))
                .isFalse();
    }

    /// A weak word asks for a person by the lists alone, and for nobody where all other words speak of something else.
    @Test
    void aWeakWordAmidOtherThingsIsAMention() {
        Ticket tablet = PlainTickets.said("Your app has no captions on my tablet, on the computer they do, is there a"
                + " setting that I missed somewhere?");

        assertThat(SharedClassifiers.LISTS
                        .classify(tablet, PatientStatusPolicy.CONTENT)
                        .needsReview())
                .isTrue();
        assertThat(judged(tablet).needsReview()).isFalse();
        assertThat(judged(tablet).findings())
                .filteredOn(finding -> finding.element().isHealthContent())
                .isNotEmpty()
                .allMatch(finding -> finding.confidence().value() < Judge.COUNTS);
    }

    /// What was clear to the lists and is doubted still asks, and so does a weak word in a field.
    @Test
    void whatIsDoubtedOrStandsInAFieldStillAsks() {
        Ticket plain = PlainTickets.said("Your website shows the wrong price for the blue jacket that I ordered.");
        Ticket inField = PlainTickets.of(
                "f",
                "",
                plain.requester(),
                List.of(),
                List.of(new Ticket.Field("Reason for contact", "visit")),
                plain.messages(),
                List.of());

        assertThat(judged(inField).needsReview()).isTrue();
        assertThat(judged(PlainTickets.said("Pickles is out of insulin. The vet has him on two units."))
                        .needsReview())
                .isTrue();
    }

    /// A tag of one word is no sentence.
    @Test
    void aTagSaysNothing() {
        Ticket plain = PlainTickets.said("Your website shows the wrong price for the blue jacket that I ordered.");
        Ticket tagged = PlainTickets.of(
                "t", "", plain.requester(), List.of("auth", "misdirected"), List.of(), plain.messages(), List.of());

        assertThat(isRead(judged(tagged))).isFalse();
    }
}
