package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.IncidentFacts.Capacity;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;

/// Unknown is never none: whoever forgets a fact may gain questions and never loses a duty.
class UnknownsTest {

    private static final LawPack PACK = LawPack.bundled();
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final LocalDate DISCOVERED = LocalDate.of(2026, 2, 5);

    enum Erased {
        LICENCES,
        OWNS_DATA,
        SOURCE,
        VENDOR,
        DISCOVERED_ON,
        FIRST_INDICATION,
        LETTERS_SENT,
        EXPOSURE,
        RESIDENTS,
        ONE_STATE,
        TOTAL,
        UNCONTACTABLE,
        ELEMENTS,
        RISK,
        HOLDS,
        COHORT_COUNT,
        COHORT_ELEMENTS,
        COHORT_PHI,
        COHORT_EXPOSURE
    }

    @Property(tries = 800)
    void erasingAFactNeverRemovesARecipient(@ForAll("facts") IncidentFacts facts, @ForAll Erased erased) {
        var before = recipients(facts, ObligationStatus.DUE);
        var after = recipients(
                without(facts, erased),
                ObligationStatus.DUE,
                ObligationStatus.CONDITIONAL,
                ObligationStatus.NEEDS_DECISION);
        assertThat(after).as("after erasing %s", erased).containsAll(before);
    }

    @Property(tries = 150)
    void everyDecisionNamesItsFactRuleAndOutcomes(@ForAll("facts") IncidentFacts facts, @ForAll Erased erased) {
        var assessment = Obligations.derive(without(facts, erased), PACK, AS_OF);
        assertThat(assessment.obligations())
                .filteredOn(item -> item.status() == ObligationStatus.NEEDS_DECISION)
                .allSatisfy(item -> {
                    assertThat(item.reason())
                            .doesNotContain("Open: .")
                            .containsAnyOf("If the rule applies", "If its law applies");
                    assertThat(item.reason()).contains("nothing is due");
                    assertThat(assessment.questions())
                            .anyMatch(question -> question.rules().contains(item.rule()));
                });
    }

    @Property(tries = 150)
    void sameFactsGiveTheSameText(@ForAll("facts") IncidentFacts facts) throws FactsException {
        var read = FactsReader.read(FactsReader.write(facts));
        assertThat(read).isEqualTo(facts);
        assertThat(AssessmentJson.toJson(Obligations.derive(read, PACK, AS_OF)))
                .isEqualTo(AssessmentJson.toJson(Obligations.derive(facts, PACK, AS_OF)));
    }

