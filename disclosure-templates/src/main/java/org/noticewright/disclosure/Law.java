package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file of the pack: one regime in one jurisdiction.
///
/// @param jurisdiction `US`, a two-letter state or territory, `EU`, `GB`, `CA-FED`, `CA-ON`, `AU`
/// @param regime `hipaa`, `state` for a general breach act, else a name of its own
/// @param capacities capacities of an entity that this law speaks to; empty when it speaks to everybody
/// @param scope who is under it at all, asked before any date
/// @param hipaa what following HIPAA does to it, absent for HIPAA itself
@JsonIgnoreProperties("$schema")
public record Law(
        String id,
        String name,
        String jurisdiction,
        String regime,
        String citation,
        String asOf,
        Certainty confidence,
        List<String> capacities,
        Condition scope,
        Trigger trigger,
        List<Gate> gates,
        HarmModel harm,
        @Nullable HipaaEffect hipaa,
        LawEnforcementDelay lawEnforcementDelay,
        LetterContent letter,
        List<Rule> rules,
        List<String> notes) {

    /// Which act of the intruder the law speaks of, and what each grade of exposure says about that act.
    ///
    /// @param exposure answer for each exposure, and under `unknown` for one nobody graded
    public record Trigger(
            Kind kind, String citation, String quote, String asOf, Certainty confidence, Map<String, Answer> exposure) {

        public enum Kind {
            @JsonProperty("access")
            ACCESS("access"),
            @JsonProperty("access-or-acquisition")
            ACCESS_OR_ACQUISITION("access or acquisition"),
            @JsonProperty("acquisition")
            ACQUISITION("acquisition"),
            @JsonProperty("access-and-acquisition")
            ACCESS_AND_ACQUISITION("access and acquisition"),
            @JsonProperty("acquisition-or-use")
            ACQUISITION_OR_USE("acquisition or use"),
            @JsonProperty("acquisition-release-or-use")
            ACQUISITION_RELEASE_OR_USE("acquisition, release or use"),
            @JsonProperty("acquisition-access-use-or-disclosure")
            ACQUISITION_ACCESS_USE_OR_DISCLOSURE("acquisition, access, use or disclosure");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        public Trigger {
            exposure = Map.copyOf(exposure);
        }
    }

    public enum Answer {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        /// Counsel decides.
        @JsonProperty("unsettled")
        UNSETTLED
    }

    /// Whose data count: a test over the elements of one person or group.
    public record Gate(String id, String citation, String quote, String asOf, Certainty confidence, Condition opens) {}

    /// What a finding that nobody is harmed does.
    ///
    /// @param exceptedWhen when this holds nobody need be told
    /// @param documentationYears how long the written record is kept, null when the law is silent
    public record HarmModel(
            Model model,
            String citation,
            String quote,
            String asOf,
            Certainty confidence,
            Condition exceptedWhen,
            @Nullable Integer documentationYears,
            List<String> duties) {

        public enum Model {
            @JsonProperty("exception")
            EXCEPTION,
            @JsonProperty("built-in")
            BUILT_IN,
            @JsonProperty("presumption")
            PRESUMPTION,
            @JsonProperty("none")
            NONE
        }

        public HarmModel {
            duties = List.copyOf(duties);
        }
    }

    /// What following HIPAA's own rule does to this law.
    ///
    /// @param when the condition for the effect
    /// @param deems ids of the rules that are then met
    /// @param exceptGate id of a gate that, opened by anybody's data, takes the effect away
    /// @param content whether the rules on the letter's content are then met
    public record HipaaEffect(
            Effect effect,
            String citation,
            String quote,
            String asOf,
            Certainty confidence,
            Condition when,
            List<String> deems,
            @Nullable String exceptGate,
            boolean content) {

        public enum Effect {
            @JsonProperty("full")
            FULL("full"),
            @JsonProperty("partial")
            PARTIAL("partial"),
            @JsonProperty("content-only")
            CONTENT_ONLY("content-only"),
            @JsonProperty("conditional")
            CONDITIONAL("conditional"),
            @JsonProperty("none")
            NONE("none");

            private final String code;

            Effect(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }

        public HipaaEffect {
            deems = List.copyOf(deems);
        }
    }

    /// How long notice may wait when an investigator asks.
    ///
    /// @param recipients recipient codes whose notice it holds back
    /// @param oralDays longest delay in calendar days on an oral statement, null when the law sets none
    /// @param writtenNeedsEnd a written statement counts only with the time it names
    /// @param afterRelease period that starts on release, null for "at once"
    public record LawEnforcementDelay(
            boolean available,
            String citation,
            String quote,
            String asOf,
            Certainty confidence,
            List<String> recipients,
            @Nullable Integer oralDays,
            boolean writtenNeedsEnd,
            @Nullable Deadline afterRelease) {

        public LawEnforcementDelay {
            recipients = List.copyOf(recipients);
        }
    }

    /// What the letter to the individual must and must not hold.
    ///
    /// @param required ids of content, such as `incident-date`
    /// @param prohibited ids of content that this law forbids
    /// @param headings in their statutory order and wording
    /// @param minPointSize smallest type in points, null when the law sets none
    /// @param addenda paragraphs for residents, each to be verified before mailing
    public record LetterContent(
            String citation,
            String quote,
            String asOf,
            Certainty confidence,
            List<String> required,
            List<String> prohibited,
            @Nullable String title,
            List<String> headings,
            @Nullable Integer minPointSize,
            boolean plainLanguage,
            List<String> addenda,
            @Nullable CreditMonitoring creditMonitoring) {

        public LetterContent {
            required = List.copyOf(required);
            prohibited = List.copyOf(prohibited);
            headings = List.copyOf(headings);
            addenda = List.copyOf(addenda);
        }
    }

    /// A free offer that the law demands.
    ///
    /// @param when condition on incident and entity
    /// @param gate id of the gate that opens for the people to whom it is owed
    public record CreditMonitoring(
            int months,
            String citation,
            String quote,
            String asOf,
            Certainty confidence,
            Condition when,
            String gate) {}

    public Law {
        capacities = List.copyOf(capacities);
        gates = List.copyOf(gates);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    public Optional<Gate> gate(String gateId) {
        return gates.stream().filter(gate -> gate.id().equals(gateId)).findFirst();
    }
}
