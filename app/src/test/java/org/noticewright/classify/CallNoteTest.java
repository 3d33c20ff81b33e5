package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

/// In a note of a call nobody but the desk writes: what it says of the caller counts as if the caller had said it.
class CallNoteTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private static Classification noted(String text) {
        return CLASSIFIER.classify(
                PlainTickets.of(
                        "t",
                        "",
                        null,
                        List.of(),
                        List.of(),
                        List.of(PlainTickets.message(Message.Author.AGENT, "Sol", text)),
                        List.of()),
                PatientStatusPolicy.CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pharmacist asks about the script for Janet Pomfret, dob 8/19/62. Dose 10 mg TID or 1.0 mg TID.",
                "Janet Pomfret, dob 8/19/62, left a message: 5 mg qhs."
            })
    void aDoseAsPrescribersWriteItIsSure(String text) {
        assertThat(noted(text).verdict()).isEqualTo(Verdict.PHI);
        assertThat(noted(text).needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Janet Pomfret, dob 8/19/62, called. Everything she swallows comes straight back up.",
                "Janet Pomfret, dob 8/19/62, called. It oozes at night under the dressing."
            })
    void wordsThatNoListHasAskForAPerson(String text) {
        assertThat(noted(text).verdict() == Verdict.PHI || noted(text).needsReview())
                .isTrue();
    }
}
