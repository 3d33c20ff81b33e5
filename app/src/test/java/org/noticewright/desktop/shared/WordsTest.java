package org.noticewright.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        0,          0 B
        999,        999 B
        1000,       1.0 kB
        48123456,   48.1 MB
        2000000000, 2.0 GB
        """)
    void writesSizes(long bytes, String words) {
        assertThat(Words.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-04-01, today
        2026-04-02, 1 day left
        2026-06-01, 61 days left
        2026-03-30, 2 days overdue
        """)
    void writesDaysLeft(LocalDate due, String words) {
        assertThat(Words.daysLeft(LocalDate.of(2026, 4, 1), due)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        attorney-general,  Attorney general
        hhs,               HHS
        state-agency:CDPH, State agency: CDPH
        individuals,       Individuals
        """)
    void writesRecipients(String code, String words) {
        assertThat(Words.ofCode(code)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        hipaa,          HIPAA
        state,          State law
        part2,          Part 2
        ca-hsc-1280.15, CA HSC 1280.15
        uk-gdpr,        UK GDPR
        """)
    void writesLaws(String code, String words) {
        assertThat(Words.ofRegime(code)).isEqualTo(words);
    }

    @Test
    void saysRateAndTimeLeft() {
        var pace = new Pace();
        pace.describe(0, 1000, "tickets", 0);
        assertThat(pace.describe(200, 1000, "tickets", 2_000_000_000L))
                .isEqualTo("200 of 1,000 tickets · 100 a second · 8 s left");
    }

    @Test
    void aNewUnitStartsANewRate() {
        var pace = new Pace();
        pace.describe(0, 1_000_000, "bytes hashed", 0);
        pace.describe(1_000_000, 1_000_000, "bytes hashed", 1_000_000_000L);
        assertThat(pace.describe(0, 1000, "tickets", 1_000_000_000L)).isEqualTo("0 of 1,000 tickets");
    }

    @Test
    void writesDurations() {
        assertThat(Words.duration(Duration.ofSeconds(65))).isEqualTo("1 min 05 s");
        assertThat(Words.duration(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-02-04,                START, 2026-02-04T00:00:00Z
        2026-02-04,                END,   2026-02-04T23:59:59Z
        2026-02-04 13:30,          START, 2026-02-04T13:30:00Z
        2026-02-04 13:30:10 UTC,   START, 2026-02-04T13:30:10Z
        2026-02-04T13:30:00-08:00, START, 2026-02-04T21:30:00Z
        """)
    void readsTimesAsPeopleTypeThem(String typed, UtcTimes.Day day, Instant instant) {
        assertThat(UtcTimes.parse(typed, day)).isEqualTo(instant);
    }

    @Test
    void whatItWritesItReads() {
        var instant = Instant.parse("2026-02-04T13:30:10Z");
        assertThat(UtcTimes.parse(Words.utc(instant), UtcTimes.Day.START)).isEqualTo(instant);
    }

    @Test
    void saysWhatIsWrongWithATime() {
        assertThatThrownBy(() -> UtcTimes.parse("4 Feb", UtcTimes.Day.START))
                .hasMessageContaining("4 Feb")
                .hasMessageContaining("Maybe");
    }
}
