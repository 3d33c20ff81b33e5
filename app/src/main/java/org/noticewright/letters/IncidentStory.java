package org.noticewright.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter tells about the incident. Dates may be null here, so that facts can be passed on as they are;
/// a letter that needs a missing one is held with its name ([LetterProblem.MissingFact]), never written with a
/// blank.
///
/// @param occurredFrom, occurredTo first and last day of the unauthorised access; stated if known
/// @param discovered discovery of the breach (45 CFR 164.404(a)(2))
/// @param determined day on which the review found that personal information was involved; optional
/// @param vendorName who runs the support system, null when the organisation itself does
/// @param whatHappened further sentences supplied by counsel, may be empty
/// @param actions what the organisation is doing to investigate, to mitigate harm and to prevent more
///     (164.404(c)(1)(D)), one sentence each, at least one
public record IncidentStory(
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable LocalDate discovered,
        @Nullable LocalDate determined,
        @Nullable String vendorName,
        List<String> whatHappened,
        List<String> actions,
        LawEnforcementDelay lawEnforcementDelay) {

    public IncidentStory {
        whatHappened = List.copyOf(whatHappened);
        actions = List.copyOf(actions);
    }
}
