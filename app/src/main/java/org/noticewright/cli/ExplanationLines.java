package org.noticewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.noticewright.casework.Explanation;
import org.noticewright.domain.Classification;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;

/// An explanation as `scan --explain` and `record` print it. Findings are named by their place in the list of
/// findings, from 0. The shape is part of the command line's contract.
final class ExplanationLines {

    private ExplanationLines() {}

    /// @param nearest examples; nothing is said of none
    /// @param place words for where a sentence stands
    static Map<String, Object> of(
            Classification classification,
            PatientStatusPolicy policy,
            NearestExamples nearest,
            Function<TextRef, String> place) {
        var explanation = Explanation.of(classification, policy);
        var line = new LinkedHashMap<String, Object>();
        line.put("sentence", explanation.sentence());
        line.put("rule", rule(explanation.rule().id()));
        var carriers = new ArrayList<Map<String, Object>>();
        for (var carrier : explanation.carriers()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("finding", carrier.finding());
            entry.put("verdictWithout", carrier.without().name());
            carriers.add(entry);
        }
        line.put("carriedBy", carriers);
        var flips = new ArrayList<Map<String, Object>>();
        for (var flip : explanation.flips()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("without", flip.without());
            entry.put("elements", Explanation.words(classification.findings(), flip.without()));
            entry.put("verdict", flip.verdict().name());
            flips.add(entry);
        }
        line.put("otherwise", flips);
        if (!nearest.isEmpty()) {
            line.put("examples", nearest.examples());
            line.put(
                    "likeExamples",
                    nearest.sentences().stream()
                            .map(sentence -> sentence(sentence, place.apply(sentence.text())))
                            .toList());
        }
        return line;
    }

    private static Map<String, Object> sentence(NearestExamples.Sentence sentence, String where) {
        var line = new LinkedHashMap<String, Object>();
        line.put("where", where);
        line.put("start", sentence.span().start());
        line.put("end", sentence.span().end());
        line.put("findings", sentence.findings());
        var nearest = new ArrayList<Map<String, Object>>();
        for (var example : sentence.nearest()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("id", example.id());
            entry.put("label", example.verdict().name());
            entry.put("elements", example.elements().stream().map(Enum::name).toList());
            entry.put("likeness", example.likeness());
            entry.put("text", example.text());
            nearest.add(entry);
        }
        line.put("nearest", nearest);
        return line;
    }

    /// Id, summary and sources of a rule.
    static Map<String, Object> rule(RuleId id) {
        var ruling = Explanation.ruling(id);
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id.value());
        line.put("summary", ruling.summary());
        line.put("sources", List.copyOf(ruling.sources()));
        return line;
    }
}
