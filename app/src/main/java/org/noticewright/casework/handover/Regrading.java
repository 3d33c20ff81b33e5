package org.noticewright.casework.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.EvidenceDoubts;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.UnusualHour;
import org.noticewright.timeline.ExposureAssessor;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.unusual.AccessRates;

/// Everything that is derived from the rows of a package: once when it is written, once more when it is
/// verified. Events first, then evidence files, then every ticket twice.
final class Regrading {

    private final ExposureAssessor assessor;
    private final AccessRates rates = new AccessRates();
    private final Set<String> logs = new HashSet<>();

    Regrading(AccessWindow window) {
        assessor = new ExposureAssessor(window);
    }

    void add(AccessEvent.Stored stored) {
        assessor.add(stored);
        rates.add(stored.event());
        logs.add(stored.event().source());
    }

    void evidence(List<DataSource> files) {
        EvidenceDoubts.of(files, logs).forEach(assessor::doubt);
    }

    void survey(Ticket.Stored ticket) {
        assessor.survey(ticket);
    }

    GradedExposure grade(Ticket.Stored ticket) {
        return assessor.grade(ticket);
    }

    /// Whether some line names mails or files, by which tickets are found that a package cannot hold.
    boolean needsContents() {
        return assessor.depth() == ExposureAssessor.Depth.WHOLE;
    }

    /// Whether a stated grade is the one the rows give. What was blacked out in a ticket's text is said behind
    /// the reason and not in the rows.
    static boolean agree(GradedExposure again, GradedExposure stated) {
        return again.ticket().equals(stated.ticket())
                && again.exposure() == stated.exposure()
                && again.events().equals(stated.events())
                && stated.reason().startsWith(again.reason());
    }

    /// Complete once every ticket was graded.
    ScopeFindings findings() {
        return assessor.findings();
    }

    List<UnusualHour> unusual() {
        return rates.judge().hours();
    }
}
