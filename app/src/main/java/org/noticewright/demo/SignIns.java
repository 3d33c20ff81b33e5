package org.noticewright.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How people came in, from 2026-01-12 to 2026-02-13: every agent on working mornings, and the intruder in one
/// agent's account after the IT help desk had reset its factors.
final class SignIns {

    /// What a line is about.
    enum Kind {
        SESSION("user.session.start", "User login to Okta"),
        CHALLENGE("user.authentication.auth_via_mfa", "Authentication of user via MFA"),
        FAILED("user.session.start", "User login to Okta"),
        FACTORS_RESET("user.mfa.factor.reset_all", "Reset all factors for user"),
        FACTOR_ADDED("user.mfa.factor.activate", "Activate factor or authenticator enrollment method for user"),
        SIGN_ON("user.authentication.sso", "User single sign on to app");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    /// @param by who did it
    /// @param whose account it was about
    record Event(Instant at, Kind kind, Staff.Agent by, Staff.Agent whose, String ip, String session, String browser) {}

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 33;

    private final Dice dice;
    private final List<Event> events = new ArrayList<>();

    SignIns(long seed, Staff staff) {
        this.dice = Dice.of(seed, Dice.Purpose.SIGN_IN, 0);
        staff.agents().forEach(this::mornings);
        intrude(staff.takenOver());
        events.sort(Comparator.comparing(Event::at)
                .thenComparing(Event::kind)
                .thenComparing(event -> event.whose().id()));
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    private void mornings(Staff.Agent agent) {
        for (int day = 0; day < DAYS; day++) {
            var open = Intrusion.LOG_FROM.plus(DAY.multipliedBy(day)).plus(Duration.ofHours(7));
            var local = TicketCalendar.local(open);
            if (local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
                continue;
            }
            var at = open.minusSeconds(dice.below(1200)).plusMillis(dice.below(1000));
            if (dice.chance(0.06)) {
                add(at.minusSeconds(20), Kind.FAILED, agent, agent, agent.address(), "", Intrusion.AGENT_BROWSER);
            }
            comeIn(agent, at, agent.address(), Intrusion.AGENT_BROWSER);
        }
    }

    private void comeIn(Staff.Agent agent, Instant at, String ip, String browser) {
        var session = "102" + Long.toString(at.toEpochMilli(), 36) + agent.id() % 1000;
        add(at, Kind.CHALLENGE, agent, agent, ip, session, browser);
        add(at.plusSeconds(4), Kind.SESSION, agent, agent, ip, session, browser);
        add(at.plusSeconds(9), Kind.SIGN_ON, agent, agent, ip, session, browser);
    }

    /// Seven pushes that nobody confirmed, a call to the help desk, a reset, a new factor, and in.
    private void intrude(Staff.Agent victim) {
        var ip = Intrusion.ADDRESSES.getFirst();
        for (int i = 0; i < 7; i++) {
            add(
                    Instant.parse("2026-02-04T02:44:10Z").plusSeconds(i * 61L),
                    Kind.FAILED,
                    victim,
                    victim,
                    ip,
                    "",
                    Intrusion.INTRUDER_BROWSER);
        }
        add(
                Instant.parse("2026-02-04T02:58:00Z"),
                Kind.FACTORS_RESET,
                Staff.ADMINISTRATOR,
                victim,
                Staff.ADMINISTRATOR.address(),
                "102adm7",
                Intrusion.AGENT_BROWSER);
        add(
                Instant.parse("2026-02-04T03:06:00Z"),
                Kind.FACTOR_ADDED,
                victim,
                victim,
                ip,
                "102new1",
                Intrusion.INTRUDER_BROWSER);
        for (var session : Intrusion.SESSIONS) {
            // A token needs no sign-on, and the third session was a cookie that nobody had revoked.
            if (session.ip().equals(ip)) {
                comeIn(victim, session.start().minusSeconds(20), ip, Intrusion.INTRUDER_BROWSER);
            }
        }
    }

    private void add(
            Instant at, Kind kind, Staff.Agent by, Staff.Agent whose, String ip, String session, String browser) {
        events.add(new Event(at, kind, by, whose, ip, session, browser));
    }
}
