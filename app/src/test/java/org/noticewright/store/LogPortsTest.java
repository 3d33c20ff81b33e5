package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.load;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.BuildTimeline;
import org.noticewright.casework.Progress;
import org.noticewright.casework.TimelineFile;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;

/// Lines of logs and of timelines are kept once, and come out of a case that was opened again as they went in.
class LogPortsTest extends CaseOfThree {

    private static AccessEvent event(String id, String at) {
        return event(id, at, "agent/1", key("1"), "viewed");
    }

    private static AccessEvent event(String id, String at, String agent, NativeKey target, String detail) {
        return new AccessEvent(
                "helpdesk",
                at(at),
                AccessEvent.Action.VIEW_RECORD,
                id,
                "intruder",
                "203.0.113.9",
                null,
                agent,
                AccessEvent.Outcome.SUCCESS,
                AccessEvent.Scope.EXACT,
                List.of(target),
                detail);
    }

    @Test
    void importedTimelineEventsAreKeptOnceAndStayWithdrawn() {
        var event = new TimelineEvent(
                at("2026-02-05T10:00:00Z"),
                TimelineEvent.Track.INTRUDER,
                "MFA reset",
                "All factors reset by the help desk",
                TimelineEvent.Origin.IMPORTED);
        var source = load(
                caseFile(), "timeline.csv", new Evidence.TimelineRecord(event), new Evidence.TimelineRecord(event));
        assertThat(source.kept()).isEqualTo(1);
        assertThat(source.duplicates()).isEqualTo(1);
        assertThat(caseFile().timeline().byHand()).isEmpty();
        var entry = reopened().timeline().imported().getFirst();
        assertThat(entry.event()).isEqualTo(event);
        assertThat(new BuildTimeline().run(caseFile(), List.of()))
                .extracting(BuildTimeline.Entry::event)
                .contains(event);
        caseFile().timeline().withdraw(entry.id(), "not ours");
        assertThat(caseFile().timeline().imported()).isEmpty();
        assertThat(load(caseFile(), "again.csv", new Evidence.TimelineRecord(event))
                        .kept())
                .isZero();
        assertThat(caseFile().timeline().imported()).isEmpty();
    }

    @Test
    void anIdUsedTwiceHidesNoLine() {
        String at = "2026-02-05T10:00:00Z";
        var one = event("7", at, "agent/1", key("1"), "viewed");
        var other = event("7", at, "agent/1", key("2"), "viewed");
        var reworded = event("7", at, "agent/2", key("1"), "opened");
        var source = load(
                caseFile(),
                "log.csv",
                new Evidence.AccessRecord(one),
                new Evidence.AccessRecord(other),
                new Evidence.AccessRecord(reworded));
        assertThat(source.kept()).isEqualTo(2);
        assertThat(source.duplicates()).isEqualTo(1);
    }

    @Test
    void anExportThatIsCancelledLeavesTheEarlierFile() throws IOException {
        load(caseFile(), "log.csv", new Evidence.AccessRecord(event("9", "2026-02-04T10:00:00Z")));
        caseFile()
                .exposures()
                .replaceAll(caseFile().exposures().grounds(), window(), Progress.NONE, _ -> {}, "First look");
        var out = folder.resolve("timeline.csv");
        var export = new TimelineFile();
        export.write(caseFile(), List.of(), TimelineFile.Format.L2TCSV, out, Progress.NONE);
        var earlier = Files.readString(out);
        assertThat(earlier).contains("203.0.113.9");

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> export.write(
                        caseFile(), List.of(), TimelineFile.Format.TIMESKETCH_CSV, out, TestCases.CANCELLED));

        assertThat(out).hasContent(earlier);
    }

    /// A year of ten figures fails when its line is written, behind others that were.
    @Test
    void aWritingThatFailsLeavesTheEarlierFileAlone() throws IOException {
        var out = Files.writeString(folder.resolve("timeline.jsonl"), "the earlier one");
        var linked = Files.createSymbolicLink(folder.resolve("link.jsonl"), out);
        var far = new OriginalTime(Instant.MAX, "", "Z", OriginalTime.Precision.SECOND);
        var fine = event("R", at("2026-02-05T10:00:00Z"));
        for (var place : List.of(out, linked)) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> new TimelineFile()
                            .write(
                                    caseFile(),
                                    List.of(fine, event("R", far)),
                                    TimelineFile.Format.TIMESKETCH_JSONL,
                                    place,
                                    Progress.NONE));
            assertThat(out).hasContent("the earlier one");
        }

        new TimelineFile()
                .write(caseFile(), List.of(fine), TimelineFile.Format.TIMESKETCH_JSONL, linked, Progress.NONE);

        assertThat(Files.readString(out)).contains("2026-02-05").endsWith("}\n");
        assertThat(linked).isSymbolicLink();
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    private static TimelineEvent event(String meaning, OriginalTime at) {
        return new TimelineEvent(
                at, TimelineEvent.Track.RESPONSE, meaning, "What happened", TimelineEvent.Origin.BY_HAND);
    }

    private static AccessWindow window() {
        return new AccessWindow(
                Set.of("intruder"),
                Set.of(),
                Instant.parse("2026-02-04T00:00:00Z"),
                Instant.parse("2026-02-07T00:00:00Z"));
    }

    @Test
    void accessLogAndExposure() {
        var late = event("", "2026-02-05T10:00:00Z");
        var early = event("9", "2026-02-04T10:00:00Z");
        var source = load(
                caseFile(),
                "log.csv",
                new Evidence.AccessRecord(late),
                new Evidence.AccessRecord(early),
                new Evidence.AccessRecord(late));
        assertThat(source.kept()).isEqualTo(2);
        var events = new ArrayList<AccessEvent.Stored>();
        caseFile().accessEvents().forEach(events::add);
        assertThat(events).extracting(AccessEvent.Stored::event).containsExactly(early, late);
        assertThat(caseFile().accessEvents().get(events.getFirst().id())).contains(events.getFirst());
        assertThat(caseFile().accessEvents().count()).isEqualTo(2);

        var window = window();
        var grade = new GradedExposure(
                new Ticket.Id(1), Exposure.VIEWED, List.of(events.getFirst().id()), "Opened by the intruder.");
        caseFile()
                .exposures()
                .replaceAll(
                        caseFile().exposures().grounds(),
                        window,
                        Progress.NONE,
                        grades -> grades.accept(
                                new GradedExposure(new Ticket.Id(2), Exposure.EXPORTED, List.of(), "An earlier run.")),
                        "A guess");
        caseFile()
                .exposures()
                .replaceAll(
                        caseFile().exposures().grounds(),
                        window,
                        Progress.NONE,
                        grades -> grades.accept(grade),
                        "First look");
        assertThat(reopened().exposures().of(new Ticket.Id(1))).isEqualTo(grade);
        assertThat(caseFile().exposures().of(new Ticket.Id(2)).exposure()).isEqualTo(Exposure.POSSIBLE);
        assertThat(caseFile().exposures().window()).contains(window);
        assertThat(caseFile().exposures().counts())
                .containsEntry(Exposure.VIEWED, 1L)
                .containsEntry(Exposure.POSSIBLE, 2L);
    }
}
