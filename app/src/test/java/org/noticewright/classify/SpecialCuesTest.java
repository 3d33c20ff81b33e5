package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.SpecialCategory;

/// Ages and grades that tell a child, and numbers that do not.
class SpecialCuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is benji he's 4, is it eczema",
                "hey im 16. is it on my dads plan",
                "I am the legal guardian of Ivy Vogel, 13. The inhaler never came",
                "mi hijo Caleb de 8 años tiene fiebre",
                "mon fils Paul, 9 ans, tousse",
                "the 4th grade class has lice",
                "a 3 year old with a rash"
            })
    void aChildIsTold(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.MINOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm 5 minutes late for my appointment",
                "she is 14 weeks pregnant",
                "he is 8 days post op",
                "he is 45, has diabetes",
                "the copay is 15 and my refill is late",
                "grade 3 tear of the meniscus"
            })
    void aNumberIsNoAge(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.MINOR);
    }
}
