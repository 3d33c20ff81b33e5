package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// Aids that are worn are not the disease: who has them is of no special category.
class HearingAidsTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private static Classification judged(String text) {
        return CLASSIFIER.classify(PlainTickets.said(text), PatientStatusPolicy.CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the aids arrived",
                "my new aids keep slipping off",
                "will they pay for the second set of aids",
                "these aids are loud",
                "her hearing aids whistle"
            })
    void areNoSexualHealth(String text) {
        assertThat(judged(text).special()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have AIDS",
                "I have aids and need my meds",
                "he was diagnosed with aids in 2010",
                "my AIDS meds are late",
                "hiv and aids clinic bill for me",
                "ich habe Aids und brauche das Rezept"
            })
    void theDiseaseIs(String text) {
        assertThat(judged(text).special()).contains(SpecialCategory.SEXUAL_HEALTH);
        assertThat(judged(text).verdict()).isEqualTo(Verdict.PHI);
    }
}
