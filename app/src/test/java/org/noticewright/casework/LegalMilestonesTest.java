package org.noticewright.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;
import org.noticewright.law.Obligations;

/// What the law sets stands on the timeline's legal track, as calendar days.
class LegalMilestonesTest {

    private static final String FACTS = """
        {"entity": {"capacities": ["hipaa-covered-entity"], "ownsData": true}, "dates": {"discovered": "2026-02-05"},
         "residents": {"CA": 501}, "totalAffected": 501, "exposure": "EXPORTED", "elements": ["NAME", "DIAGNOSIS"]}
        """;

    @Test
    void everyDutyWithADayIsAnEvent() throws FactsException {
        var assessment = Obligations.derive(FactsReader.read(FACTS), LawPack.bundled(), LocalDate.of(2026, 3, 10));

        var events = LegalMilestones.of(assessment);

        assertThat(events).allSatisfy(event -> {
            assertThat(event.track()).isEqualTo(TimelineEvent.Track.LEGAL);
            assertThat(event.origin()).isEqualTo(TimelineEvent.Origin.DERIVED);
        });
        assertThat(events)
                .filteredOn(event -> event.meaning().equals("Due: individuals"))
                .extracting(TimelineEvent::at)
                .filteredOn(at -> at.text().equals("2026-04-06"))
                .singleElement()
                .extracting(OriginalTime::precision)
                .isEqualTo(OriginalTime.Precision.DAY);
        assertThat(events)
                .filteredOn(event -> event.message().startsWith("CA"))
                .extracting(TimelineEvent::meaning)
                .contains("Due: attorney-general");
    }
}
