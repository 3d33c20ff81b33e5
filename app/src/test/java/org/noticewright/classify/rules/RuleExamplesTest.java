package org.noticewright.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.rules.RuleEntry.Example;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.RuleId;

/// Each rule does what its examples say, and no rule is without them.
class RuleExamplesTest {

    private static final int FEWEST_POSITIVE = 3;
    private static final int FEWEST_NEGATIVE = 2;
    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final RuleBook BOOK = RuleBook.load();

    static Stream<RuleId> rules() {
        return RuleBook.inCode().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysOnWhoseAuthorityAndShowsExamples(RuleId id) {
        RuleEntry entry = BOOK.entry(id)
                .orElseThrow(() -> new AssertionError(
                        "The rule " + id.value() + " has no entry. Maybe add it to a file in classify/rules."));

        assertThat(entry.sources()).as("sources of %s", id.value()).isNotEmpty();
        assertThat(entry.examples().stream().filter(Example::positive))
                .as("texts on which %s must speak", id.value())
                .hasSizeGreaterThanOrEqualTo(FEWEST_POSITIVE);
        assertThat(entry.examples().stream().filter(example -> !example.positive()))
                .as("texts on which %s must be silent", id.value())
                .hasSizeGreaterThanOrEqualTo(FEWEST_NEGATIVE);
        assertThat(entry.examples()).doesNotHaveDuplicates();
    }

    static Stream<Arguments> examples() {
        return BOOK.families().stream()
                .flatMap(family -> family.rules().stream())
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> Arguments.of(entry.id().value(), example, entry.exposes())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void doesWhatItsExamplesSay(String rule, Example example, Set<DataElement> exposes) {
        var described = ExampleTicket.of(example.text());
        Classification judged = judged(described);
        if (rule.startsWith("verdict.")) {
            if (example.positive()) {
                assertThat(judged.rule().value()).isEqualTo(rule);
            } else {
                assertThat(judged.rule().value()).isNotEqualTo(rule);
            }
            return;
        }
        List<Finding> found = by(rule, judged.findings());
        assertThat(found).extracting(Finding::element).isSubsetOf(exposes);
        if (example.positive() && described.marks().isEmpty()) {
            assertThat(found).isNotEmpty();
        } else {
            assertThat(found.stream().map(finding -> new ExampleTicket.Mark(finding.text(), finding.span())))
                    .as("what %s found among %s", rule, brief(judged))
                    .containsExactlyInAnyOrderElementsOf(described.marks());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyElementThatARuleExposesIsShown(RuleId id) {
        RuleEntry entry = BOOK.entry(id).orElseThrow();
        Set<DataElement> shown = EnumSet.noneOf(DataElement.class);
        for (Example example : entry.examples()) {
            var described = ExampleTicket.of(example.text());
            by(id.value(), judged(described).findings()).forEach(finding -> shown.add(finding.element()));
        }

        assertThat(shown).isEqualTo(entry.exposes());
    }

    private static Classification judged(ExampleTicket described) {
        return CLASSIFIER
                .with(CaseDictionary.EMPTY, described.names(), GrayZone.ON)
                .classify(described.ticket(), described.policy());
    }

    private static List<String> brief(Classification judged) {
        return judged.findings().stream()
                .map(finding -> finding.rule().value() + " " + finding.text() + " "
                        + finding.span().start() + "-" + finding.span().end() + " "
                        + finding.confidence().value())
                .toList();
    }

    /// What counts, or what a mark says.
    private static List<Finding> by(String rule, List<Finding> findings) {
        boolean mark = Stream.of(Rule.values())
                .anyMatch(known -> known.isMark() && known.id().value().equals(rule));
        return findings.stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .filter(finding -> mark || finding.confidence().value() >= Judge.COUNTS)
                .sorted(Comparator.comparingInt(finding -> finding.span().start()))
                .toList();
    }
}
