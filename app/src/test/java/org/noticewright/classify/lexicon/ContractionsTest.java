package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.PlainTickets;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

class ContractionsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "can't keep food down,cannot keep food down|can not keep food down",
                "won't heal,will not heal",
                "legs don't work,legs do not work",
                "isn't healing,is not healing",
                "sore knee,"
            })
    void areWrittenInFull(String phrase, String full) {
        assertThat(Contractions.inFull(phrase)).isEqualTo(full == null ? List.of() : List.of(full.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"I cannot keep anything down", "my legs do not work", "I can not swallow"})
    void listsFindThem(String text) {
        var judged = Classifier.listsOnly().classify(PlainTickets.said(text), PatientStatusPolicy.CONTENT);

        assertThat(judged.verdict()).isEqualTo(Verdict.PHI);
    }

    @Test
    void otherWordsStay() {
        assertThat(Contractions.inFull("the cant of the floor")).isEmpty();
    }
}
