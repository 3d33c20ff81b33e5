package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What letters say of when the breach was, as far as it is known.
class BreachDatesTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    /// 45 CFR 164.404(c)(1)(A): the date of the breach, if known.
    @Test
    void unknownDateOfTheBreachIsSaidPlainly() {
        var known = Letters.INCIDENT;
        var incident = new IncidentStory(
                null, null, known.discovered(), null, null, List.of(), known.actions(), LawEnforcementDelay.NOT_STATED);
        var text = LetterText.of(COMPOSER.patientLetter(Letters.about(incident)));
        assertThat(text).contains("do not know yet when the break-in began").doesNotContain("break-in was on");
    }

    /// An end that nobody knows is neither a hole in a sentence nor the day of the beginning.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-02-04 | -          | The break-in began on February 4, 2026. We do not know yet when it ended.
        -          | 2026-02-07 | We do not know yet when the break-in began. It ended on February 7, 2026.
        -          | -          | We do not know yet when the break-in began.
        2026-02-04 | 2026-02-04 | The break-in was on February 4, 2026.
        2026-02-04 | 2026-02-07 | The break-in lasted from February 4, 2026 to February 7, 2026.
        """)
    void breakInIsDatedAsFarAsKnown(@Nullable LocalDate from, @Nullable LocalDate to, String said) {
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.about(Letters.between(from, to)))))
                .contains("and our answers. " + said + " They tricked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-02-04 | -          | From February 4, 2026; the end is not known yet
        -          | 2026-02-07 | Until February 7, 2026; the beginning is not known yet
        -          | -          | Not known yet
        """)
    void attorneyGeneralReadsTheDatesAsFarAsKnown(@Nullable LocalDate from, @Nullable LocalDate to, String said) {
        assertThat(LetterText.words(COMPOSER.attorneyGeneralLetter(Letters.attorneyGeneral(Letters.between(from, to)))))
                .contains("Dates of the breach " + said + " Date of discovery");
    }
}
