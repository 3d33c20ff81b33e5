package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What reads like health though no listed word says so: where it is asked, and what it may do.
class HealthSenseTest {

    private static final Classifier SENSES = SharedClassifiers.SENSES;
    private static final Classifier LISTS = SharedClassifiers.LISTS;
    private static final String CLEAR = "I take two of the yellow ones at night";
    private static final String OVERHEARD = "Do you feel like hurting yourself tonight?";
    private static final String MAYBE = "the man with the drill was gentle";

    private static Classification judged(Classifier classifier, Ticket ticket) {
        return classifier.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static List<Finding> sensed(Classification result) {
        return result.findings().stream()
                .filter(finding -> finding.rule().value().equals("health.sense")
                        || finding.rule().value().equals("health.clear"))
                .toList();
    }

    @Test
    void aCaseWithoutItIsJudgedAsByAProgramWithoutIt() {
        Classifier off = SENSES.with(CaseDictionary.EMPTY, CaseNames.NONE, GrayZone.OFF);

        assertThat(off.version()).isEqualTo(SENSES.version() + "+lists");
        assertThat(LISTS.with(CaseDictionary.EMPTY, CaseNames.NONE, GrayZone.ON))
                .isSameAs(LISTS);
        assertThat(SENSES.with(CaseDictionary.EMPTY, CaseNames.NONE, GrayZone.ON))
                .isSameAs(SENSES);
        for (Ticket ticket : PlainTickets.read(PlainTickets.corpus("tickets.ndjson"))) {
            Classification lists = judged(LISTS, ticket);
            Classification without = judged(off, ticket);
            assertThat(without.verdict()).isEqualTo(lists.verdict());
            assertThat(without.reason()).isEqualTo(lists.reason());
            assertThat(without.findings()).hasSameSizeAs(lists.findings());
        }
    }

    @Test
    void whatMayBeHealthAsksForAPerson() {
        Classification without = judged(LISTS, PlainTickets.said(MAYBE));
        Classification with = judged(SENSES, PlainTickets.said(MAYBE));

        assertThat(without.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(without.needsReview()).isFalse();
        assertThat(with.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(with.needsReview()).isTrue();
        assertThat(with.reason())
                .contains("read like somebody's health or care, though none of them is listed")
                .doesNotContain("drill");
        assertThat(with.rule().value()).isEqualTo("verdict.health-unsure");
    }

    /// Banks speak of withdrawals, physical cards and problems: nobody is presumed a patient for it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "My withdrawal was cancelled.",
                "I am having problems with my physical card.",
                "Why wouldn't my withdrawal go through?",
                "It hurts that the card is still pending"
            })
    void aBanksWordsAreNotPresumedHealth(String text) {
        assertThat(judged(SENSES, PlainTickets.said(text)).verdict()).isEqualTo(Verdict.METADATA);
    }

    /// Who treats somebody, said of anybody, says nothing of them: a person looks.
    @Test
    void whoTreatsIsNotPresumedHealthAlone() {
        Classification result = judged(SENSES, PlainTickets.said("the nice lady at the eye place wants to see me"));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @Test
    void whatClearlyIsHealthIsPresumedAndAsksForAPerson() {
        Classification result = judged(SENSES, PlainTickets.said(CLEAR));

        assertThat(judged(LISTS, PlainTickets.said(CLEAR)).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.rule().value()).isEqualTo("verdict.health-sensed");
        assertThat(result.reason()).doesNotContain("yellow");
    }

    @Test
    void talkThatReadsLikeAnythingElseIsDoubted() {
        var ticket = PlainTickets.said("The test results of our software build are red");

        assertThat(judged(LISTS, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged(SENSES, ticket).needsReview()).isTrue();
    }

    @Test
    void doubtedWordsSayThatTheyAreAndAddNothingUp() {
        var result = judged(
                SENSES,
                PlainTickets.said("The test results of our software build are red. The surgery of our"
                        + " website code took hours."));

        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().value().equals("health.doubted"))
                .extracting(Finding::element)
                .containsExactly(DataElement.LAB_RESULT, DataElement.TREATMENT);
        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.reason()).contains("in sentences that read like something else");
    }

    @Test
    void wherePeopleAreOnlyHintedAtNothingIsDoubted() {
        var ticket = PlainTickets.ticket(null, "Order 2258802: The test results of our software build are red");

        assertThat(judged(LISTS, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).needsReview()).isTrue();
        assertThat(judged(SENSES, ticket).rule().value()).isEqualTo("verdict.nobody-sure");
    }

    @Test
    void aSpecialCategoryStandsBesideDoubtedWordsUntilAPersonHasLooked() {
        var ticket = PlainTickets.said("My daughter is 12. The test results of our software build are red");

        assertThat(judged(SENSES, ticket).needsReview()).isTrue();
        assertThat(judged(SENSES, ticket).special()).containsExactly(SpecialCategory.MINOR);
    }

    @Test
    void wordsOfASpecialCategoryAreNeverDoubted() {
        var result = judged(SENSES, PlainTickets.said("the download of the report lasts only a minute"));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.special()).containsExactly(SpecialCategory.SEXUAL_HEALTH);
    }

