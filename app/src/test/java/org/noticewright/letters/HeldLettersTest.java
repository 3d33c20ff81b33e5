package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.PostalAddress;

/// What keeps a letter from being written, each named.
class HeldLettersTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    @Test
    void heldLetterNamesEachMissingFact() {
        var incident =
                new IncidentStory(null, null, null, null, null, List.of(), List.of(), LawEnforcementDelay.NOT_STATED);
        var letter = Letters.about(incident);
        assertThat(COMPOSER.preflight(letter))
                .containsExactly(
                        new LetterProblem.MissingFact("dates.discovered"),
                        new LetterProblem.MissingFact("incident.actions"));
        assertThatThrownBy(() -> COMPOSER.patientLetter(letter))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageContaining("\"dates.discovered\"")
                .hasMessageNotContaining("Achterberg");
    }

    @ParameterizedTest
    @MethodSource("unprintableNames")
    void nameThatTheFontsLackIsHeld(String name, int codePoint) {
        assertThat(COMPOSER.preflight(Letters.named(name)))
                .containsExactly(new LetterProblem.MissingGlyph("recipient name", List.of(codePoint)));
        assertThatThrownBy(() -> COMPOSER.patientLetter(Letters.named(name)))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageNotContaining(name);
    }

    static Stream<Arguments> unprintableNames() {
        return Stream.of(
                Arguments.of("王 Example", 0x738B),
                Arguments.of("Example م", 0x645),
                Arguments.of("Example 😀", 0x1F600),
                // No composed form: the mark could not be placed on its letter.
                Arguments.of("Examq\u0303ple", 0x303));
    }

    @Test
    void counselTextThatTheFontsLackIsHeldToo() {
        var plain = Letters.INCIDENT;
        var incident = new IncidentStory(
                plain.occurredFrom(),
                plain.occurredTo(),
                plain.discovered(),
                null,
                null,
                List.of("通知"),
                plain.actions(),
                LawEnforcementDelay.NOT_STATED);
        assertThatThrownBy(() -> COMPOSER.patientLetter(Letters.about(incident)))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageContaining("incident.whatHappened");
    }

    @Test
    void addressThatDoesNotFitIsHeld() {
        assertThat(COMPOSER.preflight(Letters.at(new PostalAddress(
                        List.of("c/o Example Residence", "4821 Juniper Ridge Road", "Apartment 12B"),
                        "Yreka",
                        "CA",
                        "96097"))))
                .containsExactly(new LetterProblem.TooManyLines("address", 5, 4));
        assertThat(COMPOSER.preflight(Letters.at(new PostalAddress(
                        List.of("4821 Juniper Ridge Road at the Old Mill Crossing Northwest"),
                        "Yreka",
                        "CA",
                        "96097"))))
                .singleElement()
                .isInstanceOf(LetterProblem.LineTooWide.class);
        assertThat(COMPOSER.preflight(Letters.at(
                        new PostalAddress(List.of("9 Elm Street"), "Yreka", PostalAddress.UNKNOWN_STATE, "96097"))))
                .containsExactly(new LetterProblem.NotMailable());
    }

    @Test
    void personWhoseRecordsWereNotReachedGetsNoLetter() {
        var plain = Letters.plain();
        var letter = new PatientLetter(
                plain.reference(),
                plain.recipientName(),
                plain.address(),
                plain.date(),
                plain.sender(),
                plain.incident(),
                EnumSet.noneOf(DataElement.class),
                Set.of(),
                Set.of(),
                Exposure.NOT_ACCESSED,
                null,
                false);
        assertThat(COMPOSER.preflight(letter))
                .containsExactly(new LetterProblem.MissingFact("elements"), new LetterProblem.MissingFact("exposure"));
    }
}
