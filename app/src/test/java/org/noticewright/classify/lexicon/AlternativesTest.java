package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlternativesTest {

    @Test
    void everyCombinationIsWrittenOut() {
        assertThat(Alternatives.of("(my|his) rash(|es)"))
                .containsExactly("my rash", "my rashes", "his rash", "his rashes");
        assertThat(Alternatives.of("a (b|c (d|e)) f")).containsExactly("a b f", "a c d f", "a c e f");
        assertThat(Alternatives.of("plain")).containsExactly("plain");
    }

    @Test
    void anOpenBracketIsAnError() {
        assertThatThrownBy(() -> Alternatives.of("rash(|es"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rash(|es");
    }
}
