package org.noticewright.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that the law sets, for the timeline.
///
/// @param sentence a plain sentence without personal data
/// @param candidate the day of discovery it was derived under, when the facts hold several
public record Milestone(
        LocalDate date,
        String jurisdiction,
        String regime,
        String recipient,
        String sentence,
        String citation,
        @Nullable LocalDate candidate) {}
