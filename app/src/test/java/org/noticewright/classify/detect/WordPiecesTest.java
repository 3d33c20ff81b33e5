package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        pieces = WordPieces.read();
    }

    private static float[] place(String word) {
        float[] place = new float[WordPieces.DIMENSIONS];
        pieces.place(word, place, 0);
        return place;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "fever,cough,invoice",
        "wheelchair,ambulance,password",
        "itching,itchy,parcel",
        "podiatry,podiatrist,refund"
    })
    void wordsOfLikeMeaningStandCloser(String word, String like, String other) {
        assertThat(product(place(word), place(like))).isGreaterThan(product(place(word), place(other)));
    }

    /// A whole word, one in pieces, one with an apostrophe, one of letters that make no word.
    @ParameterizedTest
    @ValueSource(strings = {"fever", "metformin", "don't", "xqzjvk"})
    void everyWordStandsAtOneFromTheMiddle(String word) {
        assertThat(product(place(word), place(word))).isCloseTo(1, offset(1e-5));
    }

    @Test
    void piecesOfAWordAreTakenTogether() {
        double both = product(place("don't"), place("don"));

        assertThat(both).isGreaterThan(0.4);
        assertThat(both).isLessThan(0.99);
    }

    @Test
    void wholeWordsAreOfLettersOnly() {
        assertThat(pieces.wholeWords()).contains("fever", "ambulance").allMatch(word -> word.matches("[a-z]{2,}"));
    }
}
