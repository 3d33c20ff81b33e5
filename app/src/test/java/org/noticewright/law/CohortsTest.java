package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Person;

class CohortsTest {

    @Test
    void peopleAlikeAreOneGroup() throws FactsException {
        var people = List.of(
                person(1, "CA", true), person(2, "CA", true), person(3, "CA", false), person(4, "Canada", true));
        var counted = new Cohorts();
        people.forEach(counted::add);
        var cohorts = counted.groups();
        assertThat(cohorts).extracting(IncidentFacts.Cohort::state).containsExactly("CA", "CA", "UNKNOWN");
        assertThat(cohorts).extracting(IncidentFacts.Cohort::count).containsExactly(2, 1, 1);
        var facts =
                FactsReader.read(ObligationsTest.californians("2026-02-05", 1)).withPeople(cohorts, 4, 0);
        assertThat(FactsReader.read(FactsReader.write(facts))).isEqualTo(facts);
        var assessment = Obligations.derive(facts, ObligationsTest.PACK, LocalDate.of(2026, 2, 20));
        var letters = ObligationsTest.one(assessment, "hipaa.individuals");
        assertThat(letters.status()).isEqualTo(ObligationStatus.DUE);
        assertThat(letters.reason()).contains("3 affected people");
    }

    @Test
    void whatMayHaveBeenExposedCounts() {
        var counted = new Cohorts();
        var possible = new Person.Possible(Set.of(DataElement.SSN, DataElement.MEDICATION), Set.of(DataElement.SSN));
        counted.add(person(1, "CA", true, possible));

        var cohort = counted.groups().getFirst();
        assertThat(cohort.elements())
                .containsExactlyInAnyOrder(
                        DataElement.NAME, DataElement.DIAGNOSIS, DataElement.SSN, DataElement.MEDICATION);
        assertThat(cohort.partial()).containsExactly(DataElement.SSN);
        assertThat(Exposed.of(person(1, "CA", true, possible)).whole()).doesNotContain(DataElement.SSN);
    }

    private static Person person(int number, String state, boolean phi) {
        return person(number, state, phi, Person.Possible.NOTHING);
    }

    private static Person person(int number, String state, boolean phi, Person.Possible possible) {
        return new Person(
                new Person.Id("%032x".formatted(number)),
                null,
                null,
                null,
                null,
                null,
                Customer.EmailConsent.UNKNOWN,
                false,
                List.of(),
                Set.of(DataElement.NAME, DataElement.DIAGNOSIS),
                Set.of(),
                possible,
                Set.of(),
                phi,
                false,
                Exposure.EXPORTED,
                state);
    }
}