    @Test
    void medicinesAreNeverDoubted() {
        var ticket = PlainTickets.said("I request the deletion of all metformin under the law");

        assertThat(judged(SENSES, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).needsReview()).isFalse();
    }

    @Test
    void theVersionTellsWhetherItWasAsked() {
        assertThat(LISTS.version()).endsWith("+lists");
        assertThat(SENSES.version()).doesNotContain("lists");
    }

    @Test
    void pointsAtTheWords() {
        var ticket = PlainTickets.said("Hello there. " + CLEAR + ". Thank you all");

        assertThat(sensed(judged(SENSES, ticket)))
                .extracting(finding -> finding.text()
                        .in(ticket)
                        .substring(finding.span().start(), finding.span().end()))
                .contains("the yellow ones");
    }

    @Test
    void isAskedOnlyWhereAPersonIsKnown() {
        assertThat(SENSES.sensedOf(PlainTickets.ticket(null, CLEAR))).isZero();
        assertThat(SENSES.sensedOf(PlainTickets.said(CLEAR))).isPositive();
        assertThat(LISTS.sensedOf(PlainTickets.said(CLEAR))).isZero();
    }

    /// "Gender: male" of a customer database is no sentence that somebody said.
    @Test
    void linesOfAProfileAreNoSentences() {
        var profile = new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, CLEAR);
        var said = PlainTickets.message(Message.Author.REQUESTER, null, "is anybody there today");

        assertThat(sensed(judged(
                        SENSES, PlainTickets.of("t", "", profile, List.of(), List.of(), List.of(said), List.of()))))
                .isEmpty();
    }

    @Test
    void tellsWordsBesideListedOnes() {
        var ticket = PlainTickets.said("I take metformin. he forgets where he is since they gave him the yellow ones");

        assertThat(sensed(judged(SENSES, ticket))).isNotEmpty();
        assertThat(judged(SENSES, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dog: everything he swallows comes straight back up, poor dog",
                "Everything I ordered came back to your depot",
                "Swallow Lane Ironworks",
                "everything"
            })
    void saysNothingOf(String text) {
        assertThat(sensed(judged(SENSES, PlainTickets.said(text)))).isEmpty();
    }

    @Test
    void whoIsNamedChangesNothing() {
        for (String name : List.of("Ada Quarrington", "Lopez, Ana", "Mr. Payne", "Candace Cane")) {
            assertThat(SENSES.sensedOf(PlainTickets.said("please call " + name + " about the parcel")))
                    .isPositive();
            assertThat(sensed(judged(SENSES, PlainTickets.said("please call " + name + " about the parcel"))))
                    .as(name)
                    .isEmpty();
        }
    }

    private static Ticket answered(String asked, String answer) {
        return PlainTickets.thread(
                "",
                PlainTickets.message(Message.Author.REQUESTER, null, asked),
                PlainTickets.message(Message.Author.AGENT, null, answer));
    }

    private static List<String> rules(Ticket ticket) {
        return judged(SENSES, ticket).findings().stream()
                .filter(finding -> finding.text() instanceof TextRef.Body)
                .map(finding -> finding.rule().value())
                .toList();
    }

    @Test
    void whatTheDeskWritesIsOverheardAndAsksForAPerson() {
        Ticket ticket = answered("is anybody there today", OVERHEARD);
        Classification result = judged(SENSES, ticket);

        assertThat(judged(LISTS, ticket).needsReview()).isFalse();
        assertThat(sensed(result)).isEmpty();
        assertThat(rules(ticket)).containsExactly("health.overheard");
        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @Test
    void nothingIsOverheardWhereThePersonsOwnWordsAreEnough() {
        assertThat(rules(answered("my metformin is late", OVERHEARD)))
                .contains("drug.lexicon")
                .doesNotContain("health.overheard");
    }

    @Test
    void anUnsureWordIsConfirmedByItsSentence() {
        var ticket = PlainTickets.said("the pump pinches where it sits on my belly");

        assertThat(judged(LISTS, ticket).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged(SENSES, ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(SENSES, ticket).needsReview()).isFalse();
        assertThat(rules(ticket)).contains("health.confirmed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Why has my beneficiary been denied?", "They refunded me but my statement does not show it"})
    void wordsOfMoneyAloneAreNeverClear(String text) {
        assertThat(judged(SENSES, PlainTickets.said(text)).verdict()).isEqualTo(Verdict.METADATA);
    }

    @Test
    void whoTreatsSomebodyIsNotConfirmed() {
        assertThat(rules(PlainTickets.said("Dr. Violet Payne starts a day early")))
                .doesNotContain("health.confirmed");
    }

    @Test
    void findingsStayInTheOrderOfTheirPlaces() {
        var ticket = PlainTickets.said("call me on 718-555-0163. " + CLEAR + ". My order CW-55620 and a@b.example");
        List<Finding> findings = judged(SENSES, ticket).findings().stream()
                .filter(finding -> finding.text() instanceof TextRef.Body)
                .toList();

        assertThat(sensed(judged(SENSES, ticket))).isNotEmpty();
        assertThat(findings)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(f -> f.span().start()));
    }
}
