package org.noticewright.desktop.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.PostalAddress;

/// Numbers, sizes and times as all screens write them.
public final class Words {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BARE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern ISO_TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?Z");
    private static final String DUE = "Due: ";

    private Words() {}

    public static String number(long value) {
        return String.format(Locale.US, "%,d", value);
    }

    /// `1 record`, `12,345 records`.
    public static String counted(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + " B";
        }
        double value = bytes;
        for (var unit : new String[] {"kB", "MB", "GB"}) {
            value /= 1000;
            if (value < 1000) {
                return String.format(Locale.US, "%.1f %s", value, unit);
            }
        }
        return String.format(Locale.US, "%,.1f TB", value / 1000);
    }

    public static String utc(@Nullable Instant instant) {
        return instant == null ? "" : UTC.format(instant);
    }

    /// To the minute, where the second says nothing, for a column that names the zone.
    public static String utcMinute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// A sentence of the case as a reader likes it: times without the signs of ISO 8601, formats in words.
    public static String sentence(String text) {
        return FormatWords.inText(ISO_TIME.matcher(text).replaceAll("$1 $2 UTC"));
    }

    /// What an event means, a duty's recipient in words: `Due: attorney-general` becomes `Due: Attorney general`.
    public static String meaning(String meaning) {
        return meaning.startsWith(DUE) ? DUE + ofCode(meaning.substring(DUE.length())) : meaning;
    }

    public static String utcDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /// Without the zone, for a column that names it.
    public static String bareUtc(Instant instant) {
        return BARE.format(instant);
    }

    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /// `12 days left`, `today`, `3 days overdue`.
    public static String daysLeft(LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "today";
        }
        return days > 0 ? counted(days, "day", "days") + " left" : counted(-days, "day", "days") + " overdue";
    }

    /// An enum constant in a reader's words: `NOT_ACCESSED` becomes `Not accessed`, `MFA_RESET` `MFA reset`.
    public static String of(Enum<?> constant) {
        var words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        words = words.replace("log in", "log-in").replace("sign in", "sign-in").replace("sign on", "sign-on");
        return words.startsWith("mfa ")
                ? "MFA" + words.substring(3)
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// A state's code, or that the state is unknown.
    public static String ofState(String state) {
        return state.equals(PostalAddress.UNKNOWN_STATE) ? "Unknown" : state;
    }

    /// A code in a reader's words: `attorney-general` becomes `Attorney general`, `state-agency:CDPH` `State
    /// agency: CDPH`.
    public static String ofCode(String code) {
        int colon = code.indexOf(':');
        var head = (colon < 0 ? code : code.substring(0, colon)).replace('-', ' ');
        if (head.isEmpty()) {
            return code;
        }
        var acronym = head.length() <= 3;
        var words = acronym ? head.toUpperCase(Locale.ROOT) : Character.toUpperCase(head.charAt(0)) + head.substring(1);
        return colon < 0 ? words : words + ": " + code.substring(colon + 1);
    }

    /// A law by its code in the pack: `hipaa` becomes `HIPAA`, `state` `State law`, `ca-hsc-1280.15` `CA HSC
    /// 1280.15`.
    public static String ofRegime(String code) {
        return switch (code) {
            case "state" -> "State law";
            case "part2" -> "Part 2";
            default -> code.replace('-', ' ').toUpperCase(Locale.ROOT);
        };
    }
}
