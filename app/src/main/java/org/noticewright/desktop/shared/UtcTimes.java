package org.noticewright.desktop.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as people type them: a date, a date with a time, or a full ISO time with an offset. Without an
/// offset: UTC.
public final class UtcTimes {

    public enum Day {
        START,
        END
    }

    private UtcTimes() {}

    /// @param day what a date without a time means
    public static Instant parse(String typed, Day day) {
        var text = typed.strip().replace(" UTC", "Z").replace(' ', 'T');
        try {
            if (text.length() <= "2026-02-04".length()) {
                var date = LocalDate.parse(text);
                return (day == Day.START ? date.atStartOfDay() : date.atTime(23, 59, 59)).toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("""
                The time (%s) could not be read. \
                Maybe write it as 2026-02-04 or 2026-02-04 13:30 (UTC), or with an offset: 2026-02-04T13:30:00-08:00.\
                """.formatted(typed), e);
        }
    }
}
