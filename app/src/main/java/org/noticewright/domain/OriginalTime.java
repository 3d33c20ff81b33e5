package org.noticewright.domain;

import java.time.Instant;

/// A time as the source wrote it and as the instant we read from it.
///
/// @param instant the UTC instant
/// @param text the original text, kept for the record
/// @param zone the zone that was applied when the text named none, else the zone or offset in the text
/// @param precision how fine the source's clock was
public record OriginalTime(Instant instant, String text, String zone, Precision precision) {

    public enum Precision {
        DAY,
        MINUTE,
        SECOND,
        MILLI
    }

    /// The last millisecond the time can mean: a day or a minute is a stretch, not a point.
    public Instant latest() {
        return switch (precision) {
            case DAY -> instant.plusSeconds(86_400).minusMillis(1);
            case MINUTE -> instant.plusSeconds(60).minusMillis(1);
            case SECOND, MILLI -> instant;
        };
    }

    /// A time already known as an instant, such as one entered by hand.
    public static OriginalTime of(Instant instant) {
        return new OriginalTime(instant, instant.toString(), "Z", Precision.SECOND);
    }
}