    @Provide
    Arbitrary<IncidentFacts> facts() {
        var capacities = Arbitraries.of(
                        Capacity.HIPAA_COVERED_ENTITY,
                        Capacity.BUSINESS_ASSOCIATE,
                        Capacity.MAINTAINER,
                        Capacity.STATE_ONLY)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2);
        var yesNo = Arbitraries.of(true, false).injectNull(0.2);
        var entity = Combinators.combine(
                        capacities,
                        Arbitraries.of("CA-HSC-1204", "CA-HSC-1250", "TX-1")
                                .set()
                                .ofMaxSize(2)
                                .injectNull(0.3),
                        yesNo,
                        yesNo)
                .as((part, licences, owns, source) ->
                        new IncidentFacts.Entity("Example Care", part, licences, null, null, null, owns, source));
        var day = Arbitraries.integers()
                .between(-40, 60)
                .map(DISCOVERED::plusDays)
                .injectNull(0.4);
        var dates = Combinators.combine(day, day, day)
                .as((first, letters, determined) -> new IncidentFacts.Dates(
                        null, null, first, DISCOVERED, determined, null, null, letters, null, null, null, List.of()));
        var elements = Arbitraries.of(
                        DataElement.NAME,
                        DataElement.EMAIL,
                        DataElement.SSN,
                        DataElement.DIAGNOSIS,
                        DataElement.LICENSE_NUMBER,
                        DataElement.ACCOUNT_NUMBER)
                .set()
                .ofMaxSize(4);
        var exposure = Arbitraries.of(Exposure.values()).injectNull(0.2);
        var counts = Arbitraries.of(0, 1, 9, 499, 500, 501);
        var cohort = Combinators.combine(
                        Arbitraries.of("CA", "TX", "UNKNOWN"),
                        counts.injectNull(0.1),
                        elements.injectNull(0.2),
                        yesNo,
                        exposure)
                .as((state, count, some, phi, grade) ->
                        new IncidentFacts.Cohort(state, count, some, Set.of(), null, phi, grade));
        var people = Combinators.combine(
                Arbitraries.maps(Arbitraries.of("CA", "TX", "NV", "UNKNOWN"), counts)
                        .ofMaxSize(3)
                        .injectNull(0.2),
                cohort.list().ofMaxSize(2),
                counts.injectNull(0.3),
                counts.injectNull(0.3),
                elements.injectNull(0.2),
                exposure);
        var risk = Combinators.combine(yesNo, day).as((low, on) -> new IncidentFacts.RiskAssessment(low, null, on));
        return Combinators.combine(entity, dates, people.as(People::new), risk)
                .as((who, when, whom, assessed) -> new IncidentFacts(
                        who,
                        List.of(),
                        when,
                        whom.exposure,
                        whom.residents,
                        whom.total(),
                        whom.cohorts,
                        whom.uncontactable,
                        whom.elements,
                        Map.of(),
                        null,
                        assessed,
                        List.of()));
    }

    private record People(
            @Nullable Map<String, Integer> residents,
            List<IncidentFacts.Cohort> cohorts,
            @Nullable Integer uncounted,
            @Nullable Integer uncontactable,
            @Nullable Set<DataElement> elements,
            @Nullable Exposure exposure) {

        /// Never smaller than its parts: a total that contradicts them is a question of its own.
        @Nullable
        Integer total() {
            if (uncounted == null) {
                return null;
            }
            var listed = residents == null
                    ? 0
                    : residents.values().stream().mapToInt(Integer::intValue).sum();
            return uncounted
                    + listed
                    + cohorts.stream().mapToInt(People::countOf).sum();
        }

        private static int countOf(IncidentFacts.Cohort cohort) {
            var count = cohort.count();
            return count == null ? 1 : count;
        }
    }

    private static Set<String> recipients(IncidentFacts facts, ObligationStatus... statuses) {
        return Obligations.derive(facts, PACK, AS_OF).obligations().stream()
                .filter(item -> Set.of(statuses).contains(item.status()))
                .filter(item -> !item.rule().startsWith("not-in-pack"))
                .map(Obligation::recipient)
                .collect(Collectors.toSet());
    }

    private static IncidentFacts without(IncidentFacts facts, Erased erased) {
        var entity = facts.entity();
        var dates = facts.dates();
        var residents = facts.residents() == null ? null : new HashMap<>(facts.residents());
        if (residents != null && erased == Erased.ONE_STATE && !residents.isEmpty()) {
            residents.remove(new HashSet<>(residents.keySet()).iterator().next());
        }
        return new IncidentFacts(
                new IncidentFacts.Entity(
                        entity.name(),
                        entity.capacities(),
                        erased == Erased.LICENCES ? null : entity.licences(),
                        entity.hipaaNotice(),
                        entity.nydfsEntity(),
                        entity.tollFree(),
                        erased == Erased.OWNS_DATA ? null : entity.ownsData(),
                        erased == Erased.SOURCE ? null : entity.sourceOfBreach()),
                erased == Erased.VENDOR ? List.of() : facts.vendors(),
                new IncidentFacts.Dates(
                        LocalDate.of(2026, 1, 20),
                        null,
                        erased == Erased.FIRST_INDICATION ? null : dates.firstIndication(),
                        erased == Erased.DISCOVERED_ON ? null : dates.discovered(),
                        dates.determined(),
                        null,
                        null,
                        erased == Erased.LETTERS_SENT ? null : dates.lettersSent(),
                        null,
                        null,
                        null,
                        List.of()),
                erased == Erased.EXPOSURE ? null : facts.exposure(),
                erased == Erased.RESIDENTS ? null : residents,
                erased == Erased.TOTAL ? null : facts.totalAffected(),
                facts.cohorts().stream().map(cohort -> without(cohort, erased)).toList(),
                erased == Erased.UNCONTACTABLE ? null : facts.uncontactable(),
                erased == Erased.ELEMENTS ? null : facts.elements(),
                facts.elementsByState(),
                facts.special(),
                erased == Erased.RISK ? IncidentFacts.RiskAssessment.NONE : facts.riskAssessment(),
                erased == Erased.HOLDS ? List.of() : facts.holds());
    }

    private static IncidentFacts.Cohort without(IncidentFacts.Cohort cohort, Erased erased) {
        return new IncidentFacts.Cohort(
                cohort.state(),
                erased == Erased.COHORT_COUNT ? null : cohort.count(),
                erased == Erased.COHORT_ELEMENTS ? null : cohort.elements(),
                cohort.partial(),
                cohort.special(),
                erased == Erased.COHORT_PHI ? null : cohort.phi(),
                erased == Erased.COHORT_EXPOSURE ? null : cohort.exposure());
    }
}
