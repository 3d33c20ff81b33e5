package org.noticewright.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter to residents of a place must and must not hold.
///
/// @param jurisdiction two letters, or `US` for people of unknown or other residence
/// @param conflicts content that one law requires and another forbids: such a letter needs a variant of its own
/// @param minPointSize smallest type in points
/// @param creditMonitoringMonths months of a free offer, 0 when none is owed, null while that is open
/// @param note what else a drafter must know
public record LetterRequirement(
        String jurisdiction,
        List<String> required,
        List<String> prohibited,
        List<String> conflicts,
        @Nullable String title,
        List<String> headings,
        @Nullable Integer minPointSize,
        boolean plainLanguage,
        List<String> addenda,
        @Nullable Integer creditMonitoringMonths,
        String creditMonitoringWhy,
        List<String> citations,
        String note) {

    public LetterRequirement {
        required = List.copyOf(required);
        prohibited = List.copyOf(prohibited);
        conflicts = List.copyOf(conflicts);
        headings = List.copyOf(headings);
        addenda = List.copyOf(addenda);
        citations = List.copyOf(citations);
    }
}
