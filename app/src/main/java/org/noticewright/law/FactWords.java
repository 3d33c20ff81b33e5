package org.noticewright.law;

import org.noticewright.domain.IncidentFacts;

/// What a fact is called in a sentence. Where it is entered in the facts file is its name.
final class FactWords {

    private static final String RESIDENTS = "residents.";

    private FactWords() {}

    /// A name without words here stands for itself: a point of law or of judgement is a clause already.
    ///
    /// @return what reads on after "not known:", such as "the licences of the organisation"
    static String of(String fact) {
        return switch (fact) {
            case "cohort.phi" -> "whether the data of a group are protected health information";
            case "elements" -> "which data of a group were exposed";
            case "exposure" -> "how sure the intruder's access is";
            case "totalAffected" -> "how many people are affected in all";
            case "uncontactable" -> "how many people cannot be reached by letter";
            default -> ofParts(fact);
        };
    }

    private static String ofParts(String fact) {
        return switch (fact) {
            case "entity.capacities" -> "the capacities of the organisation";
            case "entity.licences" -> "the licences of the organisation";
            case "entity.hipaaNotice" -> "whether the notice under HIPAA was given in full";
            case "entity.nydfsEntity" ->
                "whether the organisation is under New York's Department of Financial Services";
            case "entity.ownsData" -> "whether the organisation owns or licenses the data";
            case "entity.sourceOfBreach" -> "whether the breach happened at the organisation itself";
            case "vendor.capacities" -> "the capacities of the vendor";
            case "vendor.agent" -> "whether the vendor is an agent of the organisation";
            case "riskAssessment.lowProbability" -> "whether the risk of compromise was assessed as low";
            case "riskAssessment.harmUnlikely" -> "whether harm was assessed as not reasonably likely";
            case "riskAssessment.documentedOn" -> "on which day the risk assessment was documented";
            default -> day(fact);
        };
    }

    private static String residents(String state) {
        return state.equals(IncidentFacts.UNKNOWN_STATE)
                ? "where the people of unknown residence live"
                : "how many of the people live in " + state;
    }

    private static String day(String fact) {
        return switch (fact) {
            case "dates.firstIndication" -> "the day of the first indication";
            case "dates.discovered" -> "the day of discovery";
            case "dates.determined" -> "the day on which personal data were found to be involved";
            case "dates.confirmed" -> "the day of confirmation";
            case "dates.aware" -> "the instant of awareness";
            case "dates.ownerInformed" -> "the day on which the owner of the data was told";
            case "dates.lettersSent" -> "the day on which the letters are sent";
            case "dates.hhsNotified" -> "the day on which HHS is told";
            default -> fact.startsWith(RESIDENTS) ? residents(fact.substring(RESIDENTS.length())) : fact;
        };
    }
}
