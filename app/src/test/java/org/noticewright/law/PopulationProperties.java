package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.SpecialCategory;

/// A population counts a hundred thousand groups by where they live and by what data are the same; what it says must be
/// what going through all groups, one by one, says.
class PopulationProperties {

    private static final List<String> STATES = List.of("CA", "NY", "TX", IncidentFacts.UNKNOWN_STATE);

    @Property(tries = 60)
    void talliesAreThoseOfEveryGroupByItself(@ForAll("cohorts") List<IncidentFacts.Cohort> cohorts)
            throws FactsException {
        int all = cohorts.stream().mapToInt(PopulationProperties::count).sum();
        var facts =
                FactsReader.read(ObligationsTest.californians("2026-02-05", 1)).withPeople(cohorts, all, 0);
        var population = Population.of(facts);
        for (var state : List.of("CA", "NY", "TX", "WY")) {
            assertThat(population.residentsOf(state)).isEqualTo(residents(cohorts, state));
            assertTallies(population, cohorts, state);
        }
        assertTallies(population, cohorts, null);
    }

    private static void assertTallies(
            Population population, List<IncidentFacts.Cohort> cohorts, @Nullable String state) {
        for (var law : ObligationsTest.PACK.laws()) {
            for (var gate : law.gates()) {
                assertThat(population.tallyOfGate(state, law, gate.id()))
                        .as("%s %s in %s", law.id(), gate.id(), state)
                        .isEqualTo(tally(cohorts, state, exposed -> ElementGates.ruling(gate, exposed)));
                assertThat(population.tally(state, law, gate.id()))
                        .as("%s %s in %s, with the trigger", law.id(), gate.id(), state)
                        .isEqualTo(tally(
                                cohorts,
                                state,
                                exposed -> Ruling.all(List.of(
                                        ElementGates.ruling(gate, exposed),
                                        ElementGates.trigger(law.trigger(), exposed)))));
            }
        }
    }

    private static Population.Tally tally(
            List<IncidentFacts.Cohort> cohorts, @Nullable String state, Function<Exposed, Ruling> test) {
        var count = Count.NONE;
        var open = new LinkedHashSet<String>();
        var because = new LinkedHashSet<String>();
        var states = new TreeSet<String>();
        for (var cohort : cohorts) {
            var share = share(cohort, state);
            if (share.most() == 0) {
                continue;
            }
            var ruling = test.apply(new Exposed(
                    cohort.elements(), cohort.partial(), null, cohort.special(), cohort.phi(), cohort.exposure()));
            count = count.plus(share.when(ruling.truth()));
            open.addAll(ruling.open());
            because.addAll(ruling.because());
            if (share.when(ruling.truth()).least() > 0) {
                states.add(cohort.state());
            }
            if (share.least() != share.most() && ruling.truth() != Truth.FALSE) {
                open.add("residents." + IncidentFacts.UNKNOWN_STATE);
            }
        }
        return new Population.Tally(count, open, List.copyOf(because), states);
    }

    private static Count residents(List<IncidentFacts.Cohort> cohorts, String state) {
        return cohorts.stream().map(cohort -> share(cohort, state)).reduce(Count.NONE, Count::plus);
    }

    private static Count share(IncidentFacts.Cohort cohort, @Nullable String state) {
        if (state == null || cohort.state().equals(state)) {
            return Count.exactly(count(cohort));
        }
        return cohort.state().equals(IncidentFacts.UNKNOWN_STATE) ? new Count(0, count(cohort)) : Count.NONE;
    }

    private static int count(IncidentFacts.Cohort cohort) {
        return cohort.count() == null ? 0 : cohort.count();
    }

    @Provide
    Arbitrary<List<IncidentFacts.Cohort>> cohorts() {
        return Combinators.combine(
                        Arbitraries.of(STATES),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(DataElement.class).set().ofMaxSize(4),
                        Arbitraries.of(DataElement.class).set().ofMaxSize(2),
                        Arbitraries.of(SpecialCategory.class).set().ofMaxSize(1),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.of(Exposure.class))
                .as(IncidentFacts.Cohort::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
