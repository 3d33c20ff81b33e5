package org.noticewright.law;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.IncidentFacts;

/// The facts that conditions of the pack may name, by name. A null answer means that nobody knows.
final class Facts {

    /// Every name that a pack may use, outside `cohort.`.
    static final Set<String> NAMES = Set.of(
            "entity.capacities",
            "entity.licences",
            "entity.hipaaNotice",
            "entity.nydfsEntity",
            "entity.ownsData",
            "entity.sourceOfBreach",
            "vendor.capacities",
            "vendor.agent",
            "riskAssessment.lowProbability",
            "riskAssessment.harmUnlikely",
            "riskAssessment.documentedOn",
            "dates.lettersSent",
            "dates.hhsNotified",
            "totalAffected",
            "uncontactable");

    private final IncidentFacts facts;

    Facts(IncidentFacts facts) {
        this.facts = facts;
    }

    @Nullable
    Boolean yesNo(String name) {
        return switch (name) {
            case "entity.nydfsEntity" -> facts.entity().nydfsEntity();
            case "entity.ownsData" -> facts.entity().ownsData();
            case "entity.sourceOfBreach" -> facts.entity().sourceOfBreach();
            case "riskAssessment.lowProbability" -> facts.riskAssessment().lowProbability();
            case "riskAssessment.harmUnlikely" -> facts.riskAssessment().harmUnlikely();
            case "vendor.agent" -> agent();
            default -> throw unknown(name, "a yes or no");
        };
    }

    @Nullable
    Set<String> words(String name) {
        return switch (name) {
            case "entity.capacities" -> codes(facts.entity().capacities());
            case "entity.licences" -> facts.entity().licences();
            case "entity.hipaaNotice" -> single(facts.entity().hipaaNotice());
            case "vendor.capacities" -> vendorCapacities();
            default -> throw unknown(name, "a word or a set of words");
        };
    }

    boolean known(String name) {
        return switch (name) {
            case "riskAssessment.documentedOn" -> facts.riskAssessment().documentedOn() != null;
            case "dates.lettersSent" -> facts.dates().lettersSent() != null;
            case "dates.hhsNotified" -> facts.dates().hhsNotified() != null;
            case "totalAffected" -> facts.totalAffected() != null;
            case "uncontactable" -> facts.uncontactable() != null;
            case "entity.capacities", "entity.licences", "entity.hipaaNotice", "vendor.capacities" ->
                words(name) != null;
            default -> yesNo(name) != null;
        };
    }

    Count number(String name) {
        return switch (name) {
            case "totalAffected" -> Count.ofNullable(facts.totalAffected());
            case "uncontactable" -> Count.ofNullable(facts.uncontactable());
            default -> throw unknown(name, "a number");
        };
    }

    /// One vendor who is an agent is enough; one of whom nobody knows leaves it open.
    private @Nullable Boolean agent() {
        var answer = facts.vendors().stream()
                .map(vendor -> vendor.agent() == null ? Truth.UNKNOWN : Truth.of(vendor.agent()))
                .reduce(Truth.FALSE, Truth::or);
        if (facts.vendors().isEmpty() || answer == Truth.UNKNOWN) {
            return null;
        }
        return answer == Truth.TRUE;
    }

    private @Nullable Set<String> vendorCapacities() {
        if (facts.vendors().isEmpty()) {
            return null;
        }
        Set<String> all = new TreeSet<>();
        facts.vendors().forEach(vendor -> all.addAll(codes(vendor.capacities())));
        return all;
    }

    private static Set<String> codes(Set<IncidentFacts.Capacity> capacities) {
        Set<String> codes = new TreeSet<>();
        capacities.forEach(capacity -> codes.add(capacity.code()));
        return codes;
    }

    private static @Nullable Set<String> single(@Nullable String word) {
        return word == null ? null : Set.of(word);
    }

    private static IllegalStateException unknown(String name, String kind) {
        return new IllegalStateException("""
            The law pack names a fact (%s) that the workbench does not know as %s.
            Maybe the pack is newer than the program.\
            """.formatted(name, kind));
    }
}
