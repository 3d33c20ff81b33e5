package org.noticewright.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.IncidentFacts.Capacity;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;

/// Law that the facts call for and the pack does not hold. Saying nothing would read as "nothing is due".
final class NotInPack {

    private record Regime(String jurisdiction, String regime, String recipient) {}

    private NotInPack() {}

    static List<Obligation> obligations(
            IncidentFacts facts, Population population, LawPack pack, @Nullable LocalDate candidate) {
        List<Obligation> open = new ArrayList<>();
        for (var state : population.listedStates()) {
            if (population.residentsOf(state).most() > 0 && !ElementGates.covers(pack, "state", state)) {
                open.add(obligation(
                        new Regime(state, "state", "individuals"),
                        "The facts name residents of %s, and this law pack holds no rules for that place."
                                .formatted(state),
                        candidate));
            }
        }
        Set<String> known =
                pack.laws().stream().flatMap(law -> law.capacities().stream()).collect(Collectors.toSet());
        for (var capacity : facts.entity().capacities()) {
            var regime = regimeOf(capacity);
            if (regime != null && !known.contains(capacity.code())) {
                open.add(obligation(
                        regime,
                        "The facts give the organisation the capacity %s, and this law pack holds no rules for it."
                                .formatted(capacity.code()),
                        candidate));
            }
        }
        return open;
    }

    private static Obligation obligation(Regime regime, String why, @Nullable LocalDate candidate) {
        return new Obligation(
                "not-in-pack." + regime.jurisdiction() + "." + regime.regime(),
                regime.jurisdiction(),
                regime.regime(),
                regime.recipient(),
                null,
                null,
                ObligationStatus.NEEDS_DECISION,
                "no rule in this law pack",
                "none in this law pack",
                false,
                "memory",
                why
                        + " If its law applies: %s and perhaps a regulator must be told, by a day that counsel must name."
                                .formatted(RecipientNames.of(regime.recipient()))
                        + " If it does not: nothing is due there.",
                candidate);
    }

    private static @Nullable Regime regimeOf(Capacity capacity) {
        return switch (capacity) {
            case HIPAA_COVERED_ENTITY, BUSINESS_ASSOCIATE -> new Regime("US", "hipaa", "individuals");
            case FTC_PHR_VENDOR, FTC_PHR_RELATED -> new Regime("US", "ftc-hbnr", "ftc");
            case FTC_THIRD_PARTY_PROVIDER -> new Regime("US", "ftc-hbnr", "owner");
            case PART2_PROGRAM -> new Regime("US", "part2", "hhs");
            case SEC_REGISTRANT -> new Regime("US", "sec-8k", "sec");
            case GDPR_CONTROLLER -> new Regime("EU", "gdpr", "supervisory-authority");
            case GDPR_PROCESSOR -> new Regime("EU", "gdpr", "owner");
            case UK_CONTROLLER -> new Regime("GB", "uk-gdpr", "supervisory-authority");
            case PIPEDA_ORGANIZATION -> new Regime("CA-FED", "pipeda", "supervisory-authority");
            case PHIPA_CUSTODIAN -> new Regime("CA-ON", "phipa", "supervisory-authority");
            case APP_ENTITY_AU -> new Regime("AU", "ndb", "supervisory-authority");
            // Not regimes of their own: they say how the organisation stands under state law.
            case MAINTAINER, STATE_ONLY -> null;
        };
    }
}
