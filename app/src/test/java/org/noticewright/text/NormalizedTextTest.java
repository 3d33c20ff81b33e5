package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {

    @Test
    void plainTextIsItsOwnNormalForm() {
        var text = NormalizedText.of("refill, please\nAna");

        assertThat(text.value()).isSameAs(text.original());
        assertThat(text.originalStart(3)).isEqualTo(3);
    }

    @Test
    void foldsCompatibilityFormsQuotesAndInvisibleCharacters() {
        var text = NormalizedText.of("can\u2019t 5\u200b5\u200b5 \uff21\ufb01 x\u00a0y \u2013");

        assertThat(text.value()).isEqualTo("can't 555 Afi x y -");
    }

    @Test
    void leadsBackToTheOriginal() {
        String original = "\u00a0\u200bssn 5\u200b5\u200b5-12-3456";
        var text = NormalizedText.of(original);
        int at = text.value().indexOf("555");

        assertThat(original.substring(text.originalStart(at), text.originalEnd(at + 11)))
                .isEqualTo("5\u200b5\u200b5-12-3456");
    }

    @Test
    void composesLettersWithTheirMarks() {
        var text = NormalizedText.of("Joaqui\u0301n");
        int end = text.value().length();

        assertThat(text.value()).isEqualTo("Joaqu\u00edn");
        assertThat(text.originalEnd(end)).isEqualTo(8);
    }

    @Property(tries = 500)
    void everySpanMapsIntoTheTextAndInOrder(@ForAll @StringLength(max = 60) String original) {
        var text = NormalizedText.of(original);
        int last = 0;
        for (int i = 0; i < text.value().length(); i++) {
            int start = text.originalStart(i);
            int end = text.originalEnd(i + 1);
            assertThat(start).isBetween(last, original.length());
            assertThat(end).isBetween(start, original.length());
            last = start;
        }
    }

    @Property(tries = 300)
    void normalisingTwiceChangesNothing(@ForAll @StringLength(max = 40) String original) {
        String once = NormalizedText.of(original).value();

        assertThat(NormalizedText.of(once).value().length()).isLessThanOrEqualTo(once.length());
    }

    @Property(tries = 300)
    void tokensLieInTheTextAndDoNotOverlap(@ForAll @StringLength(max = 80) String original) {
        String text = NormalizedText.of(original).value();
        Tokens tokens = Tokens.of(text);
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(tokens.end(i)).isBetween(tokens.start(i) + 1, text.length());
            last = tokens.end(i);
        }
    }

    @Test
    void hashesIgnoreCaseAccentsAndApostrophes() {
        assertThat(WordHash.ofPhrase("CAN'T Sleep")).isEqualTo(WordHash.ofPhrase("cant sleep"));
        assertThat(WordHash.ofWord("m\u00e9dico")).isEqualTo(WordHash.ofWord("MEDICO"));
        assertThat(WordHash.ofPhrase("sleep cant")).isNotEqualTo(WordHash.ofPhrase("cant sleep"));
    }

    @Test
    void possessivesAndElisionsAreCutOff() {
        Tokens tokens = Tokens.of("Ana's l'ordonnance O'Brien I'm");

        assertThat(tokens.text(0)).isEqualTo("Ana");
        assertThat(tokens.text(2)).isEqualTo("ordonnance");
        assertThat(tokens.text(3)).isEqualTo("O'Brien");
        assertThat(tokens.text(4)).isEqualTo("I'm");
    }
}
