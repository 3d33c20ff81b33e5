package org.noticewright.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.timeline.ExposureAssessor;

/// Grades every ticket's exposure for the accounts and the time a person named.
public final class AssessExposure {

    /// @param intruderEvents log lines that were the intruder's
    /// @param covered whether the logs cover the whole window
    public record Scoped(AccessWindow window, long intruderEvents, boolean covered, Map<Exposure, Long> counts) {}

    public Scoped run(CaseFile caseFile, AccessWindow window, Progress progress) {
        var assessor = new ExposureAssessor(window);
        caseFile.accessEvents().forEach(assessor::add);
        var grades = new ArrayList<GradedExposure>();
        caseFile.tickets().forEachHead(progress, stored -> grades.add(assessor.grade(stored)));
        caseFile.exposures().replaceAll(window, grades);
        return new Scoped(
                window,
                assessor.intruderEvents(),
                assessor.logsCoverWindow(),
                caseFile.exposures().counts());
    }

    /// Grades again for the window of the last run, after new evidence. Does nothing when no window was ever set.
    public void again(CaseFile caseFile, Progress progress) {
        caseFile.exposures().window().ifPresent(window -> run(caseFile, window, progress));
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

    /// @param addresses IP addresses the actor came from
    public record ActorSummary(long events, Instant first, Instant last, TreeSet<String> addresses) {

        private static ActorSummary of(AccessEvent event) {
            var addresses = new TreeSet<String>();
            addIfKnown(addresses, event.ip());
            return new ActorSummary(1, event.at().instant(), event.at().instant(), addresses);
        }

        private ActorSummary plus(ActorSummary other) {
            addresses.addAll(other.addresses);
            return new ActorSummary(
                    events + other.events,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    addresses);
        }

        private static void addIfKnown(TreeSet<String> addresses, @Nullable String ip) {
            if (ip != null) {
                addresses.add(ip);
            }
        }
    }
}
