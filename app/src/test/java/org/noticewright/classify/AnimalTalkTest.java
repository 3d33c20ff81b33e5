package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Verdict;

/// Animals that are patients though nobody writes "my dog".
class AnimalTalkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you compound methimazole? vet says 2.5 mg for the cat",
                "Biscuit's pimobendan runs out. The vet is faxing the script, he is a spaniel.",
                "Duke had a seizure. Vet is Dr. Amstel, he's the black lab from Tuesday.",
                "Rosie is a 14 year old beagle with a heart murmur. The vet prescribed pimobendan.",
                "Pet insurance wants the receipt for Otto's chemo with the vet's licence number on it."
            })
    void theAnimalIsThePatient(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pickles is out of insulin. The vet has him on two units.",
                "Rosie is a beagle and vomiting since the chemo.",
                "Rosie was vomiting since the chemo. She's a beagle, 11.",
                "We moved. Please send Biscuit's vaccination card and the thyroid tablets to the new address.",
                "Mittens is out of insulin and her glucose was 380.",
                "The town clerk needs Boris's rabies certificate by Friday.",
                "He disputes the bill for the surgery. The other dog's owner offered to pay half."
            })
    void whatMayBeAnAnimalIsLookedAt(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm a vet with diabetes and need insulin",
                "The vet has diabetes and needs a ride to dialysis",
                "Army vet here, the vet tech at the VA wrote metformin for PTSD",
                "I take insulin. The vet says the cat is fine.",
                "Duke is a medical dog, he smells my seizures",
                "She is a cat person and has asthma",
                "They took my neighbor in the ambulance and I have his dog. Does the dog eat twice?",
                "My vaccination against rabies was in May, I need a certificate",
                "Send the biscuit tin back, my insulin was in it",
                "I take insulin, our pet insurance is another matter"
            })
    void thePersonIsThePatient(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }
}
