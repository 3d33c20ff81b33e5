package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.classify.verdict.Flips;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Verdict;

/// Faint words of care count when a desk that gives care is asked, and nowhere else.
class CareDeskTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private static Classification judged(String desk, String asked, String answered) {
        var messages = List.of(
                PlainTickets.message(Message.Author.REQUESTER, null, asked),
                PlainTickets.message(Message.Author.AGENT, desk, answered));
        var requester = new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, null);
        return CLASSIFIER.classify(
                PlainTickets.of("1", "", requester, List.of(), List.of(), messages, List.of()),
                PatientStatusPolicy.CONTENT);
    }

    @Test
    void aFaintWordCountsAtADeskThatGivesCare() {
        String asked = "may I bring a friend to the session";

        assertThat(judged("Hollow Psychiatry", asked, "Thursday 4:30 then").verdict())
                .isEqualTo(Verdict.PHI);
        assertThat(judged("Elm Bikes", asked, "Thursday 4:30 then").verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged("HR, Hollow Psychiatry", asked, "Thursday 4:30 then").verdict())
                .isEqualTo(Verdict.METADATA);
    }

    @Test
    void theDeskAloneAsksForAPerson() {
        Classification judged = judged("Hollow Psychiatry", "your app crashed twice", "Sorry, try again.");

        assertThat(judged.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged.needsReview()).isTrue();
    }

    @Test
    void aTextThatHoldsNoListedWordIsReadAtADeskThatGivesCare() {
        assertThat(judged("Hollow Psychiatry", "Derecha Quarrington", "Derecha Quarrington")
                        .verdict())
                .isEqualTo(Verdict.METADATA);
    }

    @Test
    void withoutTheDeskTheVerdictWouldBeAnother() {
        Classification judged = judged("Hollow Psychiatry", "may I bring a friend to the session", "Yes");
        assertThat(Flips.of(judged.findings(), PatientStatusPolicy.CONTENT)).anySatisfy(flip -> {
            assertThat(flip.verdict()).isEqualTo(Verdict.METADATA);
            assertThat(flip.without()).hasSize(1);
        });
    }

    @Test
    void anEverydayWordIsNoWordOfCareEvenThere() {
        Classification judged =
                judged("Ostrander Eye Clinic", "scratched the left lens of plain sunglasses", "Bring it.");

        assertThat(judged.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged.needsReview()).isTrue();
    }

    @Test
    void besideASureWordItIsShown() {
        Classification judged =
                judged("Ostrander", "My glaucoma got worse. The left lens and the strap came scratched.", "Bring it.");

        assertThat(judged.findings())
                .filteredOn(finding -> finding.element() == DataElement.TREATMENT)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.confidence().value()).isLessThan(0.4));
    }
}
