package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.DataElement;
import org.noticewright.letters.HhsFilingSheet.Answer;

/// The sheet for the form of the Department of Health and Human Services.
class HhsFilingSheetTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    @Test
    void filingSheetShowsEveryFieldAndWhatIsOpen() {
        var text = LetterText.words(COMPOSER.hhsFilingSheet(Letters.hhsSheet()));
        assertThat(text)
                .contains("32 fields are still to be decided.")
                .doesNotContain("FieldField") // A header row tagged once a page.
                .contains("Type of covered entity To be decided. Choices: Health Plan;")
                .contains("3911")
                .contains("incident facts: name of the organization")
                .contains("Diagnosis/Conditions; Medications; Other Treatment Information")
                .doesNotContain("Breach tracking number")
                .doesNotContain("how many");
        for (var section : Letters.TEMPLATES.hhsForm().sections()) {
            for (var field : section.fields()) {
                if (field.showIf() == null) {
                    assertThat(text).contains(field.label());
                }
            }
        }
    }

    @Test
    void wrongAnswersOfTheFilingSheetAreRefused() {
        var sheet = Letters.hhsSheet();
        assertThatThrownBy(() -> COMPOSER.hhsFilingSheet(new HhsFilingSheet(
                        "NW-1", sheet.date(), sheet.sender(), Map.of("cename", Answer.of("Example", "facts")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cename");
        assertThatThrownBy(() -> COMPOSER.hhsFilingSheet(new HhsFilingSheet(
                        "NW-1", sheet.date(), sheet.sender(), Map.of("breach_type", Answer.of("Hacking", "facts")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hacking/IT Incident");
    }

    /// Every element gives options that the form has.
    @Test
    void elementsMapToOptionsOfTheForm() {
        var answers = HhsAnswers.phiTypes(EnumSet.allOf(DataElement.class), Letters.TEMPLATES, "all");
        var sheet = new HhsFilingSheet("NW-1", Letters.plain().date(), Letters.SENDER, answers);
        assertThat(LetterText.words(COMPOSER.hhsFilingSheet(sheet)))
                .contains("Clinical; Demographic; Financial; Other");
    }
}
