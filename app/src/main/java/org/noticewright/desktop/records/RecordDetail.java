package org.noticewright.desktop.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Explanation;
import org.noticewright.casework.MessageSections;
import org.noticewright.casework.ShowContext;
import org.noticewright.casework.ShowExamples;
import org.noticewright.domain.Classification;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Everything the reading pane shows of one record.
public record RecordDetail(
        Ticket.Stored stored,
        @Nullable Classification classification,
        @Nullable Explanation explanation,
        GradedExposure exposure,
        Optional<ReviewDecision> decision,
        List<ReviewDecision> history,
        Provenance provenance,
        List<ContextMention> context,
        NearestExamples examples) {

    /// A stretch of text, highlighted when a finding lies on it, or something that is no data element.
    public record Segment(
            String text,
            @Nullable Finding finding,
            @Nullable ContextMention mention) {

        Segment(String text, @Nullable Finding finding) {
            this(text, finding, null);
        }

        @Override
        public String toString() {
            return "Segment[" + text.length() + " characters]";
        }
    }

    static RecordDetail read(CaseFile caseFile, Ticket.Id id, ShowContext showContext, ShowExamples showExamples) {
        var stored = caseFile.tickets().get(id);
        var classification = caseFile.classifications().of(id).orElse(null);
        return new RecordDetail(
                stored,
                classification,
                classification == null
                        ? null
                        : Explanation.of(
                                classification, caseFile.classifications().policy()),
                caseFile.exposures().of(id),
                caseFile.reviews().of(id),
                caseFile.reviews().history(id),
                Provenance.read(caseFile, id),
                showContext.of(stored.ticket(), classification == null ? List.of() : classification.findings()),
                classification == null
                        ? NearestExamples.NONE
                        : showExamples.of(caseFile, stored.ticket(), classification));
    }

    public Ticket ticket() {
        return stored.ticket();
    }

    public List<Finding> findings() {
        return classification == null ? List.of() : classification.findings();
    }

    /// A person's decision before the machine's; null when there is neither.
    public @Nullable Verdict verdict() {
        if (decision.isPresent()) {
            return decision.get().verdict();
        }
        return classification == null ? null : classification.verdict();
    }

    /// What would have to be absent for another verdict.
    public List<Explanation.Flip> flips() {
        return explanation == null ? List.of() : explanation.flips();
    }

    /// The rules behind verdict and findings, each once, the verdict's first.
    public List<Explanation.Ruling> rulings() {
        if (explanation == null) {
            return List.of();
        }
        var rulings = new LinkedHashMap<RuleId, Explanation.Ruling>();
        rulings.put(explanation.rule().id(), explanation.rule());
        findings().forEach(finding -> rulings.computeIfAbsent(finding.rule(), Explanation::ruling));
        return List.copyOf(rulings.values());
    }

    /// Numbers from 1, runs drawn together: `1, 3 to 5`.
    static String numbers(List<Integer> indices) {
        var parts = new ArrayList<String>();
        int first = 0;
        for (int i = 1; i <= indices.size(); i++) {
            if (i == indices.size() || indices.get(i) != indices.get(i - 1) + 1) {
                int low = indices.get(first) + 1;
                int high = indices.get(i - 1) + 1;
                String between = high == low + 1 ? ", " : " to ";
                parts.add(low == high ? String.valueOf(low) : low + between + high);
                first = i;
            }
        }
        return String.join(", ", parts);
    }

    /// The elements found, each once, in the order of the taxonomy.
    public List<DataElement> elements() {
        return findings().stream().map(Finding::element).distinct().sorted().toList();
    }

    /// The text cut at the borders of its findings. Findings that do not fit the text (evidence changed since)
    /// are left out rather than shown in the wrong place; where two overlap, the first and longer one shows.
    public List<Segment> segments(TextRef ref) {
        var segments = segments(
                ref.in(ticket()),
                findings().stream()
                        .filter(finding -> finding.text().equals(ref))
                        .toList());
        return withContext(
                segments,
                context.stream().filter(mention -> mention.text().equals(ref)).toList());
    }

    /// A section of a message with its highlighted text.
    public record Shown(MessageSections.Kind kind, List<Segment> segments) {

        public Shown {
            segments = List.copyOf(segments);
        }

        public long findings() {
            return segments.stream()
                    .filter(segment -> segment.finding() != null)
                    .count();
        }
    }

    /// A message by its sections. A finding that reaches over a border keeps its sections together.
    public List<Shown> sections(int message) {
        var ref = new TextRef.Body(message);
        return sections(MessageSections.of(ref.in(ticket())), segments(ref));
    }

    static List<Shown> sections(List<MessageSections.Section> sections, List<Segment> segments) {
        var shown = new ArrayList<Shown>();
        int segment = 0;
        int at = 0;
        String rest = segments.isEmpty() ? "" : segments.getFirst().text();
        for (var section : sections) {
            var mine = new ArrayList<Segment>();
            while (segment < segments.size() && at < section.span().end()) {
                var finding = segments.get(segment).finding();
                int length = finding != null
                        ? rest.length()
                        : Math.min(rest.length(), section.span().end() - at);
                mine.add(new Segment(
                        rest.substring(0, length),
                        finding,
                        segments.get(segment).mention()));
                at += length;
                rest = rest.substring(length);
                if (rest.isEmpty() && ++segment < segments.size()) {
                    rest = segments.get(segment).text();
                }
            }
            if (!mine.isEmpty()) {
                shown.add(new Shown(section.kind(), mine));
            }
        }
        return shown;
    }

    static List<Segment> segments(String text, List<Finding> findings) {
        var sorted = findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.span().start())
                        .thenComparingInt(finding -> -finding.span().length()))
                .toList();
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var finding : sorted) {
            var span = finding.span();
            if (span.start() < at || span.end() > text.length() || span.length() == 0) {
                continue;
            }
            if (span.start() > at) {
                segments.add(new Segment(text.substring(at, span.start()), null));
            }
            segments.add(new Segment(text.substring(span.start(), span.end()), finding));
            at = span.end();
        }
        if (at < text.length()) {
            segments.add(new Segment(text.substring(at), null));
        }
        return segments;
    }

    /// Cuts what no finding lies on at the borders of mentions, which are in text order.
    static List<Segment> withContext(List<Segment> segments, List<ContextMention> mentions) {
        var cut = new ArrayList<Segment>();
        int at = 0;
        for (var segment : segments) {
            int end = at + segment.text().length();
            int from = at;
            for (var mention : mentions) {
                var span = mention.span();
                if (segment.finding() != null || span.start() < from || span.end() > end || span.length() == 0) {
                    continue;
                }
                if (span.start() > from) {
                    cut.add(new Segment(segment.text().substring(from - at, span.start() - at), null));
                }
                cut.add(new Segment(segment.text().substring(span.start() - at, span.end() - at), null, mention));
                from = span.end();
            }
            if (from == at) {
                cut.add(segment);
            } else if (from < end) {
                cut.add(new Segment(segment.text().substring(from - at), null));
            }
            at = end;
        }
        return cut;
    }

    @Override
    public String toString() {
        return "RecordDetail[" + stored.id().value() + "]";
    }
}
