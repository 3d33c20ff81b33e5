package org.noticewright.desktop.access;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.AssessExposure;
import org.noticewright.casework.AssessExposure.ActorSummary;
import org.noticewright.casework.Timeline;
import org.noticewright.casework.TimelineFile;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Job;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Interval;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.timeline.Hole;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.Suggestion;

/// What the intruder did and whose access is judged. Each part reads the logs when it is first shown, on a
/// worker, and again when the case changed.
public final class AccessViewModel {

    /// What reads the logs by itself.
    public enum Part {
        STORY,
        FINDINGS,
        UNUSUAL
    }

    /// @param window as decided, null before
    /// @param earlier what the decision can be set back to, null when there is nothing
    /// @param counts records by grade
    /// @param events log lines in the case
    /// @param systems systems that were examined
    public record Decided(
            @Nullable AccessWindow window,
            @Nullable AccessWindow earlier,
            Map<Exposure, Long> counts,
            long events,
            List<Timeline.Entry> systems,
            List<DataSource> sources) {}

    /// What the form needs to know.
    public record Known(
            Map<String, ActorSummary> actors,
            @Nullable Suggestion suggestion,
            @Nullable AccessWindow decided) {}

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<@Nullable Decided> decided = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Suggestion> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ScopeFindings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UnusualAccess> unusual = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Map<Part, Job> loading = new EnumMap<>(Part.class);
    private final Set<Part> fresh = EnumSet.noneOf(Part.class);
    private int generation;
    private Part shown = Part.STORY;

    public AccessViewModel(CaseSession session) {
        this.session = session;
    }

    public ReadOnlyObjectProperty<@Nullable Decided> decided() {
        return decided.getReadOnlyProperty();
    }

    /// What the logs tell, null until they were read.
    public ReadOnlyObjectProperty<@Nullable Suggestion> story() {
        return story.getReadOnlyProperty();
    }

    /// Lines, coverage and holes for the decided window, null without one and until they were reckoned.
    public ReadOnlyObjectProperty<@Nullable ScopeFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable UnusualAccess> unusual() {
        return unusual.getReadOnlyProperty();
    }

