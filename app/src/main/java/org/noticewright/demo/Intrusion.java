package org.noticewright.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Exposure;

/// The access log of the help desk from 2026-01-12 to 2026-02-13: agents at work, and from 4 to 7 February an
/// intruder in one agent's account, from another address, with the real owner still at work beside.
///
/// What the log alone allows to say about each ticket, the rule of the truth:
/// 1. An event is the intruder's when the account is the taken one, the address one of the intruder's, and the
/// time
///    lies between [#FROM] and [#TO].
/// 2. A successful event (2xx or 304) that names a ticket id makes that ticket VIEWED.
/// 3. A successful list page or search shows an unknown selection, so every ticket that existed (`created_at`
/// not after
///    the last such event) and was not viewed is POSSIBLE.
/// 4. Everything else is NOT_ACCESSED: the log covers the whole window. Failed attempts open nothing.
///
/// The log has a fixed length whatever the size of the export.
final class Intrusion {

    static final Instant LOG_FROM = Instant.parse("2026-01-12T08:00:00Z");
    static final Instant FROM = Instant.parse("2026-02-04T00:00:00Z");
    static final Instant TO = Instant.parse("2026-02-07T09:10:00Z");
    static final List<String> ADDRESSES = List.of("203.0.113.217", "203.0.113.231");
    private static final int WORKDAYS_EVENTS = 26;
    private static final int DAYS = 33;
    private static final String INTRUDER_BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String AGENT_BROWSER =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36";

    /// One line of the log.
    record Event(
            Instant at,
            long user,
            String ip,
            String method,
            String url,
            int status,
            String browser,
            String category,
            String summary,
            @Nullable String referer) {}

    private record Session(Instant start, String ip, int views, int lists, int searches, int failures) {}

    private static final List<Session> SESSIONS = List.of(
            new Session(Instant.parse("2026-02-04T03:12:40Z"), ADDRESSES.get(0), 96, 5, 2, 3),
            new Session(Instant.parse("2026-02-05T10:41:05Z"), ADDRESSES.get(0), 118, 6, 3, 5),
            new Session(Instant.parse("2026-02-07T07:26:30Z"), ADDRESSES.get(1), 64, 4, 1, 4));

    private final TicketComposer composer;
    private final Staff staff;
    private final int tickets;
    private final Dice dice;
    private final List<Event> events = new ArrayList<>();
    private final Set<Integer> viewed = new HashSet<>();
    private Instant lastWidened = Instant.EPOCH;
    private int failedReads;
    private final NavigableMap<Instant, Integer> recent = new TreeMap<>();

