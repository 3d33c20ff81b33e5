package org.noticewright.casework.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;
import org.noticewright.timeline.ExposureAssessor;
import org.noticewright.timeline.unusual.AccessRates;

/// Everything that is derived from the events of a package: written once from the case, derived once more from the
/// rows when a package is verified.
final class Regrading {

    private final ExposureAssessor assessor;
    private final AccessRates rates = new AccessRates();

    Regrading(AccessWindow window) {
        assessor = new ExposureAssessor(window);
    }

    void add(AccessEvent.Stored stored) {
        assessor.add(stored);
        rates.add(stored.event());
    }

    GradedExposure grade(Ticket.Stored ticket) {
        return assessor.grade(ticket);
    }

    /// Coverage of the window, as JSON.
    Map<String, Object> coverage() {
        var map = new LinkedHashMap<String, Object>();
        map.put("intruderEvents", assessor.intruderEvents());
        map.put("covered", assessor.logsCoverWindow());
        return map;
    }

    AccessRates rates() {
        return rates;
    }
}