    /// What the last command did.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    public void refresh() {
        generation++;
        fresh.clear();
        session.jobs().read("Reading the scope", _ -> read(), read -> {
            decided.set(read);
            if (read.window() == null) {
                findings.set(null);
            }
            open(shown);
        });
    }

    private Decided read() {
        var caseFile = session.caseFile();
        var exposures = caseFile.exposures();
        return new Decided(
                exposures.window().orElse(null),
                exposures.earlierWindows().stream().findFirst().orElse(null),
                exposures.counts(),
                caseFile.accessEvents().count(),
                caseFile.timeline().byHand().stream()
                        .filter(entry -> entry.event().system() != null)
                        .toList(),
                caseFile.evidence().all());
    }

    /// A part is shown: reads the logs for it unless that is done or under way.
    public void open(Part part) {
        shown = part;
        var known = decided.get();
        if (known == null
                || known.events() == 0
                || fresh.contains(part)
                || session.jobs().isUnderWay(loading.get(part))) {
            return;
        }
        var caseFile = session.caseFile();
        switch (part) {
            case STORY ->
                load(
                        part,
                        "Reading the story in the logs",
                        progress -> session.casework().assessExposure().suggest(caseFile, progress),
                        story::set);
            case FINDINGS -> {
                var window = known.window();
                if (window != null) {
                    load(
                            part,
                            "Reckoning what the logs cover",
                            progress -> session.casework()
                                    .assessExposure()
                                    .preview(caseFile, window, progress)
                                    .findings(),
                            findings::set);
                }
            }
            case UNUSUAL ->
                load(
                        part,
                        "Counting reads by account and hour",
                        progress -> session.casework().findUnusualAccess().run(caseFile, progress),
                        unusual::set);
        }
    }

    private <T> void load(Part part, String title, Jobs.Work<T> work, Consumer<T> show) {
        int started = generation;
        var job = session.jobs().start(title, work, result -> {
            show.accept(result);
            if (started == generation) {
                fresh.add(part);
            } else if (shown == part) {
                open(part);
            }
        });
        loading.put(part, job);
    }

    /// Reads who is in the logs and what they suggest, for the form.
    public void know(Consumer<Known> then) {
        var caseFile = session.caseFile();
        session.jobs()
                .start(
                        "Reading who is in the logs",
                        progress -> new Known(
                                session.casework().assessExposure().actors(caseFile),
                                session.casework().assessExposure().suggest(caseFile, progress),
                                caseFile.exposures().window().orElse(null)),
                        then);
    }

    /// Decided by a person: grades every record for this window.
    ///
    /// @return what is wrong, null when the run was started
    public @Nullable String decide(ScopeDraft draft, String reason) {
        if (reason.isBlank()) {
            return "A reason is needed: it will have to be defended.";
        }
        try {
            decide(draft.window(), reason.strip());
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private void decide(AccessWindow window, String reason) {
        session.jobs()
                .start(
                        "Grading exposure",
                        progress -> {
                            var scoped = session.casework()
                                    .assessExposure()
                                    .run(session.caseFile(), window, reason, progress);
                            // Cancelled from here on the grades stand, and people still have to follow them.
                            session.bringUpToDate(progress);
                            return scoped;
                        },
                        this::graded);
    }

    private void graded(AssessExposure.Scoped scoped) {
        status.set("%s of the intruder's. %s%s"
                .formatted(
                        Words.counted(scoped.intruderEvents(), "log line", "log lines"),
                        counts(scoped.counts()),
                        scoped.covered()
                                ? ""
                                : " The logs do not cover the whole time: what shows no access counts as possible."));
        session.changed();
    }

    /// The decision before the present one becomes the decision again; nothing is deleted.
    public void setBack(String reason) {
        var known = decided.get();
        if (known != null && known.earlier() != null) {
            decide(known.earlier(), "Set back: " + reason);
        }
    }

    /// A person rules that these lines reached no record.
    public void ruleOut(Set<AccessEvent.Id> lines, String reason) {
        rule(
                rulings -> {
                    var events = new HashSet<>(rulings.events());
                    events.addAll(lines);
                    return new AccessWindow.Rulings(events, rulings.silences());
                },
                reason);
    }

    /// A person explains why a log is silent.
    public void excuse(Hole hole, String reason) {
        rule(
                rulings -> {
                    var silences = new HashSet<>(rulings.silences());
                    silences.add(hole.at());
                    return new AccessWindow.Rulings(rulings.events(), silences);
                },
                reason);
    }

    private void rule(UnaryOperator<AccessWindow.Rulings> change, String reason) {
        var known = decided.get();
        if (known != null && known.window() != null) {
            var window = known.window();
            decide(window.withRulings(change.apply(window.rulings())), reason);
        }
    }

    /// Records that a system was examined.
    ///
    /// @return what is wrong, null when it was taken
    public @Nullable String examined(
            String system,
            SystemCheck.Result result,
            String checked,
            @Nullable Interval period,
            List<DataSource.Id> sources,
            String evidence,
            String by,
            String reason) {
        if (system.isBlank() || checked.isBlank() || by.isBlank() || reason.isBlank() || period == null) {
            return "System, what was looked at, the time looked at, who examined it and a reason are all needed.";
        }
        SystemCheck check;
        try {
            check = new SystemCheck(
                    system.strip(), result, checked.strip(), period, sources, evidence.strip(), by.strip());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        var at = session.casework().clock().instant().toString();
        session.jobs()
                .start(
                        "Recording the examination",
                        _ -> session.casework().addEvents().add(session.caseFile(), check, at, reason.strip()),
                        _ -> session.changed());
        return null;
    }

    /// Takes an examination back; the log keeps it.
    public void withdraw(TimelineEvent.Id id, String reason) {
        session.jobs()
                .start(
                        "Withdrawing the examination",
                        _ -> {
                            session.caseFile().timeline().withdraw(id, reason);
                            return id;
                        },
                        _ -> session.changed());
    }

    public void writePackage(Path out) {
        session.jobs()
                .start(
                        "Writing the review package",
                        progress -> session.casework().writeReviewPackage().run(session.caseFile(), out, progress),
                        written -> status.set("""
                            Review package %s: %s, %s. To be given to the reviewer on paper: \
                            SHA-256 of the manifest %s; head of the log, entry %s, %s.\
                            """.formatted(
                                        out.getFileName(),
                                        Words.counted(written.events(), "log line", "log lines"),
                                        Words.counted(written.tickets(), "grade", "grades"),
                                        written.manifest().hex(),
                                        Words.number(written.head().sequence()),
                                        written.head().hash())));
    }

    /// For the tools of forensic firms; the file's name must end as the format asks.
    public void exportTimeline(TimelineFile.Format format, Path out) {
        session.jobs()
                .start(
                        "Exporting the timeline",
                        progress -> session.casework()
                                .exportCase()
                                .timelineFile(session.caseFile(), session.today(), format, out, progress),
                        lines -> status.set("Timeline %s: %s written for %s."
                                .formatted(
                                        out.getFileName(),
                                        Words.counted(lines, "line", "lines"),
                                        TimelineForm.words(format))));
    }

    static String counts(Map<Exposure, Long> counts) {
        var words = new StringJoiner(" · ");
        for (var exposure : Exposure.values()) {
            words.add(Words.of(exposure) + " " + Words.number(counts.getOrDefault(exposure, 0L)));
        }
        return words.toString();
    }

    /// Whose access is judged, in words.
    public static String words(AccessWindow window) {
        var marks = new StringJoiner(", ");
        add(marks, window.addresses().size(), "address", "addresses");
        add(marks, window.sessions().size(), "session", "sessions");
        add(marks, window.agents().size(), "program", "programs");
        add(marks, window.tokens().size(), "token", "tokens");
        int rulings =
                window.rulings().events().size() + window.rulings().silences().size();
        return "%s (%s), %s, %s to %s%s"
                .formatted(
                        Words.counted(window.actors().size(), "account", "accounts"),
                        String.join(", ", window.actors()),
                        window.takesWholeAccounts() ? "everything they did" : "by " + marks,
                        Words.utc(window.from()),
                        Words.utc(window.to()),
                        rulings == 0 ? "" : "; " + Words.counted(rulings, "ruling", "rulings"));
    }

    private static void add(StringJoiner marks, int count, String one, String many) {
        if (count > 0) {
            marks.add(Words.counted(count, one, many));
        }
    }
}
