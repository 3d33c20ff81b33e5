package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.noticewright.domain.OriginalTime;

/// Times as nearly every export writes them, `2025-05-24T15:17:05Z`: the second alone tells all of it.
final class UtcSecond {

    private static final int LENGTH = 20;
    private static final long FIRST = LocalDate.of(1000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDate.of(9999, 12, 31).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private UtcSecond() {}

    static boolean is(OriginalTime time) {
        long second = time.instant().getEpochSecond();
        return time.precision() == OriginalTime.Precision.SECOND
                && time.instant().getNano() == 0
                && time.text().length() == LENGTH
                && time.zone().equals("Z")
                && second >= FIRST
                && second < LAST
                && time.text().equals(text(second));
    }

    static String text(long epochSecond) {
        var time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        var text = new byte[LENGTH];
        two(text, 0, time.getYear() / 100);
        two(text, 2, time.getYear() % 100);
        text[4] = '-';
        two(text, 5, time.getMonthValue());
        text[7] = '-';
        two(text, 8, time.getDayOfMonth());
        text[10] = 'T';
        two(text, 11, time.getHour());
        text[13] = ':';
        two(text, 14, time.getMinute());
        text[16] = ':';
        two(text, 17, time.getSecond());
        text[19] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void two(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }
}
