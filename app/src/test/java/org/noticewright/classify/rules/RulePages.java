package org.noticewright.classify.rules;

import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.rules.RuleEntry.Example;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// The pages of the rule book, in Markdown: one a family and a list of all rules.
final class RulePages {

    private static final String NOTE =
            "Written from the rules and their examples (`classify/rules`); `RulePagesTest` holds it to them.\n\n";

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    private RulePages() {}

    /// Text by file name.
    static Map<String, String> of(RuleBook book) {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", index(book));
        for (RuleFamily family : book.families()) {
            pages.put(family.name() + ".md", page(family));
        }
        return pages;
    }

    private static String index(RuleBook book) {
        var page = new StringBuilder("# Rules\n\n").append(NOTE).append("""
            Where two detection rules claim the same words, the higher rank wins. A rule of rank 0 leaves a mark that asks for
            a person and never counts as an element. All values in the examples are invented.
            """);
        elements(book, page);
        for (RuleFamily family : book.families()) {
            page.append("\n## [%s](%s.md)\n\n| rule | rank | finds, or decides when |\n| --- | --- | --- |\n"
                    .formatted(family.title(), family.name()));
            for (RuleEntry entry : family.rules()) {
                page.append("| [`%1$s`](%2$s.md#%3$s) | %4$s | %5$s |\n"
                        .formatted(
                                entry.id().value(),
                                family.name(),
                                entry.id().value().replace(".", ""),
                                rank(entry),
                                entry.summary()));
            }
        }
        return page.toString();
    }

    private static void elements(RuleBook book, StringBuilder page) {
        page.append("""

            ## Elements

            What a record can expose, with the group of the HHS breach portal and the letter of the Safe Harbor list (45 CFR
            164.514(b)(2)(i)); content about health has no letter of its own.

            | element | in words | group | letter | rules |
            | --- | --- | --- | --- | --- |
            """);
        for (DataElement element : DataElement.values()) {
            page.append("| `%s` | %s | %s | %s | %d |\n"
                    .formatted(
                            element,
                            element.label(),
                            element.group().name().toLowerCase(Locale.ROOT),
                            element.safeHarborLetter(),
                            book.families().stream()
                                    .flatMap(family -> family.rules().stream())
                                    .filter(entry -> entry.exposes().contains(element))
                                    .count()));
        }
    }

    private static String rank(RuleEntry entry) {
        return Stream.of(Rule.values())
                .filter(rule -> rule.id().equals(entry.id()))
                .map(rule -> String.valueOf(rule.rank()))
                .findFirst()
                .orElse("");
    }

    private static String page(RuleFamily family) {
        var page =
                new StringBuilder("# " + family.title() + "\n\n").append(NOTE).append("""
                    In the examples `[...]` marks what the rule finds, `||` divides the parts of a ticket and `@agent`, `@attachment` and the
                    like say what a part is; all else is written by the requester.
                    """);
        family.rules().forEach(entry -> rule(entry, page));
        return page.toString();
    }

    private static void rule(RuleEntry entry, StringBuilder page) {
        page.append("\n## %s\n\n%s.\n\n".formatted(entry.id().value(), capital(entry.summary())));
        if (!entry.exposes().isEmpty()) {
            page.append("- exposes: %s\n".formatted(exposes(entry)));
        }
        entry.sources()
                .forEach(source ->
                        page.append("- %s: %s\n".formatted(source.kind().label(), source.text())));
        examples("speaks on", true, entry, page);
        examples("is silent on", false, entry, page);
    }

    private static void examples(String title, boolean positive, RuleEntry entry, StringBuilder page) {
        page.append("- %s:\n".formatted(title));
        for (Example example : entry.examples()) {
            if (example.positive() == positive) {
                page.append("  - `%s`\n".formatted(example.text()));
            }
        }
    }

    /// The elements, each with the confidence that its findings have in the examples.
    private static String exposes(RuleEntry entry) {
        var seen = new EnumMap<DataElement, DoubleSummaryStatistics>(DataElement.class);
        for (Example example : entry.examples()) {
            if (example.positive()) {
                for (Finding finding : findings(example)) {
                    if (finding.rule().equals(entry.id())) {
                        seen.computeIfAbsent(finding.element(), fresh -> new DoubleSummaryStatistics())
                                .accept(finding.confidence().value());
                    }
                }
            }
        }
        return seen.entrySet().stream()
                .map(element -> element.getKey() + " (confidence " + range(element.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<Finding> findings(Example example) {
        var described = ExampleTicket.of(example.text());
        return CLASSIFIER.classify(described.ticket(), described.policy()).findings();
    }

    private static String range(DoubleSummaryStatistics values) {
        String low = String.format(Locale.ROOT, "%.2f", values.getMin());
        String high = String.format(Locale.ROOT, "%.2f", values.getMax());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
