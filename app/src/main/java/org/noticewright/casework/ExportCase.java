package org.noticewright.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.Person;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.Verdict;
import org.noticewright.law.FactsException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes parts of a case as CSV or NDJSON for other programs. The last line of an NDJSON export and the side
/// file of a CSV export carry the head of the case's log, so that the export can be held against the case
/// later.
public final class ExportCase {

    private final DeriveObligations deriveObligations;
    private final BuildTimeline buildTimeline;
    private final ObjectMapper json = JsonMapper.builder().build();

    public ExportCase(DeriveObligations deriveObligations, BuildTimeline buildTimeline) {
        this.deriveObligations = deriveObligations;
        this.buildTimeline = buildTimeline;
    }

    public enum What {
        TICKETS(List.of(
                "id",
                "platform",
                "native_id",
                "verdict",
                "needs_review",
                "decided",
                "exposure",
                "elements",
                "special",
                "reason",
                "exposure_reason")),
        PEOPLE(List.of(
                "person",
                "name",
                "email",
                "phone",
                "state",
                "mailable",
                "phi",
                "needs_review",
                "exposure",
                "elements",
                "possible_elements",
                "tickets")),
        TIMELINE(List.of(
                "datetime", "original", "zone", "track", "timestamp_desc", "message", "origin", "kind", "events")),
        OBLIGATIONS(List.of(
                "jurisdiction",
                "regime",
                "recipient",
                "due",
                "instant",
                "status",
                "basis",
                "citation",
                "controls",
                "confidence",
                "reason")),
        LOG(List.of("sequence", "at", "who", "action", "subject", "reason", "hash"));

        private final List<String> columns;

        What(List<String> columns) {
            this.columns = columns;
        }
    }

    public enum Format {
        CSV,
        NDJSON
    }

    /// @return rows written; whatever ends it early, a file of that name stays as it was
    public long run(CaseFile caseFile, What what, Format format, Path out, LocalDate asOf, Progress progress)
            throws IOException, FactsException {
        var head = caseFile.log().head();
        try (var file = WholeFile.at(out)) {
            long rows = format == Format.CSV
                    ? csv(caseFile, what, file.writer(), asOf, progress)
                    : ndjson(caseFile, what, file.writer(), asOf, progress);
            var last = json.writeValueAsString(headLine(head, rows));
            if (format == Format.NDJSON) {
                write(file.writer(), last);
            }
            file.complete();
            if (format == Format.CSV) {
                Files.writeString(out.resolveSibling(out.getFileName() + ".head.json"), last);
            }
            return rows;
        }
    }

    private static Map<String, Object> headLine(CaseLog.Head head, long rows) {
        var line = new LinkedHashMap<String, Object>();
        line.put("logSequence", head.sequence());
        line.put("logHash", head.hash());
        line.put("rows", rows);
        return line;
    }

    private long csv(CaseFile caseFile, What what, Writer writer, LocalDate asOf, Progress progress)
            throws IOException, FactsException {
        var counter = new long[1];
        try (var sheet = new Spreadsheet(writer, what.columns)) {
            rows(caseFile, what, asOf, progress, row -> {
                sheet.row(row.stream().map(ExportCase::text).toList());
                counter[0]++;
            });
        }
        return counter[0];
    }

