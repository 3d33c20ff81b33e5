package org.noticewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.casework.ScanFiles;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.Finding;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// One ticket's line of `scan`. The shape is part of the command line's contract.
final class ScanLine {

    private ScanLine() {}

    static Map<String, Object> of(ScanFiles.Scanned scanned) {
        var judged = scanned.classification();
        var line = new LinkedHashMap<String, Object>();
        line.put("source", scanned.source());
        line.put("id", scanned.ticket().key().id());
        line.put("verdict", judged.verdict().name());
        line.put("needsReview", judged.needsReview());
        line.put("confidence", rounded(judged.confidence().value()));
        line.put("special", judged.special().stream().map(Enum::name).sorted().toList());
        line.put("elements", judged.elements().stream().map(Enum::name).sorted().toList());
        line.put("findings", findings(scanned.ticket(), judged.findings()));
        line.put("reason", judged.reason());
        return line;
    }

    /// The line with why it is so: rule, what carries the verdict, what it would be without, which labelled examples
    /// it is like.
    static Map<String, Object> explained(ScanFiles.Scanned scanned, NearestExamples nearest) {
        var line = of(scanned);
        line.put(
                "explanation",
                ExplanationLines.of(
                        scanned.classification(),
                        PatientStatusPolicy.CONTENT,
                        nearest,
                        text -> text.where(scanned.ticket())));
        return line;
    }

    /// What is no data element: where it stands and what it is.
    static List<Map<String, Object>> context(Ticket ticket, List<ContextMention> mentions) {
        var list = new ArrayList<Map<String, Object>>();
        for (var mention : mentions) {
            var line = new LinkedHashMap<String, Object>();
            line.put("where", mention.text().where(ticket));
            line.put("start", mention.span().start());
            line.put("end", mention.span().end());
            line.put("kind", mention.kind().name());
            list.add(line);
        }
        return list;
    }

    static List<Map<String, Object>> findings(Ticket ticket, List<Finding> findings) {
        var list = new ArrayList<Map<String, Object>>();
        for (var finding : findings) {
            var line = new LinkedHashMap<String, Object>();
            line.put("where", finding.text().where(ticket));
            boolean named = !(finding.text() instanceof TextRef.Requester);
            line.put("start", named ? finding.span().start() : null);
            line.put("end", named ? finding.span().end() : null);
            line.put("element", finding.element().name());
            line.put(
                    "kind",
                    finding.kind() == Finding.Kind.PLAIN ? null : finding.kind().name());
            line.put("detector", finding.detector());
            line.put("rule", finding.rule().value());
            line.put("confidence", rounded(finding.confidence().value()));
            line.put("partial", finding.partial() == Finding.Partial.PART);
            list.add(line);
        }
        return list;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
