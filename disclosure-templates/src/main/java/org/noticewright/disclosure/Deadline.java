package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A period with the event that starts it. The day of that event is day 0; no weekend roll-over unless a rule
/// says so.
///
/// @param amount length of the period in `unit`, null where the rule gives no number
/// @param alsoWithoutUnreasonableDelay the number is an outer limit beside a duty to be quick, never the target
/// @param word the rule's own word where it gives no number, such as `immediately`
/// @param calendar id of the holiday calendar for business days
/// @param extension when the period may grow, in the rule's terms
/// @param whicheverFirst further limits; the earliest of all binds
/// @param overrides other periods under conditions (a HIPAA track, say); the first that holds replaces this one
/// @param citation where this very period stands, when not where the rule stands
public record Deadline(
        @Nullable Integer amount,
        Unit unit,
        @JsonProperty("from") Start start,
        boolean alsoWithoutUnreasonableDelay,
        @Nullable String word,
        @Nullable String calendar,
        @Nullable Extension extension,
        List<Deadline> whicheverFirst,
        List<Replacement> overrides,
        @Nullable String citation) {

    public enum Unit {
        @JsonProperty("calendar-days")
        CALENDAR_DAYS,
        @JsonProperty("business-days")
        BUSINESS_DAYS,
        @JsonProperty("hours")
        HOURS,
        @JsonProperty("none")
        NONE
    }

    /// The event that starts the clock. They differ, and one never silently stands in for another.
    public enum Start {
        @JsonProperty("discovery")
        DISCOVERY("discovery"),
        @JsonProperty("detection")
        DETECTION("detection"),
        @JsonProperty("first-indication")
        FIRST_INDICATION("the first indication"),
        @JsonProperty("determination")
        DETERMINATION("determination"),
        @JsonProperty("confirmation")
        CONFIRMATION("confirmation"),
        @JsonProperty("awareness")
        AWARENESS("awareness"),
        @JsonProperty("notice-to-individuals")
        NOTICE_TO_INDIVIDUALS("notice to individuals"),
        @JsonProperty("notice-to-hhs")
        NOTICE_TO_HHS("notice to HHS"),
        @JsonProperty("notice-decision")
        NOTICE_DECISION("the decision to notify"),
        @JsonProperty("owner-informed")
        OWNER_INFORMED("the day the owner was informed"),
        @JsonProperty("end-of-calendar-year-of-discovery")
        END_OF_CALENDAR_YEAR_OF_DISCOVERY("the end of the calendar year of discovery");

        private final String label;

        Start(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A longer period that the rule allows; the workbench names it and never counts on it.
    public record Extension(@Nullable Integer amount, Unit unit, String onlyWhen) {}

    /// Another period that replaces the plain one.
    public record Replacement(Condition when, Deadline deadline, String citation) {}

    /// A list that the file leaves out is an empty one.
    public Deadline {
        whicheverFirst = whicheverFirst == null ? List.of() : List.copyOf(whicheverFirst);
        overrides = overrides == null ? List.of() : List.copyOf(overrides);
    }
}
