package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.OriginalTime.Precision;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;

class SourceTimesTest {

    private final SourceTimes times = new SourceTimes(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        2025-03-02T14:05:09Z             -> 2025-03-02T14:05:09Z        -> SECOND
        2025-03-02T14:05:09.123+0000     -> 2025-03-02T14:05:09.123Z    -> MILLI
        2025-03-02 14:05:09+02:00        -> 2025-03-02T12:05:09Z        -> SECOND
        2022-12-11 02:57:48.693000000    -> 2022-12-11T02:57:48.693Z    -> MILLI
        '2026-01-24T06:54:24.0000000Z '  -> 2026-01-24T06:54:24Z        -> MILLI
        2009-09-01 19:02                 -> 2009-09-01T19:02:00Z        -> MINUTE
        2025-03-02                       -> 2025-03-02T00:00:00Z        -> DAY
        20250302                         -> 2025-03-02T00:00:00Z        -> DAY
        1740924309                       -> 2025-03-02T14:05:09Z        -> SECOND
        1740924309123                    -> 2025-03-02T14:05:09.123Z    -> MILLI
        1740924309123456                 -> 2025-03-02T14:05:09.123456Z -> MILLI
        1740924309123456789              -> 2025-03-02T14:05:09.123456789Z -> MILLI
        1740924309.123                   -> 2025-03-02T14:05:09.123Z    -> MILLI
        Sun, 2 Mar 2025 09:05:09 -0500   -> 2025-03-02T14:05:09Z        -> SECOND
        13/03/2025 2:05 PM               -> 2025-03-13T14:05:00Z        -> MINUTE
        """)
    void reads(String text, Instant instant, Precision precision) {
        var time = Objects.requireNonNull(times.read(text));
        assertThat(time.instant()).isEqualTo(instant);
        assertThat(time.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "null",
                "soon",
                "03/04/2025",
                "0001-01-01T00:00:00Z",
                "9999-12-31",
                "1970-01-01T00:00:00Z",
                "2025-13-40",
                "0"
            })
    void whatNobodyCanKnowIsNone(String text) {
        assertThat(times.read(text)).isNull();
    }

    @Test
    void timesWithoutAZoneTakeTheSourcesZoneAndKeepTheirText() {
        var time = Objects.requireNonNull(new SourceTimes(ZoneId.of("America/New_York")).read("2025-07-01 09:00:00"));
        assertThat(time.instant()).isEqualTo(Instant.parse("2025-07-01T13:00:00Z"));
        assertThat(time.zone()).isEqualTo("America/New_York");
        assertThat(time.text()).isEqualTo("2025-07-01 09:00:00");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        7253394974479.0 -> 7253394974479
        9007199254740993 -> 9007199254740993
        1.23E+3 -> 1230
        0042 -> 0042
        1,234,567 -> 1234567
        MRN-1.0 -> MRN-1.0
        """)
    void idsLoseWhatSpreadsheetsAdded(String written, String id) {
        assertThat(Cells.id(written)).isEqualTo(id);
    }
}
