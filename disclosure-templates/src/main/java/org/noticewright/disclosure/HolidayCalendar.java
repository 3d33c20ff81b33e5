package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days that are no business days, as rules a year can be put into.
///
/// @param firstYear first year the rules were checked for
/// @param lastYear last year the rules were checked for
/// @param saturdayObserved where a holiday on a Saturday is kept
/// @param sundayObserved where a holiday on a Sunday is kept
@JsonIgnoreProperties("$schema")
public record HolidayCalendar(
        String id,
        String name,
        String citation,
        String quote,
        String asOf,
        Certainty confidence,
        int firstYear,
        int lastYear,
        Observed saturdayObserved,
        Observed sundayObserved,
        List<Holiday> holidays) {

    public enum Observed {
        @JsonProperty("friday-before")
        FRIDAY_BEFORE,
        @JsonProperty("monday-after")
        MONDAY_AFTER,
        @JsonProperty("same-day")
        SAME_DAY
    }

    /// A fixed day (`day`), or the nth `weekday` of the month (`nth`, -1 for the last).
    ///
    /// @param sinceYear first year it was kept, null when before the calendar begins
    public record Holiday(
            String name,
            int month,
            @Nullable Integer day,
            @Nullable DayOfWeek weekday,
            @Nullable Integer nth,
            @Nullable Integer sinceYear) {}

    public HolidayCalendar {
        holidays = List.copyOf(holidays);
    }
}
