package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.assertj.core.api.Assumptions;
import org.noticewright.domain.DataElement;

/// What must hold for any letter.
class LetterPropertiesTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    @AfterContainer
    static void close() {
        COMPOSER.close();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void namesComeOutAsTheyAre(@ForAll("names") String name) {
        var letter = Letters.named(name);
        Assumptions.assumeThat(COMPOSER.preflight(letter)).isEmpty();

        assertThat(LetterText.words(COMPOSER.patientLetter(letter))).contains("Dear " + PrintableText.of(name) + ",");
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void markupInNamesIsPlainText(@ForAll("hostile") String name) {
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.named(name))))
                .contains("Dear " + name.strip() + ",");
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void exactlyTheElementsOfThePersonAreListed(@ForAll Set<DataElement> elements, @ForAll Set<DataElement> partial) {
        Assumptions.assumeThat(elements).isNotEmpty();
        var partialOnly = new HashSet<>(partial);
        partialOnly.retainAll(elements);

        var lines = LetterText.of(COMPOSER.patientLetter(Letters.exposing(elements, partialOnly)))
                .lines()
                .map(String::strip)
                .toList();

        for (var element : DataElement.values()) {
            var phrase = new LetterWording(Letters.TEMPLATES).phrase(element);
            var expected = partialOnly.contains(element) ? phrase.part() : phrase.whole();
            var other = partialOnly.contains(element) ? phrase.whole() : phrase.part();
            if (elements.contains(element)) {
                assertThat(lines).containsOnlyOnce(expected);
            } else {
                assertThat(lines).doesNotContain(expected);
            }
            if (!other.equals(expected)) {
                assertThat(lines).doesNotContain(other);
            }
        }
    }

    @Property(tries = 300)
    void escapedMarkdownIsTheSameText(@ForAll("hostile") String text) {
        var html = new MarkdownToHtml().html("x" + new MarkdownEscape().escape(text) + "x");
        var expected = ("x" + PrintableText.of(text) + "x")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertThat(html).isEqualTo("<p>" + expected + "</p>\n");
    }

    /// Letters of the Latin blocks, composed or not, with the marks that names have.
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('À', 'ÿ')
                .withCharRange('Ā', 'ſ')
                .withCharRange('Ạ', 'ỹ')
                .withChars('\'', '’', '-', '.')
                .ofMinLength(1)
                .ofMaxLength(14);
        return Combinators.combine(word, word).as((first, last) -> first + " " + last);
    }

    @Provide
    Arbitrary<String> hostile() {
        List<String> pieces = List.of(
                "*Bold*",
                "_u_",
                "<b>x</b>",
                "<script>",
                "[l](http://x)",
                "![i](x)",
                "| a |",
                "# H",
                "1. x",
                "- x",
                "`c`",
                "{{ date }}",
                "{% if x %}",
                "{# c #}",
                "&amp;",
                "&#65;",
                "\\",
                "~~s~~",
                "> q",
                "http://x.example",
                "***",
                "\"q\"",
                "$1",
                "]]>",
                "<!--");
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(2).map(list -> String.join(" ", list));
    }
}