    Intrusion(long seed, int tickets, TicketComposer composer, Staff staff) {
        this.composer = composer;
        this.staff = staff;
        this.tickets = tickets;
        this.dice = Dice.of(seed, Dice.Purpose.ACCESS, 0);
        for (int n = 0; n < Math.min(tickets, TicketCalendar.PLACES); n++) {
            recent.put(composer.createdAt(n), n);
        }
        for (Staff.Agent agent : staff.agents()) {
            work(agent);
        }
        for (Session session : SESSIONS) {
            intrude(session);
        }
        attemptsAfterContainment();
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::user).thenComparing(Event::url));
    }

    List<Event> events() {
        return events;
    }

    /// User id of the account that the intruder used.
    long actor() {
        return staff.takenOver().id();
    }

    int failedReads() {
        return failedReads;
    }

    /// Last list page or search of the intruder that succeeded.
    Instant lastWidened() {
        return lastWidened;
    }

    Exposure exposureOf(int ticket, Instant created) {
        if (viewed.contains(ticket)) {
            return Exposure.VIEWED;
        }
        return created.isAfter(lastWidened) ? Exposure.NOT_ACCESSED : Exposure.POSSIBLE;
    }

    /// Weekdays, 15:00 to 24:00 UTC, from the agent's own address: mostly young tickets, some lists and searches.
    private void work(Staff.Agent agent) {
        for (int day = 0; day < DAYS; day++) {
            Instant open = LOG_FROM.plusSeconds(day * 86_400L + 7 * 3600L);
            if (TicketCalendar.local(open).getDayOfWeek().getValue() > 5 && !dice.chance(0.2)) {
                continue;
            }
            int count = WORKDAYS_EVENTS / 2 + dice.below(WORKDAYS_EVENTS);
            for (int i = 0; i < count; i++) {
                Instant at = open.plusSeconds(dice.below(9 * 3600));
                events.add(routine(agent, at));
            }
        }
    }

    private Event routine(Staff.Agent agent, Instant at) {
        int ticket = workedOn(at);
        long id = TicketCalendar.idOf(ticket);
        return switch (dice.weighted(42, 18, 14, 12, 8, 4, 2)) {
            case 0 ->
                event(
                        at,
                        agent,
                        "GET",
                        "/api/v2/tickets/" + id + "/comments.json?per_page=100",
                        200,
                        "Tickets",
                        "List comments");
            case 1 -> event(at, agent, "GET", "/api/v2/tickets/" + id + ".json", 200, "Tickets", "Show ticket");
            case 2 -> event(at, agent, "PUT", "/api/v2/tickets/" + id + ".json", 200, "Tickets", "Update ticket");
            case 3 ->
                event(
                        at,
                        agent,
                        "GET",
                        "/api/v2/views/" + (360_033_000 + dice.below(4)) + "/tickets.json?page=" + dice.between(1, 3),
                        200,
                        "Views",
                        "List tickets of a view");
            case 4 ->
                event(
                        at,
                        agent,
                        "GET",
                        "/api/v2/search.json?query=type%3Aticket+status%3Aopen",
                        200,
                        "Search",
                        "Search");
            case 5 -> event(at, agent, "GET", "/api/v2/users/me.json", 200, "Users", "Show current user");
            default -> event(at, agent, "GET", "/api/v2/tickets/" + id + ".json", 404, "Tickets", "Show ticket");
        };
    }

    private static Event event(
            Instant at, Staff.Agent agent, String method, String url, int status, String category, String summary) {
        return new Event(
                at,
                agent.id(),
                agent.address(),
                method,
                url,
                status,
                AGENT_BROWSER,
                category,
                summary,
                "https://junipertelehealth.zendesk.example/agent/");
    }

    /// A ticket that existed by then, mostly one of the last two weeks.
    private int workedOn(Instant at) {
        Instant around = at.minusSeconds((long) Math.min(dice.spread(250_000, 1.2), 60_000_000));
        var entry = recent.floorEntry(around);
        return entry == null ? existing(at) : entry.getValue();
    }

    private int existing(Instant at) {
        for (int i = 0; i < 1000; i++) {
            int ticket = dice.below(tickets);
            if (composer.createdAt(ticket).isBefore(at)) {
                return ticket;
            }
        }
        return recent.firstEntry().getValue();
    }

    /// Log-in, lists and searches to find interesting tickets, single views, a few doors that stay shut.
    private void intrude(Session session) {
        Instant at = session.start();
        add(session, at, "GET", "/api/v2/users/me.json", 200, "Users", "Show current user");
        var steps = new ArrayList<Integer>();
        repeat(steps, 0, Math.min(session.views(), tickets / 4));
        repeat(steps, 1, session.lists());
        repeat(steps, 2, session.searches());
        repeat(steps, 3, session.failures());
        java.util.Collections.shuffle(steps, new java.util.Random(dice.below(Integer.MAX_VALUE)));
        steps.addFirst(1);
        steps.add(1);
        for (int step : steps) {
            at = at.plusSeconds(dice.between(4, 55));
            switch (step) {
                case 0 -> view(session, at);
                case 1 ->
                    widen(
                            session,
                            at,
                            "/api/v2/tickets.json?page=" + dice.between(1, 60) + "&per_page=100",
                            "List tickets");
                case 2 ->
                    widen(
                            session,
                            at,
                            "/api/v2/search.json?query=" + dice.pick(Phrasebook.lines("searches.txt")),
                            "Search");
                default -> fail(session, at);
            }
        }
    }

    private static void repeat(List<Integer> steps, int step, int times) {
        for (int i = 0; i < times; i++) {
            steps.add(step);
        }
    }

    private void view(Session session, Instant at) {
        int ticket = dice.chance(0.55) ? workedOn(at) : existing(at);
        long id = TicketCalendar.idOf(ticket);
        viewed.add(ticket);
        if (dice.chance(0.15)) {
            int second = existing(at);
            viewed.add(second);
            add(
                    session,
                    at,
                    "GET",
                    "/api/v2/tickets/show_many.json?ids=" + id + "," + TicketCalendar.idOf(second),
                    200,
                    "Tickets",
                    "Show many tickets");
        } else if (dice.chance(0.2)) {
            add(session, at, "GET", "/agent/tickets/" + id, 200, "Tickets", "Open ticket");
        } else {
            add(
                    session,
                    at,
                    "GET",
                    "/api/v2/tickets/" + id + (dice.chance(0.6) ? "/comments.json?per_page=100" : ".json"),
                    200,
                    "Tickets",
                    "Show ticket");
        }
    }

    private void widen(Session session, Instant at, String url, String summary) {
        add(session, at, "GET", url, 200, summary.startsWith("List") ? "Tickets" : "Search", summary);
        if (at.isAfter(lastWidened)) {
            lastWidened = at;
        }
    }

    private void fail(Session session, Instant at) {
        failedReads++;
        long id = TicketCalendar.idOf(existing(at));
        if (dice.chance(0.5)) {
            add(session, at, "GET", "/api/v2/tickets/" + id + "/audits.json", 403, "Tickets", "List audits");
        } else if (dice.chance(0.5)) {
            add(
                    session,
                    at,
                    "GET",
                    "/api/v2/incremental/tickets/cursor.json?start_time=1704067200",
                    403,
                    "Tickets",
                    "Incremental export");
        } else {
            add(
                    session,
                    at,
                    "GET",
                    "/api/v2/tickets/" + (900_000 - dice.below(5000)) + ".json",
                    404,
                    "Tickets",
                    "Show ticket");
        }
    }

    private void attemptsAfterContainment() {
        Session last = SESSIONS.getLast();
        for (int i = 0; i < 6; i++) {
            Instant at = TO.plusSeconds(95 + i * 41L);
            add(
                    last,
                    at,
                    "GET",
                    "/api/v2/tickets/" + TicketCalendar.idOf(existing(at)) + ".json",
                    401,
                    "Tickets",
                    "Show ticket");
        }
    }

    private void add(
            Session session, Instant at, String method, String url, int status, String category, String summary) {
        events.add(new Event(
                at,
                staff.takenOver().id(),
                session.ip(),
                method,
                url,
                status,
                INTRUDER_BROWSER,
                category,
                summary,
                null));
    }
}
