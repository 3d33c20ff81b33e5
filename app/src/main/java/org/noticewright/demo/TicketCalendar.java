package org.noticewright.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/// When tickets are written: busy on Mondays and by day, calm at night, more every month, a peak when the
/// monthly billing runs and on the days of two outages. Ticket n has its time and id whatever the size of the
/// export: numbers are dealt over the 5,000 places of the span with a stride, so that a small export covers the
/// whole span as well.
final class TicketCalendar {

    static final Instant FIRST = Instant.parse("2023-08-01T07:00:00Z");
    static final Instant LAST = Instant.parse("2026-02-20T08:00:00Z");

    /// Places in the span; the stride shares no factor with it, so that every place is dealt once a round.
    static final int PLACES = 5000;
    private static final int STRIDE = 3089;
    private static final int IDS_A_PLACE = 1000;
    private static final long FIRST_ID = 1_000_000;
    /// Most tickets there are ids for.
    static final int MOST_TICKETS = PLACES * IDS_A_PLACE;

    private static final ZoneId HOME = ZoneId.of("America/Los_Angeles");
    private final double[] upTo;

    TicketCalendar() {
        int hours = (int) ((LAST.getEpochSecond() - FIRST.getEpochSecond()) / 3600);
        upTo = new double[hours];
        double sum = 0;
        for (int hour = 0; hour < hours; hour++) {
            sum += weight(FIRST.plusSeconds(hour * 3600L).atZone(HOME).toLocalDateTime(), (double) hour / hours);
            upTo[hour] = sum;
        }
    }

    private static double weight(LocalDateTime local, double progress) {
        double day = switch (local.getDayOfWeek()) {
            case MONDAY -> 1.5;
            case TUESDAY, WEDNESDAY -> 1.15;
            case THURSDAY, FRIDAY -> 1;
            case SATURDAY -> 0.6;
            case SUNDAY -> 0.5;
        };
        int hour = local.getHour();
        double time = hour >= 8 && hour < 18 ? 1.75 : hour >= 18 && hour < 23 ? 0.85 : hour < 6 ? 0.15 : 0.7;
        boolean billing = local.getDayOfMonth() == 1 && hour >= 6;
        boolean outage = local.getYear() == 2024 && local.getMonthValue() == 10 && local.getDayOfMonth() == 17
                || local.getYear() == 2025
                        && local.getMonthValue() == 6
                        && local.getDayOfWeek() == DayOfWeek.TUESDAY
                        && local.getDayOfMonth() == 24;
        return day * time * (0.6 + 0.9 * progress) * (billing ? 1.8 : 1) * (outage ? 6 : 1);
    }

    static long idOf(int ticket) {
        long place = place(ticket);
        long round = ticket / PLACES;
        return FIRST_ID + place * IDS_A_PLACE + (round * 617 + place * 271) % IDS_A_PLACE;
    }

    private static long place(int ticket) {
        return (long) (ticket % PLACES) * STRIDE % PLACES;
    }

    /// @param within 0 to 1, where in its place the ticket falls
    Instant timeOf(int ticket, double within) {
        double target = (place(ticket) + within) / PLACES * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, target);
        int hour = Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
        double before = hour == 0 ? 0 : upTo[hour - 1];
        long seconds = (long) ((target - before) / (upTo[hour] - before) * 3600);
        return FIRST.plusSeconds(hour * 3600L + seconds);
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, HOME);
    }
}
