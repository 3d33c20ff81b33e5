package org.noticewright.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known about the incident and the organisation: the content of FACTS.json. Null stands for "not
/// known", which is never the same as "no", "none" or an empty list.
///
/// @param exposure how sure the intruder's access is for people without a grade of their own
/// @param residents affected people by state; shorthand for one group a state with the common `elements`
/// @param totalAffected all affected people, those of unknown residence included
/// @param cohorts groups of people whose data are alike; empty when nobody split them
/// @param uncontactable people whom no letter can reach
/// @param elements elements that all people have in common, for groups that name none
/// @param elementsByState the same where a state differs
/// @param special special categories among the records
public record IncidentFacts(
        Entity entity,
        List<Vendor> vendors,
        Dates dates,
        @Nullable Exposure exposure,
        @Nullable Map<String, Integer> residents,
        @Nullable Integer totalAffected,
        List<Cohort> cohorts,
        @Nullable Integer uncontactable,
        @Nullable Set<DataElement> elements,
        Map<String, Set<DataElement>> elementsByState,
        @Nullable Set<SpecialCategory> special,
        RiskAssessment riskAssessment,
        List<Hold> holds) {

    /// The key under `residents` for people whose state nobody knows.
    public static final String UNKNOWN_STATE = PostalAddress.UNKNOWN_STATE;

    /// In what part an organisation acts; the law follows from it.
    public enum Capacity {
        HIPAA_COVERED_ENTITY("hipaa-covered-entity"),
        BUSINESS_ASSOCIATE("business-associate"),
        FTC_PHR_VENDOR("ftc-phr-vendor"),
        FTC_PHR_RELATED("ftc-phr-related"),
        FTC_THIRD_PARTY_PROVIDER("ftc-third-party-provider"),
        PART2_PROGRAM("part2-program"),
        /// Holds data that it does not own.
        MAINTAINER("maintainer"),
        SEC_REGISTRANT("sec-registrant"),
        GDPR_CONTROLLER("gdpr-controller"),
        GDPR_PROCESSOR("gdpr-processor"),
        UK_CONTROLLER("uk-controller"),
        PIPEDA_ORGANIZATION("pipeda-organization"),
        PHIPA_CUSTODIAN("phipa-custodian"),
        APP_ENTITY_AU("app-entity-au"),
        STATE_ONLY("state-only");

        private final String code;

        Capacity(String code) {
            this.code = code;
        }

        /// The word used in files.
        public String code() {
            return code;
        }
    }

    /// The organisation that must act.
    ///
    /// @param licences licence codes such as `CA-HSC-1204`; empty when it is known to hold none
    /// @param hipaaNotice `given` once the notice under HIPAA was given in full
    /// @param ownsData whether it owns or licenses the data
    /// @param sourceOfBreach whether the breach happened at the organisation itself
    public record Entity(
            @Nullable String name,
            Set<Capacity> capacities,
            @Nullable Set<String> licences,
            @Nullable String hipaaNotice,
            @Nullable Boolean nydfsEntity,
            @Nullable String tollFree,
            @Nullable Boolean ownsData,
            @Nullable Boolean sourceOfBreach) {

        public Entity {
            capacities = Collections.unmodifiableSet(
                    capacities.isEmpty() ? EnumSet.noneOf(Capacity.class) : EnumSet.copyOf(capacities));
            licences = licences == null ? null : Set.copyOf(licences);
        }
    }

    /// Somebody who held the data for the organisation.
    ///
    /// @param agent whether the vendor is the organisation's agent under federal common law
    public record Vendor(
            @Nullable String name,
            Set<Capacity> capacities,
            @Nullable Boolean agent) {
        public Vendor {
            capacities = Collections.unmodifiableSet(
                    capacities.isEmpty() ? EnumSet.noneOf(Capacity.class) : EnumSet.copyOf(capacities));
        }
    }

    /// Days, each with its own meaning in law.
    ///
    /// @param discovered first day the breach was known or, with reasonable diligence, would have been known
    /// @param determined day on which it was judged that personal data were involved
    /// @param ownerInformed day the owner of the data heard of it
    /// @param aware instant of awareness, for rules that count hours
    /// @param candidates other days that might be held to be the day of discovery
    public record Dates(
            @Nullable LocalDate occurredFrom,
            @Nullable LocalDate occurredTo,
            @Nullable LocalDate firstIndication,
            @Nullable LocalDate discovered,
            @Nullable LocalDate determined,
            @Nullable LocalDate confirmed,
            @Nullable LocalDate contained,
            @Nullable LocalDate lettersSent,
            @Nullable LocalDate hhsNotified,
            @Nullable LocalDate ownerInformed,
            @Nullable Instant aware,
            List<LocalDate> candidates) {

        public Dates {
            candidates = candidates.stream().distinct().sorted().toList();
        }

        /// The same days with another day of discovery and no candidates.
        public Dates discoveredOn(@Nullable LocalDate day) {
            return new Dates(
                    occurredFrom,
                    occurredTo,
                    firstIndication,
                    day,
                    determined,
                    confirmed,
                    contained,
                    lettersSent,
                    hhsNotified,
                    ownerInformed,
                    aware,
                    List.of());
        }
    }

    /// People whose data are alike.
    ///
    /// @param state two letters, or [#UNKNOWN_STATE]
    /// @param count how many, null when nobody knows
    /// @param elements elements of their data, null when nobody knows
    /// @param partial elements of which only parts of values were exposed
    /// @param phi whether their records are PHI
    public record Cohort(
            String state,
            @Nullable Integer count,
            @Nullable Set<DataElement> elements,
            Set<DataElement> partial,
            @Nullable Set<SpecialCategory> special,
            @Nullable Boolean phi,
            @Nullable Exposure exposure) {

        public Cohort {
            elements = elements == null ? null : Set.copyOf(elements);
            partial = Set.copyOf(partial);
            special = special == null ? null : Set.copyOf(special);
        }
    }

    /// What the assessment of the risk came to.
    ///
    /// @param lowProbability low probability of compromise under the four factors of 45 CFR 164.402
    /// @param harmUnlikely harm is not reasonably likely, in the terms of state law
    public record RiskAssessment(
            @Nullable Boolean lowProbability,
            @Nullable Boolean harmUnlikely,
            @Nullable LocalDate documentedOn) {

        public static final RiskAssessment NONE = new RiskAssessment(null, null, null);
    }

    /// An investigator's statement that notice would hurt an investigation.
    ///
    /// @param regimes regime codes, or jurisdictions, whose notices it holds back; null when nobody knows
    public record Hold(
            @Nullable String agency,
            @Nullable Form form,
            @Nullable LocalDate received,
            @Nullable LocalDate until,
            @Nullable Set<String> regimes) {

        public enum Form {
            ORAL,
            WRITTEN
        }

        public Hold {
            regimes = regimes == null ? null : Set.copyOf(regimes);
        }
    }

    public IncidentFacts {
        vendors = List.copyOf(vendors);
        residents = residents == null ? null : Collections.unmodifiableMap(new TreeMap<>(residents));
        cohorts = List.copyOf(cohorts);
        elements = elements == null ? null : Set.copyOf(elements);
        elementsByState = Collections.unmodifiableMap(new TreeMap<>(elementsByState));
        special = special == null ? null : Set.copyOf(special);
        holds = List.copyOf(holds);
    }

    /// The same facts with other dates.
    public IncidentFacts withDates(Dates other) {
        return new IncidentFacts(
                entity,
                vendors,
                other,
                exposure,
                residents,
                totalAffected,
                cohorts,
                uncontactable,
                elements,
                elementsByState,
                special,
                riskAssessment,
                holds);
    }

    /// The same facts with the people counted anew, as a case derives them from its records.
    public IncidentFacts withPeople(List<Cohort> counted, int total, int withoutContact) {
        return new IncidentFacts(
                entity,
                vendors,
                dates,
                exposure,
                null,
                total,
                counted,
                withoutContact,
                elements,
                Map.of(),
                special,
                riskAssessment,
                holds);
    }
}
