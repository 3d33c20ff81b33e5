package org.noticewright.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One recipient to be told under one rule, with the date and why.
///
/// @param rule stable id of the rule, such as `hipaa.individuals`
/// @param jurisdiction `US`, a two-letter state or territory, `EU`, `GB`, `CA-FED`, `CA-ON`, `AU`
/// @param recipient code, such as `individuals` or `attorney-general`
/// @param due last day, null where the rule gives no number or nothing is due; for an undecided duty the day
///     it would have
/// @param instant last instant where the rule counts hours
/// @param basis how the date was counted, in words
/// @param controls whether this is the earliest binding date for some people among duties to the same recipient
/// @param confidence what the rule's text rests on: `verified-text`, `secondary`, `memory`, `computed`
/// @param reason why, in plain sentences; for an undecided duty the missing fact and both outcomes
/// @param candidate the day of discovery this was derived under, when the facts hold several
public record Obligation(
        String rule,
        String jurisdiction,
        String regime,
        String recipient,
        @Nullable LocalDate due,
        @Nullable Instant instant,
        ObligationStatus status,
        String basis,
        String citation,
        boolean controls,
        String confidence,
        String reason,
        @Nullable LocalDate candidate) {

    /// The same duty, marked as the one whose date binds first or not.
    public Obligation withControls(boolean value) {
        return new Obligation(
                rule,
                jurisdiction,
                regime,
                recipient,
                due,
                instant,
                status,
                basis,
                citation,
                value,
                confidence,
                reason,
                candidate);
    }
}
