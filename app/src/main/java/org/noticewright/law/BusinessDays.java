package org.noticewright.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noticewright.disclosure.HolidayCalendar;

/// Counts business days by a holiday calendar: Monday to Friday, less the days on which holidays are observed.
final class BusinessDays {

    private final HolidayCalendar calendar;
    private final TreeMap<Integer, Set<LocalDate>> observed = new TreeMap<>();

    BusinessDays(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /// The nth business day after a day; the day itself is day 0, whatever day it is.
    LocalDate after(LocalDate day, int amount) {
        var date = day;
        var left = amount;
        while (left > 0) {
            date = date.plusDays(1);
            if (isBusinessDay(date)) {
                left--;
            }
        }
        return date;
    }

    boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(date.getYear()).contains(date);
    }

    /// Days observed within that year; New Year's Day of the next may fall on its last Friday.
    Set<LocalDate> holidays(int year) {
        return observed.computeIfAbsent(year, wanted -> {
            Set<LocalDate> days = new TreeSet<>();
            for (int ofYear = wanted - 1; ofYear <= wanted + 1; ofYear++) {
                for (var holiday : calendar.holidays()) {
                    observedOn(holiday, ofYear)
                            .filter(date -> date.getYear() == wanted)
                            .ifPresent(days::add);
                }
            }
            return days;
        });
    }

    Optional<LocalDate> observedOn(HolidayCalendar.Holiday holiday, int year) {
        return legalDate(holiday, year).map(date -> switch (date.getDayOfWeek()) {
            case SATURDAY -> shifted(date, calendar.saturdayObserved());
            case SUNDAY -> shifted(date, calendar.sundayObserved());
            default -> date;
        });
    }

    static Optional<LocalDate> legalDate(HolidayCalendar.Holiday holiday, int year) {
        var since = holiday.sinceYear();
        if (since != null && year < since) {
            return Optional.empty();
        }
        var day = holiday.day();
        if (day != null) {
            return Optional.of(LocalDate.of(year, holiday.month(), day));
        }
        var weekday = holiday.weekday();
        var nth = holiday.nth();
        if (weekday == null || nth == null) {
            throw new IllegalStateException(
                    "The holiday %s has neither a day nor a weekday.".formatted(holiday.name()));
        }
        return Optional.of(
                LocalDate.of(year, holiday.month(), 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }

    private static LocalDate shifted(LocalDate date, HolidayCalendar.Observed rule) {
        return switch (rule) {
            case FRIDAY_BEFORE -> date.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
            case MONDAY_AFTER -> date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case SAME_DAY -> date;
        };
    }
}
