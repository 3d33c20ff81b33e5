package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "trazodone, trazodona", "trazodone, trazodon", "azithromycin, azitromicina", "semaglutide, semaglutida",
        "methotrexate, metotrexato", "metformin, metformina", "metformin, metformine", "lisinopril, lisinoprilo"
    })
    void spellsNamesAsOtherLanguagesDo(String english, String abroad) {
        assertThat(DrugSpelling.abroad(english)).contains(abroad).doesNotContain(english);
    }

    @Test
    void shortNamesStayAlone() {
        assertThat(DrugSpelling.abroad("intune")).isEmpty();
    }

    @Test
    void wordsOfTheirOwnAreNoDrugs() {
        Lexicon lexicon = Lexicon.load();

        assertThat(lexicon.healthTerm(org.noticewright.text.WordHash.ofWord("trazodona")))
                .isNotNull();
        assertThat(lexicon.healthTerm(org.noticewright.text.WordHash.ofWord("marina")))
                .isNull();
    }
}
