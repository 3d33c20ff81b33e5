package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.noticewright.disclosure.Certainty;
import org.noticewright.disclosure.Condition;
import org.noticewright.disclosure.Law;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.SpecialCategory;

class GateRulingsTest {

    private static final Condition OPENS = new Condition.Any(List.of(
            new Condition.All(List.of(
                    new Condition.Not(new Condition.Is("cohort.phi", true, new Condition.Special(List.of("GENETIC")))),
                    new Condition.Elements(List.of("SSN", "NAME"), true, List.of(), false))),
            new Condition.Unsettled(
                    new Condition.Elements(List.of("DIAGNOSIS"), false, List.of(), true), "what a diagnosis is"),
            new Condition.Special(List.of("SEXUAL_HEALTH"))));

    /// In every way in which a gate can name something: also those that no law of the pack uses today.
    @Test
    void whatDiffersInNothingAGateSeesIsRuledOnAlike() {
        var gate = new Law.Gate("g", "", "", "", Certainty.values()[0], OPENS);
        var rulings = new GateRulings(gate, null);
        for (var exposed : exposures()) {
            assertThat(rulings.of(GateRulings.Data.of(exposed)))
                    .as("%s", exposed)
                    .isEqualTo(ElementGates.ruling(gate, exposed));
        }
    }

    private static List<Exposed> exposures() {
        var all = new ArrayList<Exposed>();
        var elements = new ArrayList<@Nullable Set<DataElement>>(List.of(
                Set.of(),
                Set.of(DataElement.SSN, DataElement.NAME),
                Set.of(DataElement.SSN, DataElement.NAME, DataElement.DIAGNOSIS, DataElement.EMAIL)));
        elements.add(null);
        var special = new ArrayList<@Nullable Set<SpecialCategory>>(List.of(
                Set.of(),
                Set.of(SpecialCategory.GENETIC),
                Set.of(SpecialCategory.SEXUAL_HEALTH, SpecialCategory.GENETIC)));
        special.add(null);
        for (var some : elements) {
            for (var partial : List.of(Set.<DataElement>of(), Set.of(DataElement.SSN))) {
                for (var categories : special) {
                    all.add(new Exposed(some, partial, null, categories, true, Exposure.VIEWED));
                    all.add(new Exposed(some, partial, null, categories, false, Exposure.EXPORTED));
                    all.add(new Exposed(some, partial, null, categories, null, null));
                }
            }
        }
        return all;
    }
}
