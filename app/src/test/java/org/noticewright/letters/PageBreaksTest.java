package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.DataElement;

/// Where the pages of letters of every length end.
class PageBreaksTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    private static final Pattern FOOTER = Pattern.compile("(?m)^.*Page \\d+ of \\d+$");

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    static List<Set<DataElement>> fromOneElementToAll() {
        var lists = new ArrayList<Set<DataElement>>();
        var growing = EnumSet.noneOf(DataElement.class);
        for (var element : DataElement.values()) {
            growing.add(element);
            lists.add(EnumSet.copyOf(growing));
        }
        return lists;
    }

    /// The length of the list of elements moves its announcement to the end of a page, that of the steps taken the
    /// signature to the beginning of one.
    static Stream<PatientLetter> letters() {
        return Stream.concat(
                fromOneElementToAll().stream().map(elements -> Letters.exposing(elements, Set.of())),
                IntStream.rangeClosed(10, 20)
                        .mapToObj(steps ->
                                Letters.about(Letters.after(Collections.nCopies(steps, "We closed the account.")))));
    }

    /// A page that begins with "Sincerely" could belong to any letter.
    @ParameterizedTest
    @MethodSource("letters")
    void announcementStandsOnThePageOfItsListAndASentenceOnThatOfTheSignature(PatientLetter letter) {
        assertThat(pages(letter))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).doesNotEndWith(":").doesNotStartWith("Sincerely"));
    }

    private static List<String> pages(PatientLetter letter) {
        return FOOTER.splitAsStream(LetterText.printed(COMPOSER.patientLetter(letter)))
                .map(String::strip)
                .filter(page -> !page.isEmpty())
                .toList();
    }
}
