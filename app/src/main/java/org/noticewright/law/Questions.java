package org.noticewright.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.SpecialCategory;

/// Collects what is not known and what each answer would change; one question a fact, however many rules hang
/// on it.
final class Questions {

    private static final class Open {
        private final String question;
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<String> outcomes = new LinkedHashSet<>();

        private Open(String question) {
            this.question = question;
        }
    }

    private final Map<String, Open> byFact = new LinkedHashMap<>();

    List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        byFact.forEach((fact, open) ->
                asked.add(new Question(fact, List.copyOf(open.rules), open.question, List.copyOf(open.outcomes))));
        return asked;
    }

    void about(RuleAssessor.Draft draft) {
        var obligation = draft.obligation();
        if (obligation.status() == ObligationStatus.NEEDS_DECISION) {
            for (var fact : draft.open()) {
                ask(
                        fact,
                        open(fact),
                        obligation.rule(),
                        "If it brings the duty about: " + toTell(obligation) + ". If not: nothing is due under it.");
            }
        }
        for (var fact : draft.missingDates()) {
            ask(
                    fact,
                    open(fact),
                    obligation.rule(),
                    "The date for %s counts from it: %s."
                            .formatted(RecipientNames.of(obligation.recipient()), obligation.basis()));
        }
    }

    void aboutHold(String doubt) {
        ask(
                "holds",
                doubt,
                "",
                "With an end and a regime the dates it covers move to that end; without them none moves.");
    }

    void aboutMissingLaw(Obligation obligation) {
        ask(
                "the law of " + obligation.jurisdiction() + " (" + obligation.regime() + ")",
                "Which duties arise in %s? This law pack does not say.".formatted(obligation.jurisdiction()),
                obligation.rule(),
                obligation.reason());
    }

    /// Questions that the facts themselves raise.
    void about(IncidentFacts facts, LawPack pack) {
        var population = Population.of(facts);
        aboutTotals(facts, population);
        aboutUnlocated(population, pack);
        aboutAgents(facts);
        if (facts.exposure() == null && facts.cohorts().stream().allMatch(cohort -> cohort.exposure() == null)) {
            ask(
                    "exposure",
                    "How sure is the intruder's access? It is not known.",
                    "",
                    "Until it is graded, HIPAA presumes that the records were reached. If none was accessed, no notice"
                            + " is due.");
        }
        if (isSubstanceUse(facts)) {
            ask(
                    "special: SUBSTANCE_USE",
                    "Do the records come from a Part 2 programme?",
                    "",
                    "If so, 42 CFR 2.16(b) applies as well and HHS takes a second report; if not, nothing is added.");
        }
    }

    void ask(String fact, String question, String rule, String outcome) {
        var open = byFact.computeIfAbsent(fact, ignored -> new Open(question));
        if (!rule.isEmpty()) {
            open.rules.add(rule);
        }
        open.outcomes.add(outcome);
    }

    /// A fact has a name; a point of law or of judgement is a clause.
    static String open(String fact) {
        return (fact.contains(" ") ? "To be decided: %s." : "Not known: %s.").formatted(FactWords.of(fact));
    }

    private void aboutTotals(IncidentFacts facts, Population population) {
        var total = facts.totalAffected();
        var counted = population.everybody().least();
        if (total == null) {
            ask(
                    "totalAffected",
                    "How many people are affected in all? Counted so far: %,d.".formatted(counted),
                    "",
                    "500 or more in total: HHS is told with the letters. Fewer: HHS is told after the end of the"
                            + " year.");
        } else if (total < counted) {
            ask(
                    "totalAffected",
                    "The total (%,d) is smaller than the sum of the groups (%,d).".formatted(total, counted),
                    "",
                    "The sum is used until one of them is corrected.");
        }
    }

    private void aboutUnlocated(Population population, LawPack pack) {
        var unlocated = population.unlocated();
        if (unlocated.most() == 0) {
            return;
        }
        List<String> places = new ArrayList<>();
        pack.laws()
                .forEach(law -> law.rules()
                        .forEach(rule -> rule.thresholds().stream()
                                .filter(threshold -> rule.people() != Rule.People.EVERYONE)
                                .forEach(threshold -> places.add("%s %s %,d"
                                        .formatted(
                                                rule.citation(),
                                                threshold.comparison().sign(),
                                                threshold.count())))));
        ask(
                "residents." + IncidentFacts.UNKNOWN_STATE,
                "Where do the %s people of unknown residence live?".formatted(unlocated),
                "",
                "If all live in one state, its count grows by as many; thresholds counted by state: %s. If they live apart, none need be passed."
                        .formatted(String.join(", ", places.stream().distinct().toList())));
    }

    private void aboutAgents(IncidentFacts facts) {
        for (var vendor : facts.vendors()) {
            if (vendor.capacities().contains(IncidentFacts.Capacity.BUSINESS_ASSOCIATE)
                    && !Boolean.FALSE.equals(vendor.agent())) {
                var known = vendor.agent() != null;
                ask(
                        "vendor.agent",
                        known
                                ? "On which day did the vendor, as an agent, discover the breach?"
                                : "Is the vendor an agent of the organisation under federal common law?",
                        "hipaa.individuals",
                        "An agent's discovery counts as the organisation's own (45 CFR 164.404(a)(2)): enter that day"
                            + " under dates.candidates to see both clocks. For any other vendor the clock starts when"
                            + " the organisation knew.");
            }
        }
    }

    private static boolean isSubstanceUse(IncidentFacts facts) {
        var incident = facts.special();
        return (incident != null && incident.contains(SpecialCategory.SUBSTANCE_USE))
                || facts.cohorts().stream().anyMatch(cohort -> {
                    var special = cohort.special();
                    return special != null && special.contains(SpecialCategory.SUBSTANCE_USE);
                });
    }

    private static String toTell(Obligation obligation) {
        var due = obligation.due();
        return "%s must be told %s under %s"
                .formatted(
                        RecipientNames.of(obligation.recipient()),
                        due == null ? obligation.basis() : "by " + due,
                        obligation.citation());
    }
}
