package org.noticewright.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.timeline.ClockComparison;
import org.noticewright.timeline.ClockEstimate;
import org.noticewright.timeline.ExposureAssessor;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.ScopeSuggester;
import org.noticewright.timeline.Suggestion;

/// Grades every ticket's exposure for the accounts, marks and time a person decided on, and helps to find them.
public final class AssessExposure {

    /// What a run came to.
    ///
    /// @param window as decided
    /// @param counts tickets by grade
    /// @param findings what became of each of the intruder's lines, the coverage of the logs, what holes do
    public record Scoped(AccessWindow window, Map<Exposure, Long> counts, ScopeFindings findings) {

        /// Log lines that were the intruder's.
        public long intruderEvents() {
            return findings.intruderLines();
        }

        /// Whether the logs cover the whole window.
        public boolean covered() {
            return findings.covered();
        }
    }

    /// Grades all tickets and saves the grades with the window; the log keeps who decided so, and why.
    public Scoped run(CaseFile caseFile, AccessWindow window, String reason, Progress progress) {
        var grounds = caseFile.exposures().grounds();
        var assessor = surveyed(caseFile, window, progress);
        caseFile.exposures()
                .replaceAll(
                        grounds,
                        window,
                        progress,
                        grades -> caseFile.tickets().forEach(progress, one -> grades.accept(assessor.grade(one))),
                        reason);
        return new Scoped(window, caseFile.exposures().counts(), assessor.findings());
    }

    /// Grades all tickets without saving anything: to look at a window before deciding on it, and to look again
    /// at the coverage of the window that was decided on.
    public Scoped preview(CaseFile caseFile, AccessWindow window, Progress progress) {
        var assessor = surveyed(caseFile, window, progress);
        var counts = new TreeMap<Exposure, Long>();
        for (var exposure : Exposure.values()) {
            counts.put(exposure, 0L);
        }
        caseFile.tickets()
                .forEach(progress, stored -> counts.merge(assessor.grade(stored).exposure(), 1L, Long::sum));
        return new Scoped(window, counts, assessor.findings());
    }

    /// Grades again for the window of the last run, after new evidence. Does nothing when no window was ever
    /// set.
    public void again(CaseFile caseFile, Progress progress) {
        caseFile.exposures()
                .window()
                .ifPresent(window -> run(caseFile, window, "Evidence changed: graded again", progress));
    }

    /// Ready to grade.
    private static ExposureAssessor surveyed(CaseFile caseFile, AccessWindow window, Progress progress) {
        var assessor = new ExposureAssessor(window);
        var sources = new HashSet<String>();
        EventPass.run(caseFile, progress, stored -> {
            assessor.add(stored);
            sources.add(stored.event().source());
        });
        EvidenceDoubts.of(caseFile.evidence().all(), sources).forEach(assessor::doubt);
        if (assessor.depth() == ExposureAssessor.Depth.WHOLE) {
            caseFile.tickets().forEach(progress, assessor::survey);
        } else {
            caseFile.tickets().forEachHead(progress, assessor::survey);
        }
        return assessor;
    }

    /// What the logs tell of an intrusion, step by step, with a window for a person to decide on. Clocks are
    /// set right first by what two logs both saw.
    public Suggestion suggest(CaseFile caseFile) {
        return suggest(caseFile, Progress.NONE);
    }

    public Suggestion suggest(CaseFile caseFile, Progress progress) {
        var comparison = new ClockComparison();
        EventPass.run(caseFile, progress, comparison::add);
        var suggester = new ScopeSuggester(ClockEstimate.corrections(comparison.estimates()));
        EventPass.run(caseFile, progress, suggester::add);
        return suggester.suggest();
    }

    /// How far the clocks of the logs stand apart, by events that two logs both saw.
    public List<ClockEstimate> clocks(CaseFile caseFile) {
        var comparison = new ClockComparison();
        caseFile.accessEvents().forEach(comparison::add);
        return comparison.estimates();
    }

    /// What the window names and no log knows, a sentence each.
    ///
    /// @throws IllegalArgumentException when a clock is set for a log, or a line ruled out, that the case does
    ///     not hold
    public List<String> unseen(CaseFile caseFile, AccessWindow window) {
        return UnseenMarks.of(caseFile, window);
    }

    /// Who is in the logs: one line an actor, so that a person can name the intruder's account and addresses.
    public Map<String, ActorSummary> actors(CaseFile caseFile) {
        var actors = new TreeMap<String, ActorSummary>();
        caseFile.accessEvents().forEach(stored -> {
            var event = stored.event();
            if (event.actorId() != null) {
                actors.merge(event.actorId(), ActorSummary.of(event), ActorSummary::plus);
            }
        });
        return actors;
    }

    /// @param name the account's name or address, when a log shows one
    /// @param addresses IP addresses the actor came from
    public record ActorSummary(@Nullable String name, long events, Instant first, Instant last, Set<String> addresses) {

        private static ActorSummary of(AccessEvent event) {
            var addresses = new TreeSet<String>();
            if (event.ip() != null) {
                addresses.add(event.ip());
            }
            return new ActorSummary(
                    event.actorName(), 1, event.at().instant(), event.at().instant(), addresses);
        }

        private ActorSummary plus(ActorSummary other) {
            addresses.addAll(other.addresses);
            return new ActorSummary(
                    name == null ? other.name : name,
                    events + other.events,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    addresses);
        }
    }
}