    private long ndjson(CaseFile caseFile, What what, Writer writer, LocalDate asOf, Progress progress)
            throws FactsException {
        var counter = new long[1];
        rows(caseFile, what, asOf, progress, row -> {
            var line = new LinkedHashMap<String, Object>();
            for (int i = 0; i < what.columns.size(); i++) {
                line.put(what.columns.get(i), row.get(i));
            }
            write(writer, json.writeValueAsString(line));
            counter[0]++;
        });
        return counter[0];
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case List<?> list ->
                String.join(" ", list.stream().map(String::valueOf).toList());
            default -> cell.toString();
        };
    }

    private void rows(
            CaseFile caseFile, What what, LocalDate asOf, Progress progress, Consumer<List<@Nullable Object>> sink)
            throws FactsException {
        switch (what) {
            case TICKETS -> caseFile.tickets().forEachJudged(progress, judged -> sink.accept(ticket(judged)));
            case PEOPLE -> caseFile.people().forEach(person -> sink.accept(person(person)));
            case TIMELINE -> timeline(caseFile, asOf).forEach(entry -> sink.accept(event(entry)));
            case OBLIGATIONS ->
                deriveObligations.run(caseFile, asOf).obligations().forEach(item -> sink.accept(obligation(item)));
            case LOG -> caseFile.log().forEach(entry -> sink.accept(entry(entry)));
        }
    }

    /// The timeline with the legal milestones of the case's facts; without facts, the rest of it.
    public List<BuildTimeline.Entry> timeline(CaseFile caseFile, LocalDate asOf) throws FactsException {
        return buildTimeline.run(caseFile, legal(caseFile, asOf));
    }

    private List<TimelineEvent> legal(CaseFile caseFile, LocalDate asOf) throws FactsException {
        return caseFile.facts().json().isPresent()
                ? LegalMilestones.of(deriveObligations.run(caseFile, asOf))
                : List.of();
    }

    /// Writes the timeline for another tool, the intruder's log lines one by one.
    ///
    /// @return lines written
    public long timelineFile(CaseFile caseFile, LocalDate asOf, TimelineFile.Format format, Path out, Progress progress)
            throws IOException, FactsException {
        var other = buildTimeline.withoutLogLines(caseFile, legal(caseFile, asOf));
        return new TimelineFile().write(caseFile, other, format, out, progress);
    }

    private static List<@Nullable Object> ticket(Tickets.Judged judged) {
        return row(
                judged.id().value(),
                judged.head().key().platform(),
                judged.head().key().id(),
                judged.effectiveVerdict().name(),
                judged.classification().needsReview(),
                judged.decision() != null,
                judged.exposure().exposure().name(),
                names(exposed(judged)),
                names(judged.classification().special()),
                judged.classification().reason(),
                judged.exposure().reason());
    }

    /// Whoever ruled that a record is PHI read the faint words of care in it too, which the program had not counted.
    static Set<DataElement> exposed(Tickets.Judged judged) {
        if (judged.decision() == null || judged.effectiveVerdict() != Verdict.PHI) {
            return judged.classification().elements();
        }
        Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        for (Finding finding : judged.classification().findings()) {
            if (Explanation.counts(finding)) {
                elements.add(finding.element());
            }
        }
        return elements;
    }

    private static List<@Nullable Object> person(Person person) {
        return row(
                person.id().value(),
                person.name(),
                person.email(),
                person.phone(),
                person.state(),
                person.address() != null && person.address().isMailable(),
                person.phi(),
                person.needsReview(),
                person.exposure().name(),
                names(person.elements()),
                names(person.possible().elements()),
                person.tickets().stream().map(id -> id.value()).toList());
    }

    private static List<@Nullable Object> event(BuildTimeline.Entry entry) {
        var event = entry.event();
        return row(
                event.at().instant().toString(),
                event.at().text(),
                event.at().zone(),
                event.track().name(),
                event.meaning(),
                event.message(),
                event.origin().name(),
                event.kind().name(),
                event.links().stream().map(link -> link.value()).toList());
    }

    private static List<@Nullable Object> obligation(Obligation item) {
        return row(
                item.jurisdiction(),
                item.regime(),
                item.recipient(),
                item.due() == null ? null : item.due().toString(),
                item.instant() == null ? null : item.instant().toString(),
                item.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                item.basis(),
                item.citation(),
                item.controls(),
                item.confidence(),
                item.reason());
    }

    private static List<@Nullable Object> entry(CaseLog.Entry entry) {
        return row(
                entry.sequence(),
                entry.at().toString(),
                entry.who(),
                entry.action(),
                entry.subject(),
                entry.reason(),
                entry.hash());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(cells.length);
        for (var cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        var names = new TreeSet<String>();
        values.forEach(value -> names.add(value.name()));
        return List.copyOf(names);
    }
}
