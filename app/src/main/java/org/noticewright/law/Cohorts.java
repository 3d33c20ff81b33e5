package org.noticewright.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Person;

/// Groups people whose exposed data are alike, so that a case's facts follow from its people. Holds groups, not people.
public final class Cohorts {

    private final Map<IncidentFacts.Cohort, Integer> counts = new LinkedHashMap<>();

    public void add(Person person) {
        counts.merge(group(person, 1), 1, Integer::sum);
    }

    /// One group for each different combination of state, elements, special categories, PHI and exposure, in
    /// the order in which the people came. Residence outside the places that law files know counts as unknown.
    public List<IncidentFacts.Cohort> groups() {
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IncidentFacts.Cohort group(Person person, int count) {
        return new IncidentFacts.Cohort(
                person.state().matches("[A-Z]{2}") ? person.state() : IncidentFacts.UNKNOWN_STATE,
                count,
                person.elementsAtMost(),
                person.partialAtMost(),
                person.special(),
                person.phi(),
                person.exposure());
    }

    private static IncidentFacts.Cohort counted(IncidentFacts.Cohort group, int count) {
        return new IncidentFacts.Cohort(
                group.state(),
                count,
                group.elements(),
                group.partial(),
                group.special(),
                group.phi(),
                group.exposure());
    }
}
