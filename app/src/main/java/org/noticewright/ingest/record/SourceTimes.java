package org.noticewright.ingest.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.OriginalTime.Precision;

/// Reads the times of exports and logs: ISO 8601 and its relatives (`+0000`, a blank for the `T`, up to nine
/// digits of a second), RFC 1123, and Unix time in seconds, milli-, micro- or nanoseconds told apart by
/// magnitude.
///
/// Years 1, 1970 (its first day) and 9999 stand for "none" in these systems. A date such as 03/04/2025 is read
/// only when one of its numbers cannot be a month; otherwise nobody can know, and the answer is null.
public final class SourceTimes {

    private static final Pattern ISO = Pattern.compile("""
        (\\d{4})-(\\d{1,2})-(\\d{1,2})                                # year, month, day
        (?:[T\\ ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)? # hour, minute, second, fraction
        \\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?                    # zone
        """, Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIX = Pattern.compile("(\\d{9,19})(?:\\.(\\d{1,9}))?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(?:19|20)\\d{6}");
    private static final String CLOCK =
            "(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp]\\.?[Mm]\\.?)?)?";
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + CLOCK);
    private static final Pattern DAY_AND_WORD =
            Pattern.compile("(\\d{1,2})[./\\s-]+([A-Za-z]{3,9})\\.?[,/\\s-]+(\\d{4}|\\d{2})" + CLOCK);
    private static final Pattern WORD_AND_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})" + CLOCK);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// Which of two numbers is the day, in dates written with numbers only.
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    private final ZoneId zoneless;
    private final @Nullable DateOrder order;
    private long ambiguous;

    /// @param zoneless the zone of times that name none
    public SourceTimes(ZoneId zoneless) {
        this(zoneless, null);
    }

    /// @param order as a person gave it; null leaves dates open that can be read both ways
    public SourceTimes(ZoneId zoneless, @Nullable DateOrder order) {
        this.zoneless = zoneless;
        this.order = order;
    }

    /// The same for texts whose zone is known from the format.
    public static SourceTimes utc() {
        return new SourceTimes(ZoneOffset.UTC);
    }

    /// How many times were left open so far because day and month cannot be told apart.
    public long ambiguous() {
        return ambiguous;
    }

    /// The time, or null when the text holds none that can be known for certain.
    public @Nullable OriginalTime read(@Nullable String text) {
        OriginalTime common = text == null ? null : utcSecond(text);
        if (common != null) {
            return common;
        }
        String trimmed = Cells.orNull(text);
        if (trimmed == null || trimmed.length() > 64) {
            return null;
        }
        try {
            OriginalTime time = parse(trimmed);
            return time == null || standsForNone(time.instant()) ? null : time;
        } catch (DateTimeException | ArithmeticException notATime) {
            return null;
        }
    }

    /// `2025-05-24T15:17:05Z`, the form of most exports; null for every other, and where anything is out of
    /// bounds.
    private static @Nullable OriginalTime utcSecond(String text) {
        if (text.length() != 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return null;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        boolean plain = year > 1970 && year < 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        if (!plain || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        Instant instant = Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second);
        return new OriginalTime(instant, text, "Z", Precision.SECOND);
    }

    /// Two digits as a number; far below zero when one is none.
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    private @Nullable OriginalTime parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return ofIso(iso, text);
        }
        Matcher unix = UNIX.matcher(text);
        if (unix.matches()) {
            return ofUnix(unix, text);
        }
        if (COMPACT_DAY.matcher(text).matches()) {
            return local(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(), text, Precision.DAY);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return ofSlashed(slashed, text);
        }
        Matcher spelled = DAY_AND_WORD.matcher(text);
        if (spelled.matches()) {
            int month = month(spelled.group(2));
            return month == 0 ? null : ofDay(day(spelled.group(3), month, spelled.group(1)), spelled, text);
        }
        Matcher american = WORD_AND_DAY.matcher(text);
        if (american.matches()) {
            int month = month(american.group(1));
            return month == 0 ? null : ofDay(day(american.group(3), month, american.group(2)), american, text);
        }
        return text.indexOf(',') == 3 ? ofRfc1123(text) : null;
    }

    private OriginalTime ofIso(Matcher iso, String text) {
        LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        if (iso.group(4) == null) {
            return local(day.atStartOfDay(), text, Precision.DAY);
        }
        String fraction = iso.group(7);
        int nanos = fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
        int second = iso.group(6) == null ? 0 : Math.min(59, number(iso.group(6)));
        LocalDateTime time = day.atTime(LocalTime.of(number(iso.group(4)), number(iso.group(5)), second, nanos));
        Precision precision =
                iso.group(6) == null ? Precision.MINUTE : fraction == null ? Precision.SECOND : Precision.MILLI;
        String zone = iso.group(8);
        if (zone == null) {
            return local(time, text, precision);
        }
        ZoneOffset offset = Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return new OriginalTime(time.toInstant(offset), text, offset.getId(), precision);
    }

    private static OriginalTime ofUnix(Matcher unix, String text) {
        BigDecimal value = new BigDecimal(text);
        int digits = unix.group(1).length();
        int shift = digits <= 11 ? 0 : digits <= 14 ? 3 : digits <= 17 ? 6 : 9;
        BigDecimal seconds = value.movePointLeft(shift);
        long whole = seconds.longValue();
        int nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).intValue();
        Precision precision = shift == 0 && unix.group(2) == null ? Precision.SECOND : Precision.MILLI;
        return new OriginalTime(Instant.ofEpochSecond(whole, nanos), text, "Z", precision);
    }

    private @Nullable OriginalTime ofSlashed(Matcher slashed, String text) {
        int first = number(slashed.group(1));
        int second = number(slashed.group(2));
        // 25/02/13 may even begin with the year.
        boolean yearFirst = slashed.group(3).length() == 2 && first > 12 && second <= 12;
        if (order == null && ((first <= 12 && second <= 12 && first != second) || yearFirst)) {
            ambiguous++;
            return null;
        }
        boolean dayFirst = order == null ? first > 12 : order == DateOrder.DAY_FIRST ? second <= 12 : first > 12;
        int month = dayFirst ? second : first;
        return ofDay(day(slashed.group(3), month, dayFirst ? slashed.group(1) : slashed.group(2)), slashed, text);
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(year.length() == 2 ? 2000 + number(year) : number(year), month, number(day));
    }

    /// @param clock with the hour, the minute, the second and the half of the day in groups 4 to 7
    private OriginalTime ofDay(LocalDate day, Matcher clock, String text) {
        if (clock.group(4) == null) {
            return local(day.atStartOfDay(), text, Precision.DAY);
        }
        String half = clock.group(7);
        int hour = number(clock.group(4));
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        int seconds = clock.group(6) == null ? 0 : number(clock.group(6));
        return local(
                day.atTime(hour, number(clock.group(5)), seconds),
                text,
                clock.group(6) == null ? Precision.MINUTE : Precision.SECOND);
    }

    private static OriginalTime ofRfc1123(String text) {
        ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        return new OriginalTime(time.toInstant(), text, time.getZone().getId(), Precision.SECOND);
    }

    private OriginalTime local(LocalDateTime time, String text, Precision precision) {
        return new OriginalTime(time.atZone(zoneless).toInstant(), text, zoneless.getId(), precision);
    }

    private static boolean standsForNone(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        boolean epoch = instant.getEpochSecond() >= 0 && instant.getEpochSecond() < 86_400;
        return year <= 1 || year >= 9999 || epoch;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
