package org.noticewright.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.classify.detect.FindingLimit;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.rules.RuleBook;
import org.noticewright.classify.rules.RuleEntry;
import org.noticewright.classify.verdict.Flips;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.Verdict;

/// Why a record got its verdict: a sentence for a person, each piece of evidence with its rule and that rule's
/// sources, and what would have to be absent for another verdict.
///
/// @param sentence for a person, without any text of the record
/// @param rule of the verdict
/// @param carriers findings that carried the verdict, each with the verdict without it alone
/// @param flips the smallest sets of findings without which the verdict would be another, smallest first
public record Explanation(String sentence, Ruling rule, List<Carrier> carriers, List<Flip> flips) {

    private static final String DICTIONARY = CaseDictionary.RULE + ":";

    private static final class Held {
        private static final RuleBook BOOK = RuleBook.load();
    }

    /// @param summary what the rule does, empty for a rule that this version does not know
    /// @param sources on whose authority
    public record Ruling(RuleId id, String summary, List<String> sources) {}

    /// @param finding index among the record's findings
    public record Carrier(int finding, Verdict without) {}

    /// @param without indices among the record's findings
    public record Flip(List<Integer> without, Verdict verdict) {}

    public Explanation {
        carriers = List.copyOf(carriers);
        flips = List.copyOf(flips);
    }

    public static Explanation of(Classification classification, PatientStatusPolicy policy) {
        var carriers = new ArrayList<Carrier>();
        int known = Math.min(
                classification.carriedBy().size(),
                classification.counterfactuals().size());
        for (int i = 0; i < known; i++) {
            carriers.add(new Carrier(
                    classification.carriedBy().get(i),
                    classification.counterfactuals().get(i)));
        }
        return new Explanation(
                classification.reason(),
                ruling(classification.rule()),
                carriers,
                Flips.of(classification.findings(), policy).stream()
                        .map(flip -> new Flip(flip.without(), flip.verdict()))
                        .toList());
    }

    /// Whether a finding counts for verdict and elements; else it is a mention: shown, and no more.
    public static boolean counts(Finding finding) {
        return finding.confidence().value() >= Judge.COUNTS;
    }

    /// Whether a rule is that of listed words which the sense of their sentence speaks against.
    public static boolean isDoubt(RuleId rule) {
        return Rule.isDoubt(rule);
    }

    /// What is known of a rule.
    public static Ruling ruling(RuleId id) {
        if (id.value().startsWith(DICTIONARY)) {
            var entry = id.value().substring(DICTIONARY.length());
            return new Ruling(id, "entry " + entry + " of this case's dictionary, confirmed by a person", List.of());
        }
        if (id.value().startsWith(FindingLimit.RULE)) {
            var more = id.value().substring(FindingLimit.RULE.length());
            return new Ruling(
                    id,
                    more + " more findings in this text say the same as those listed: counted, not kept",
                    List.of());
        }
        return Held.BOOK
                .entry(id)
                .map(entry -> new Ruling(
                        id,
                        entry.summary(),
                        entry.sources().stream().map(Explanation::words).toList()))
                .orElse(new Ruling(id, "", List.of()));
    }

    private static String words(RuleEntry.Source source) {
        return source.kind().label() + ": " + source.text();
    }

    /// Findings by the words for them, such as `name 2 times, medication`: for a list that would be long.
    public static String words(List<Finding> findings, List<Integer> chosen) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        chosen.forEach(index -> counts.merge(findings.get(index).element().label(), 1, Integer::sum));
        var words = new ArrayList<String>();
        counts.forEach((label, count) -> words.add(count == 1 ? label : label + " (" + count + " times)"));
        return String.join(", ", words);
    }
}
