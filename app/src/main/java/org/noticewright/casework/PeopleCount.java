package org.noticewright.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Person;
import org.noticewright.law.Cohorts;

/// The people of a case in numbers, all that screens, listings and duties need of them together.
///
/// @param reached people with a record that the intruder may have reached
/// @param reachedWithPhi of those, people with a PHI record
/// @param reachedNeedingReview of the reached, people with a record that awaits review
/// @param reachedWithPhiAndNoAddress of those with PHI, people whom no mail can reach
/// @param reachedByState the reached by state of residence
/// @param reachedWithPhiByState those with PHI by state of residence
/// @param alike the reached, grouped by whose data are alike
public record PeopleCount(
        long people,
        long reached,
        long reachedWithPhi,
        long reachedNeedingReview,
        long reachedWithPhiAndNoAddress,
        Map<String, Long> reachedByState,
        Map<String, Long> reachedWithPhiByState,
        List<IncidentFacts.Cohort> alike) {

    public PeopleCount {
        reachedByState = Collections.unmodifiableMap(new TreeMap<>(reachedByState));
        reachedWithPhiByState = Collections.unmodifiableMap(new TreeMap<>(reachedWithPhiByState));
        alike = List.copyOf(alike);
    }

    /// In one pass that holds nobody.
    public static PeopleCount of(People people) {
        var count = new Count();
        people.forEach(count::add);
        return count.result();
    }

    private static final class Count {
        private final Map<String, Long> byState = new TreeMap<>();
        private final Map<String, Long> withPhiByState = new TreeMap<>();
        private final Cohorts cohorts = new Cohorts();
        private long people;
        private long reached;
        private long withPhi;
        private long needingReview;
        private long withoutAddress;

        private void add(Person person) {
            people++;
            if (!person.exposure().isAccessed()) {
                return;
            }
            reached++;
            cohorts.add(person);
            byState.merge(person.state(), 1L, Long::sum);
            needingReview += person.needsReview() ? 1 : 0;
            if (person.phi()) {
                withPhi++;
                withPhiByState.merge(person.state(), 1L, Long::sum);
                var address = person.address();
                withoutAddress += address == null || !address.isMailable() ? 1 : 0;
            }
        }

        private PeopleCount result() {
            return new PeopleCount(
                    people, reached, withPhi, needingReview, withoutAddress, byState, withPhiByState, cohorts.groups());
        }
    }
}
