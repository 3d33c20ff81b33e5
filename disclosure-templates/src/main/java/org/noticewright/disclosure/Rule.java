package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One duty to tell one kind of recipient.
///
/// @param recipient code such as `individuals`, `attorney-general`, `state-agency:NAME`, `hhs`, `media`,
///     `owner`
/// @param quote the rule's own words, or the words of the summary read
/// @param effectiveFrom first day of discovery the rule holds for, null when it always did
/// @param effectiveTo last day of discovery the rule holds for
/// @param enabled false for a dated rule that is not yet confirmed as law
/// @param people whom the duty is about
/// @param gate id of the law's gate that decides whose data count
/// @param when further conditions on the incident and the entity
/// @param conditionalOn a circumstance that only a person can see, in words; the duty is then conditional
/// @param thresholds all must hold
/// @param timing order relative to the letters to individuals
public record Rule(
        String id,
        String recipient,
        String citation,
        String quote,
        String asOf,
        Certainty confidence,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean enabled,
        People people,
        String gate,
        Condition when,
        @Nullable String conditionalOn,
        List<Threshold> thresholds,
        Deadline deadline,
        @Nullable Timing timing,
        List<String> methods,
        List<String> notes) {

    public enum People {
        /// All affected people wherever they live.
        @JsonProperty("everyone")
        EVERYONE,
        /// The residents of the law's own jurisdiction.
        @JsonProperty("residents")
        RESIDENTS,
        /// Once for each state or jurisdiction, counted apart.
        @JsonProperty("each-state")
        EACH_STATE
    }

    /// A number of people, the way it is compared, and which people are counted.
    public record Threshold(long count, Comparison comparison, Scope scope) {}

    public enum Scope {
        /// The people of the rule's `people` whose data open its gate.
        @JsonProperty("affected")
        AFFECTED("affected people"),
        /// All affected people, wherever they live.
        @JsonProperty("affected-in-total")
        AFFECTED_IN_TOTAL("affected people in total"),
        /// People whom no letter can reach.
        @JsonProperty("uncontactable")
        UNCONTACTABLE("people without usable contact information");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Order relative to the letters.
    public enum Timing {
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("with-or-before")
        WITH_OR_BEFORE,
        @JsonProperty("with")
        WITH,
        @JsonProperty("after")
        AFTER,
        @JsonProperty("independent")
        INDEPENDENT
    }

    public Rule {
        thresholds = List.copyOf(thresholds);
        methods = List.copyOf(methods);
        notes = List.copyOf(notes);
    }

    /// Whether the rule holds for something discovered on that day.
    public boolean inForceFor(LocalDate discovered) {
        return enabled
                && (effectiveFrom == null || !discovered.isBefore(effectiveFrom))
                && (effectiveTo == null || !discovered.isAfter(effectiveTo));
    }
}
