package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.SpecialCategory;
import org.xml.sax.InputSource;

/// Holds the texts to their rules: variables, headings, wording, plain language, and the HTML that comes of
/// them.
class TemplateLintTest {

    private final TemplateFiller filler = new TemplateFiller(Letters.TEMPLATES);
    private final LetterFacts facts = new LetterFacts(Letters.TEMPLATES);

    @ParameterizedTest
    @EnumSource(DataElement.class)
    void everyElementHasItsWording(DataElement element) {
        var phrase = new LetterWording(Letters.TEMPLATES).phrase(element);
        assertThat(Stream.of(phrase.whole(), phrase.part(), phrase.california(), phrase.hhsGroup(), phrase.hhs()))
                .allMatch(text -> !text.isBlank());
        assertThat(phrase.whole()).isEqualTo(phrase.whole().strip()).doesNotEndWith(".");
        assertThat(phrase.whole().length()).as("fits one line").isLessThan(80);
    }

    @Test
    void noWordingIsLeftOver() {
        assertThat(Letters.TEMPLATES.elementWording().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DataElement.values()).map(Enum::name).toList());
    }

    /// Each branch of the template is filled: Pebble refuses a variable that is not there.
    @Test
    void everyVariableIsKnownInEveryBranch() {
        for (var delay : LawEnforcementDelay.values()) {
            for (var exposure : Exposure.values()) {
                for (var copy : LetterFacts.Copy.values()) {
                    for (var letter : List.of(variant(delay, exposure, true), variant(delay, exposure, false))) {
                        var markdown = filler.markdown("patient-adult-hipaa-ca.md", facts.of(letter, copy));
                        assertThat(markdown)
                                .doesNotContain("{{")
                                .doesNotContain("{%")
                                .doesNotContain("null");
                    }
                }
            }
        }
    }

    @Test
    void headingsAreExactlyThoseOfTheStatute() {
        var markdown =
                filler.markdown("patient-adult-hipaa-ca.md", facts.of(Letters.full(), LetterFacts.Copy.RECIPIENT));
        assertThat(markdown.lines().filter(line -> line.startsWith("# ") || line.startsWith("## ")))
                .containsExactly(
                        "# Notice of Data Breach",
                        "## What Happened",
                        "## What Information Was Involved",
                        "## What We Are Doing",
                        "## What You Can Do",
                        "## For More Information");
    }

    @Test
    void textReadsLikeTheEighthGradeOrBelow() {
        for (var letter : List.of(Letters.plain(), Letters.full())) {
            var grade = Readability.grade(
                    filler.markdown("patient-adult-hipaa-ca.md", facts.of(letter, LetterFacts.Copy.RECIPIENT)));
            System.out.printf("Flesch-Kincaid grade of the patient letter: %.1f%n", grade);
            assertThat(grade).isLessThan(9);
        }
    }

    @Test
    void readabilityKnowsEasyFromHard() {
        assertThat(Readability.grade("The cat sat on the mat. The dog ran to us."))
                .isLessThan(2);
        assertThat(Readability.grade(
                        "Unauthorized individuals potentially exfiltrated confidential organizational documentation, "
                                + "notwithstanding comprehensive administrative safeguards previously implemented."))
                .isGreaterThan(20);
    }

    @Test
    void noJargonStandsInTheLetter() {
        var markdown =
                filler.markdown("patient-adult-hipaa-ca.md", facts.of(Letters.full(), LetterFacts.Copy.RECIPIENT));
        assertThat(markdown.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "exfiltrat", "threat actor", "abundance of caution", "may have included", "no evidence");
    }

    @Test
    void unknownVariableIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> filler.markdown("patient-adult-hipaa-ca.md", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("patient-adult-hipaa-ca.md")
                .hasMessageContaining("line 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # what is wrong,                                         body
        h3 follows h1: a level is skipped                      | <h1>x</h1><h3>y</h3>
        a has no title                                         | <h1>x</h1><p><a href="https://x.example">x</a></p>
        th has no scope                                        | <table><tr><th>x</th></tr></table>
        table has no header cells                              | <table><tr><td>x</td></tr></table>
        img is not allowed in a letter                         | <p>x<img src="x"/></p>
        form is not allowed in a letter                        | <form><p>x</p></form>
        p has a style attribute; the style sheet is the place for it | <p style="position:absolute">x</p>
        p is empty                                             | <p> </p>
        the style sheet positions a box                        | <style>p { position: absolute }</style>
        the style sheet loads a resource                       | <style>@import "x.css";</style>
        """)
    void htmlLintFinds(String finding, String body) throws Exception {
        assertThat(lint("<html lang=\"en-US\"><head><title>x</title></head><body>" + body + "</body></html>"))
                .contains(finding);
    }

    @Test
    void htmlLintFindsWhatIsMissingAtTheRoot() throws Exception {
        assertThat(lint("<html><head/><body><p>x</p></body></html>"))
                .containsExactly("html has no lang", "there must be one title");
        assertThat(lint("<html lang=\"en-US\"><head><title>x</title></head><body><h1>x</h1></body></html>"))
                .isEmpty();
    }

    private static List<String> lint(String html) throws Exception {
        return HtmlLint.check(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html))));
    }

    private static PatientLetter variant(LawEnforcementDelay delay, Exposure exposure, boolean rich) {
        var base = Letters.full();
        var story = base.incident();
        var incident = new IncidentStory(
                story.occurredFrom(),
                rich ? story.occurredTo() : story.occurredFrom(),
                story.discovered(),
                rich ? story.determined() : null,
                rich ? story.vendorName() : null,
                rich ? story.whatHappened() : List.of(),
                story.actions(),
                delay);
        return new PatientLetter(
                base.reference(),
                base.recipientName(),
                base.address(),
                base.date(),
                base.sender(),
                incident,
                rich ? base.elements() : EnumSet.of(DataElement.NAME),
                Set.of(),
                rich ? Set.of(SpecialCategory.SUBSTANCE_USE) : Set.of(),
                exposure,
                rich ? base.offer() : null,
                rich);
    }
}
