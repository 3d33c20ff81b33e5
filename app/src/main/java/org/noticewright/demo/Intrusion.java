package org.noticewright.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Exposure;

/// The access log of the help desk from 2026-01-12 to 2026-02-13: agents at work, and from 4 to 7 February an
/// intruder in one agent's account, from another address, with the real owner still at work beside.
///
/// What the logs alone allow to say about each ticket, the rule of the truth, strongest first:
/// 1. An event is the intruder's when the account is the taken one, the address one of the intruder's, and the
///    time lies between [#FROM] and [#TO].
/// 2. The export of a stretch of creation dates, which the audit log shows, makes the tickets of those days
///    EXPORTED.
/// 3. A successful event (2xx or 304) that names a ticket id makes that ticket VIEWED.
/// 4. A page of the list of all tickets shows the tickets that stood on it, by creation: LISTED.
/// 5. A search shows an unknown selection, and nothing shows what happened in the gap of the log, so every
/// ticket
///    that existed by the last of them is POSSIBLE.
/// 6. Everything else is NOT_ACCESSED: the logs cover the rest of the window. Failed attempts open nothing.
///
/// The log has a fixed length whatever the size of the export.
final class Intrusion {

    static final Instant LOG_FROM = Instant.parse("2026-01-12T08:00:00Z");
    static final Instant FROM = Instant.parse("2026-02-04T00:00:00Z");
    static final Instant TO = Instant.parse("2026-02-07T09:10:00Z");
    static final List<String> ADDRESSES = List.of("203.0.113.217", "203.0.113.231", "203.0.113.140");
    /// The log has no line in this time, whatever happened.
    static final Instant GAP_FROM = Instant.parse("2026-02-05T17:10:00Z");
    static final Instant GAP_TO = Instant.parse("2026-02-05T17:36:00Z");
    /// Tickets created from here on, to the end of [#EXPORTED_TO], were exported.
    static final LocalDate EXPORTED_FROM = LocalDate.parse("2025-11-03");
    static final LocalDate EXPORTED_TO = LocalDate.parse("2025-12-14");
    static final Instant EXPORTED_AT = Instant.parse("2026-02-05T10:58:31Z");
    static final Instant TOKEN_CREATED_AT = Instant.parse("2026-02-05T11:02:17Z");
    private static final int NUMBER_BITS = 23;
    private static final int WORKDAYS_EVENTS = 52;
    private static final int DAYS = 33;
    static final String INTRUDER_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String TOKEN_PROGRAM = "python-requests/2.32.3";
    static final String AGENT_BROWSER =
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

    record Session(Instant start, String ip, String program, int views, int lists, int searches, int failures) {}

    static final List<Session> SESSIONS = List.of(
            new Session(Instant.parse("2026-02-04T03:12:40Z"), ADDRESSES.get(0), INTRUDER_BROWSER, 96, 5, 2, 3),
            new Session(Instant.parse("2026-02-05T10:41:05Z"), ADDRESSES.get(0), INTRUDER_BROWSER, 118, 6, 3, 5),
            new Session(Instant.parse("2026-02-06T11:20:44Z"), ADDRESSES.get(2), TOKEN_PROGRAM, 42, 2, 0, 3),
            new Session(Instant.parse("2026-02-07T07:26:30Z"), ADDRESSES.get(1), INTRUDER_BROWSER, 64, 4, 1, 4));

    private final TicketComposer composer;
    private final Staff staff;
    private final int tickets;
    /// Records a page of the list of all tickets; fewer in a small incident, so that lists leave something out.
    private final int page;
    /// Tickets by creation: the second, then [#NUMBER_BITS] bits of the ticket's number.
    private final long[] oldestFirst;
    private final Dice dice;
    private final List<Event> events = new ArrayList<>();
    private final Set<Integer> viewed = new HashSet<>();
    private final Set<Integer> listed = new HashSet<>();
    private Instant lastWidened = Instant.EPOCH;
    private int failedReads;
    private final NavigableMap<Instant, Integer> recent = new TreeMap<>();

    Intrusion(long seed, int tickets, TicketComposer composer, Staff staff) {
        this.composer = composer;
        this.staff = staff;
        this.tickets = tickets;
        this.page = Math.clamp(tickets / 50, 5, 100);
        this.oldestFirst = IntStream.range(0, tickets)
                .mapToLong(n -> composer.createdAt(n).getEpochSecond() << NUMBER_BITS | n)
                .sorted()
                .toArray();
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
        events.removeIf(event -> event.at().isAfter(GAP_FROM) && event.at().isBefore(GAP_TO));
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

    /// Last search of the intruder that succeeded; it lies after the gap of the log.
    Instant lastWidened() {
        return lastWidened;
    }

    Exposure exposureOf(int ticket, Instant created) {
        var day = created.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!day.isBefore(EXPORTED_FROM) && !day.isAfter(EXPORTED_TO)) {
            return Exposure.EXPORTED;
        }
        if (viewed.contains(ticket)) {
            return Exposure.VIEWED;
        }
        if (listed.contains(ticket)) {
            return Exposure.LISTED;
        }
        return created.isAfter(lastWidened) ? Exposure.NOT_ACCESSED : Exposure.POSSIBLE;
    }

    /// Weekdays, 15:00 to 24:00 UTC, from the agent's own address: mostly young tickets, some lists and
    /// searches.
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
        Collections.shuffle(steps, new Random(dice.below(Integer.MAX_VALUE)));
        steps.addFirst(1);
        steps.add(session.searches() > 0 ? 2 : 1);
        for (int step : steps) {
            at = at.plusSeconds(dice.between(4, 55));
            switch (step) {
                case 0 -> view(session, at);
                case 1 -> list(session, at);
                case 2 -> search(session, at);
                default -> fail(session, at);
            }
        }
        download(session, at.plusSeconds(7));
    }

    /// The list of all tickets, oldest first.
    private void list(Session session, Instant at) {
        int found = Arrays.binarySearch(oldestFirst, at.getEpochSecond() + 1 << NUMBER_BITS);
        int existing = found < 0 ? -found - 1 : found;
        int number = dice.between(1, (existing + page - 1) / page);
        for (int i = (number - 1) * page; i < Math.min(number * page, existing); i++) {
            listed.add((int) (oldestFirst[i] & (1 << NUMBER_BITS) - 1));
        }
        add(
                session,
                at,
                "GET",
                "/api/v2/tickets.json?page=" + number + "&per_page=" + page,
                200,
                "Tickets",
                "List tickets");
    }

    private void search(Session session, Instant at) {
        var query = dice.pick(Phrasebook.lines("searches.txt"));
        add(session, at, "GET", "/api/v2/search.json?query=" + query, 200, "Search", "Search");
        lastWidened = at.isAfter(lastWidened) ? at : lastWidened;
    }

    /// A file of a ticket that was just opened: the address names the file, not the ticket.
    private void download(Session session, Instant at) {
        if (session.searches() > 1) {
            var token = Long.toString(dice.below(Integer.MAX_VALUE), 36);
            add(session, at, "GET", "/attachments/token/" + token + "/?name=scan.pdf", 200, "Attachments", "Download");
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
                session.program(),
                category,
                summary,
                null));
    }
}
