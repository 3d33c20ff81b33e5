package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

class ListedWordsTest {

    private static final Lexicon LEXICON = Lexicon.with(Set.of());

    private static int[] signs(String text) {
        return LEXICON.look(tokens(text)).signs();
    }

    private static Tokens tokens(String text) {
        return Tokens.of(NormalizedText.of(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are so sorry for your loss. My late mother passed away.",
                "Her well child visit is on Monday, and how old is she?",
                "I am in recovery and went to the methadone clinic",
                "He went to school of nursing, his kindergarten teacher said"
            })
    void noPhraseIsPassedOver(String text) {
        Tokens tokens = tokens(text);
        int[] begins = IntStream.range(0, tokens.size())
                .filter(word -> LEXICON.specialSigns().at(tokens, word, tokens.size()) != 0)
                .toArray();

        assertThat(begins).isNotEmpty();
        assertThat(signs(text)).contains(begins);
    }

    @Test
    void numbersAndParentsAreLookedAtThoughNoPhraseBeginsWithThem() {
        assertThat(signs("Obi's mum, seven, 8yo")).containsExactly(1, 2, 3);
    }

    @Test
    void aWordThatBeginsPhrasesIsPassedOverWhereNoneGoesOnSo() {
        assertThat(signs("sorry")).isEmpty();
        assertThat(signs("sorry, delayed again")).isEmpty();
        assertThat(signs("sorry for your loss")).contains(0);
    }
}
