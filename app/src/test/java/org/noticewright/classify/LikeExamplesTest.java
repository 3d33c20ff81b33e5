package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.NearestExamples.Example;
import org.noticewright.domain.NearestExamples.Sentence;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Which labelled examples are shown beside a record that the sense of words moved, or was asked about.
class LikeExamplesTest {

    private static final Classifier SENSES = SharedClassifiers.SENSES;
    private static final Classifier LISTS = SharedClassifiers.LISTS;
    private static final String HELLO = "Hello there. ";
    private static final String CLEAR = "I take two of the yellow ones at night";

    private static NearestExamples examples(Classifier classifier, Ticket ticket) {
        return classifier.examples(ticket, classifier.classify(ticket, PatientStatusPolicy.CONTENT));
    }

    private static NearestExamples said(String text) {
        return examples(SENSES, PlainTickets.said(text));
    }

    @Test
    void theSentenceThatMovedARecordHasItsNearestExamples() {
        Ticket ticket = PlainTickets.said(HELLO + CLEAR);
        Classification judged = SENSES.classify(ticket, PatientStatusPolicy.CONTENT);
        NearestExamples found = SENSES.examples(ticket, judged);

        assertThat(found.examples()).matches("[0-9a-f]{12}");
        assertThat(found.sentences()).hasSize(1);
        Sentence sentence = found.sentences().getFirst();
        assertThat(sentence.text()).isEqualTo(new TextRef.Body(0));
        assertThat(sentence.span().start()).isEqualTo(HELLO.length());
        assertThat(sentence.findings())
                .isNotEmpty()
                .allMatch(i -> judged.findings().get(i).rule().value().equals("health.clear"));
        assertThat(sentence.nearest()).hasSize(3);
        assertThat(sentence.nearest())
                .extracting(Example::likeness)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allMatch(likeness -> likeness > 0.5 && likeness <= 1);
        assertThat(sentence.nearest().getFirst().elements()).isNotEmpty();
        assertThat(sentence.nearest()).allMatch(example -> example.verdict() != Verdict.NONE);
    }

    @Test
    void aDoubtedWordHasThemToo() {
        NearestExamples found = said("The test results of our software build are red");

        assertThat(found.sentences()).hasSize(1);
        assertThat(found.sentences().getFirst().findings()).isNotEmpty();
        assertThat(found.sentences().getFirst().nearest().getFirst().elements()).isEmpty();
    }

    @Test
    void whereNothingReadsLikeHealthTheNearestSentenceIsShown() {
        NearestExamples found = said("My invoice shows two lines. The parcel keeps coming back every week.");

        assertThat(found.sentences()).hasSize(1);
        assertThat(found.sentences().getFirst().findings()).isEmpty();
        assertThat(found.sentences().getFirst().nearest()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have diabetes and need my insulin refilled", "", "ok thanks"})
    void whereListsDecideOrNobodyAskedThereAreNone(String text) {
        assertThat(said(text).isEmpty()).isTrue();
    }

    @Test
    void nobodysWordsAreNotAskedAbout() {
        assertThat(examples(SENSES, PlainTickets.ticket(null, CLEAR)).isEmpty()).isTrue();
    }

    @Test
    void withTheGrayZoneOffThereAreNone() {
        assertThat(examples(LISTS, PlainTickets.said(CLEAR))).isEqualTo(NearestExamples.NONE);
    }

    @Test
    void aJudgementOfOtherRulesIsNotExplainedByThese() {
        Ticket ticket = PlainTickets.said(CLEAR);
        Classification lists = LISTS.classify(ticket, PatientStatusPolicy.CONTENT);

        assertThat(SENSES.examples(ticket, lists)).isEqualTo(NearestExamples.NONE);
    }

    @Test
    void whoIsNamedSaysNothingOfTheSentence() {
        NearestExamples one = said("Bettany Quimbolt here. " + CLEAR);
        NearestExamples other = said("Zdenka Brockwitz here. " + CLEAR);

        assertThat(one.sentences())
                .isEqualTo(said("Bettany Quimbolt here. " + CLEAR).sentences());
        assertThat(one.sentences())
                .extracting(Sentence::nearest)
                .isEqualTo(other.sentences().stream().map(Sentence::nearest).toList());
    }

    @Test
    void aLongRecordShowsItsSurestSentencesInTheirOrder() {
        NearestExamples found = said(String.join(
                ". ",
                "It still weeps under the dressing",
                CLEAR,
                "Everything I swallow comes straight back up",
                "Since the second one I keep falling over",
                "The thing they put in my arm is coming through",
                "My readings went from six to nine",
                "It oozes at night",
                "She gags on the big ones so we crush them",
                "My plan won't pay for the second ear"));

        assertThat(found.sentences()).hasSize(4);
        assertThat(found.sentences())
                .extracting(sentence -> sentence.span().start())
                .isSorted();
    }

    @Test
    void otherTicketsBeforeChangeNothing() {
        Classifier fresh = Classifier.load(false);
        List<Ticket> tickets = PlainTickets.read(PlainTickets.corpus("tickets.ndjson"));

        assertThat(tickets.reversed().stream().map(ticket -> examples(fresh, ticket)))
                .containsExactlyElementsOf(tickets.stream()
                        .map(ticket -> examples(SENSES, ticket))
                        .toList()
                        .reversed());
    }
}
