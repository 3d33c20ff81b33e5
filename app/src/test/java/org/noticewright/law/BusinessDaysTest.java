package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.disclosure.HolidayCalendar;
import org.noticewright.disclosure.LawPack;

class BusinessDaysTest {

    private static final HolidayCalendar CALENDAR =
            LawPack.bundled().calendar("us-federal").orElseThrow();
    private final BusinessDays days = new BusinessDays(CALENDAR);

    @Test
    void federalHolidaysAreThoseOfTheTable() throws IOException {
        var computed = new TreeSet<String>();
        for (int year = CALENDAR.firstYear(); year <= CALENDAR.lastYear(); year++) {
            for (var holiday : CALENDAR.holidays()) {
                var legal = BusinessDays.legalDate(holiday, year);
                if (legal.isPresent()) {
                    computed.add(String.join(
                            "\t",
                            Integer.toString(year),
                            holiday.name(),
                            legal.get().toString(),
                            days.observedOn(holiday, year).orElseThrow().toString()));
                }
            }
        }
        assertThat(computed).isEqualTo(table());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # why,                                      from,       days, to
        a weekend and Presidents' Day between,      2026-02-05, 15,   2026-02-27
        New Year's Day 2022 was kept in 2021,       2021-12-30, 1,    2022-01-03
        starts on a Saturday,                       2026-02-07, 1,    2026-02-09
        no days at all,                             2026-02-07, 0,    2026-02-07
        """)
    void counts(String why, LocalDate from, int amount, LocalDate to) {
        assertThat(days.after(from, amount)).as(why).isEqualTo(to);
    }

    @Property(tries = 200)
    void endsOnTheNthBusinessDay(
            @ForAll @IntRange(max = 9000) int day, @ForAll @IntRange(min = 1, max = 40) int amount) {
        var from = LocalDate.of(2015, 1, 1).plusDays(day);
        var to = days.after(from, amount);
        assertThat(days.isBusinessDay(to)).isTrue();
        assertThat(from.plusDays(1).datesUntil(to.plusDays(1)).filter(days::isBusinessDay))
                .hasSize(amount);
    }

    private static Set<String> table() throws IOException {
        try (var in = BusinessDaysTest.class.getResourceAsStream("us_federal_holidays_2015_2040.tsv")) {
            assertThat(in).isNotNull();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().skip(1).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
