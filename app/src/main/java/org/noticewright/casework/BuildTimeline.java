package org.noticewright.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.timeline.Actions;
import org.noticewright.timeline.Clocks;
import org.noticewright.timeline.IntruderMarks;

/// One axis for what the intruder did, what the organisation did, and what the law asks: events by hand, events
/// derived from the logs and the imports, and legal milestones.
public final class BuildTimeline {

    /// A longer silence starts a new sitting of the intruder.
    private static final Duration SITTING_GAP = Duration.ofMinutes(30);

    /// An event, with the row it can be withdrawn by when it was entered by hand.
    public record Entry(TimelineEvent event, TimelineEvent.@Nullable Id id) {}

    /// @param legal milestones already derived, see [LegalMilestones]
    public List<Entry> run(CaseFile caseFile, List<TimelineEvent> legal) {
        var entries = new ArrayList<Entry>();
        caseFile.timeline().byHand().forEach(entry -> entries.add(new Entry(entry.event(), entry.id())));
        caseFile.timeline().imported().forEach(entry -> entries.add(new Entry(entry.event(), entry.id())));
        sittings(caseFile).forEach(event -> entries.add(new Entry(event, null)));
        imports(caseFile).forEach(event -> entries.add(new Entry(event, null)));
        legal.forEach(event -> entries.add(new Entry(event, null)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.event().at().instant())
                .thenComparing(entry -> entry.event().track())
                .thenComparing(entry -> entry.event().meaning())
                .thenComparing(entry -> entry.event().message()));
        return entries;
    }

    /// Everything but what the logs show: for exports that hold the intruder's log lines one by one.
    List<TimelineEvent> withoutLogLines(CaseFile caseFile, List<TimelineEvent> legal) {
        var events = new ArrayList<TimelineEvent>();
        caseFile.timeline().byHand().forEach(entry -> events.add(entry.event()));
        caseFile.timeline().imported().forEach(entry -> events.add(entry.event()));
        events.addAll(imports(caseFile));
        events.addAll(legal);
        return events;
    }

    private static List<TimelineEvent> imports(CaseFile caseFile) {
        return caseFile.evidence().all().stream()
                .map(source -> new TimelineEvent(
                        OriginalTime.of(source.importedAt()),
                        TimelineEvent.Track.RESPONSE,
                        "Evidence imported",
                        "Evidence file %d (%s): %,d records read, %,d kept, %,d duplicates, %,d rejected. SHA-256 %s."
                                .formatted(
                                        source.id().value(),
                                        source.format(),
                                        source.read(),
                                        source.kept(),
                                        source.duplicates(),
                                        source.rejected(),
                                        source.sha256().hex()),
                        TimelineEvent.Origin.IMPORTED))
                .toList();
    }

    private static List<TimelineEvent> sittings(CaseFile caseFile) {
        var window = caseFile.exposures().window();
        if (window.isEmpty()) {
            return List.of();
        }
        var marks = new IntruderMarks(window.get());
        var clocks = new Clocks(window.get().clocks());
        var sittings = new ArrayList<Sitting>();
        var lines = new ArrayList<Line>();
        caseFile.accessEvents().forEach(stored -> {
            if (marks.of(stored.event()) == IntruderMarks.Attribution.INTRUDER) {
                lines.add(new Line(stored.event(), clocks.trueTime(stored.event())));
            }
        });
        lines.sort(Comparator.comparing(Line::at));
        lines.forEach(line -> addToSitting(sittings, line));
        var events = new ArrayList<TimelineEvent>();
        sittings.forEach(sitting -> events.addAll(sitting.events()));
        return events;
    }

    /// @param at true time
    private record Line(AccessEvent event, Instant at) {}

    private static void addToSitting(List<Sitting> sittings, Line line) {
        if (sittings.isEmpty() || sittings.getLast().endedBefore(line.at.minus(SITTING_GAP))) {
            sittings.add(new Sitting(OriginalTime.of(line.at)));
        }
        sittings.getLast().add(line);
    }

    private static final class Sitting {
        private final OriginalTime first;
        private OriginalTime last;
        private final Map<AccessEvent.Action, Integer> actions = new EnumMap<>(AccessEvent.Action.class);
        private int failed;

        private Sitting(OriginalTime first) {
            this.first = first;
            this.last = first;
        }

        private boolean endedBefore(Instant instant) {
            return last.instant().isBefore(instant);
        }

        private void add(Line line) {
            last = OriginalTime.of(line.at);
            var event = line.event;
            if (event.outcome() == AccessEvent.Outcome.FAILURE) {
                failed++;
            } else {
                actions.merge(event.action(), 1, Integer::sum);
            }
        }

        private List<TimelineEvent> events() {
            var what = actions.entrySet().stream()
                    .map(entry -> "%,d %s".formatted(entry.getValue(), Actions.words(entry.getKey(), entry.getValue())))
                    .collect(Collectors.joining(", "));
            return List.of(
                    new TimelineEvent(
                            first,
                            TimelineEvent.Track.INTRUDER,
                            "Intruder active",
                            "From here to %s: %s; %,d %s failed."
                                    .formatted(last.instant(), what, failed, failed == 1 ? "attempt" : "attempts"),
                            TimelineEvent.Origin.DERIVED),
                    new TimelineEvent(
                            last,
                            TimelineEvent.Track.INTRUDER,
                            "Intruder last seen in this sitting",
                            "No further event for at least %d minutes.".formatted(SITTING_GAP.toMinutes()),
                            TimelineEvent.Origin.DERIVED));
        }
    }
}
