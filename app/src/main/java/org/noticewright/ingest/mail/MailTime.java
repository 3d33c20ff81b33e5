package org.noticewright.ingest.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.OriginalTime.Precision;
import org.noticewright.ingest.record.SourceTimes;

/// When a mail was written: its `Date` field in the many ways it is written, else when it was received, else
/// null.
final class MailTime {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ZONE = Pattern.compile("([+-])(\\d{2}):?(\\d{2})\\s*$");
    private static final Pattern ASCTIME = Pattern.compile(
            "(?:\\w{3},?\\s+)?(\\w{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*([+-]\\d{4})?\\s*(\\d{4})\\s*([+-]\\d{4})?.*");
    private static final Pattern NAMED_ZONE = Pattern.compile("\\s+([A-Z]{1,5})$");
    /// RFC 5322, 4.3; other names say nothing for certain.
    private static final Map<String, String> OFFSETS = Map.of(
            "EST", "-0500",
            "EDT", "-0400",
            "CST", "-0600",
            "CDT", "-0500",
            "MST", "-0700",
            "MDT", "-0600",
            "PST", "-0800",
            "PDT", "-0700");

    private MailTime() {}

    /// @param received `Received` fields, the newest first
    static @Nullable OriginalTime of(@Nullable String date, List<String> received, SourceTimes times) {
        OriginalTime written = date == null ? null : read(date, times);
        if (written != null) {
            return written;
        }
        for (String stamp : received) {
            OriginalTime passed = read(stamp.substring(stamp.lastIndexOf(';') + 1), times);
            if (passed != null) {
                return passed;
            }
        }
        return null;
    }

    static @Nullable OriginalTime read(String text, SourceTimes times) {
        String plain = COMMENT.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > 100) {
            return null;
        }
        Matcher named = NAMED_ZONE.matcher(plain);
        if (named.find()) {
            plain = plain.substring(0, named.start()) + " " + OFFSETS.getOrDefault(named.group(1), "+0000");
        }
        Instant instant = parsed(plain);
        if (instant == null) {
            Matcher asctime = ASCTIME.matcher(plain);
            if (asctime.matches()) {
                String zone = asctime.group(4) != null
                        ? asctime.group(4)
                        : asctime.group(6) != null ? asctime.group(6) : "+0000";
                instant = parsed("%s %s %s %s %s"
                        .formatted(asctime.group(2), asctime.group(1), asctime.group(5), asctime.group(3), zone));
            }
        }
        if (instant == null) {
            return times.read(plain);
        }
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        boolean none = year < 1971 || year > 2200;
        return none ? null : new OriginalTime(instant, text.strip(), zone(plain), Precision.SECOND);
    }

    private static @Nullable Instant parsed(String date) {
        Date read = DateTimeFieldLenientImpl.PARSER
                .parse(HeaderText.field("Date", date), DecodeMonitor.SILENT)
                .getDate();
        return read == null ? null : read.toInstant();
    }

    private static String zone(String date) {
        Matcher zone = ZONE.matcher(date);
        return zone.find() ? zone.group(1) + zone.group(2) + ":" + zone.group(3) : "Z";
    }
}
