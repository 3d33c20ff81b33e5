package org.noticewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.noticewright.casework.Exposures;
import org.noticewright.casework.Grounds;
import org.noticewright.casework.Progress;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.SealedColumn;

/// What the intruder did with each ticket, by the last scope run.
final class SqliteExposures implements Exposures {

    static final long WINDOW = 2;
    private static final long EARLIER_WINDOWS = 3;
    /// Older ones are in the log.
    private static final int EARLIER_KEPT = 20;
    private static final int TOGETHER = 10_000;

    /// The grades of the set that holds, in one walk over its part of the table, and the tickets, which are
    /// more when some have none yet. Looked up ticket by ticket, two million grades cost twice as much, and
    /// all tickets are read besides.
    static final String COUNTS = ofSet("id > 0 AND 1") + " UNION ALL " + ofSet("id < 0 AND -1")
            + " UNION ALL SELECT NULL, COUNT(*) FROM ticket";

    private final CaseStore store;
    private final GradeSets sets;

    SqliteExposures(CaseStore store) {
        this(store, TOGETHER);
    }

    /// @param together grades in one transaction
    SqliteExposures(CaseStore store, int together) {
        this.store = store;
        this.sets = new GradeSets(store, together);
    }

    private static String ofSet(String ids) {
        return "SELECT exposure, COUNT(*) FROM exposure WHERE " + ids + " = " + GradeSets.HOLDING
                + " GROUP BY exposure";
    }

    @Override
    public GradedExposure of(Ticket.Id ticket) {
        return store.database().read(connection -> {
            var found = of(connection, List.of(ticket.value()));
            return found.getOrDefault(ticket.value(), ungraded(ticket));
        });
    }

    @Override
    public Map<Ticket.Id, GradedExposure> of(List<Ticket.Id> tickets) {
        return store.database().read(connection -> {
            var found = of(connection, tickets.stream().map(Ticket.Id::value).toList());
            var grades = new HashMap<Ticket.Id, GradedExposure>();
            tickets.forEach(id -> grades.put(id, found.getOrDefault(id.value(), ungraded(id))));
            return grades;
        });
    }

    static GradedExposure ungraded(Ticket.Id ticket) {
        return new GradedExposure(
                ticket, Exposure.POSSIBLE, List.of(), "No access log has been evaluated for this record.");
    }

    /// All of one set, also while another is put in its place.
    Map<Long, GradedExposure> of(Connection connection, List<Long> tickets) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return ofOneSet(connection, tickets);
        } finally {
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Map<Long, GradedExposure> ofOneSet(Connection connection, List<Long> tickets) throws SQLException {
        long sign = GradeSets.holding(connection);
        var packed = new HashMap<Long, byte[]>();
        var found = new HashMap<Long, GradedExposure>();
        try (var select = connection.prepareStatement(
                        "SELECT version, exposure, events, payload, id FROM exposure WHERE id IN "
                                + ids(tickets, sign));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                long ticket = sign * rows.getLong(5);
                packed.put(ticket, rows.getBytes(3));
                found.put(ticket, withoutEvents(rows, ticket));
            }
        }
        var lists = events(connection, packed, sign);
        found.replaceAll((id, grade) -> new GradedExposure(
                grade.ticket(), grade.exposure(), lists.getOrDefault(id, List.of()), grade.reason()));
        return found;
    }

    private static String ids(Collection<Long> tickets, long sign) {
        return TicketReader.in(tickets.stream().map(id -> sign * id).toList());
    }

    private GradedExposure withoutEvents(ResultSet row, long ticket) throws SQLException {
        var reason = store.payload(SealedColumn.EXPOSURE, row.getLong(5), row.getLong(1), row.getBytes(4));
        return new GradedExposure(new Ticket.Id(ticket), Exposure.values()[row.getInt(2)], List.of(), reason.text());
    }

    /// A list of log lines that many tickets share lies with the first of them; the others name that ticket by
    /// its negative number.
    private static Map<Long, List<AccessEvent.Id>> events(Connection connection, Map<Long, byte[]> packed, long sign)
            throws SQLException {
        var shared = new TreeSet<Long>();
        packed.values().forEach(bytes -> {
            long count = new PayloadReader(bytes).number();
            if (count < 0) {
                shared.add(-count);
            }
        });
        var owners = new HashMap<Long, List<AccessEvent.Id>>();
        if (!shared.isEmpty()) {
            try (var select = connection.prepareStatement(
                            "SELECT id, events FROM exposure WHERE id IN " + ids(shared, sign));
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.put(sign * rows.getLong(1), unpacked(rows.getBytes(2)));
                }
            }
        }
        var lists = new HashMap<Long, List<AccessEvent.Id>>();
        packed.forEach((id, bytes) -> {
            long count = new PayloadReader(bytes).number();
            lists.put(id, count < 0 ? owners.getOrDefault(-count, List.of()) : unpacked(bytes));
        });
        return lists;
    }

    private static List<AccessEvent.Id> unpacked(byte[] bytes) {
        var packed = new PayloadReader(bytes);
        int count = packed.size();
        var events = new ArrayList<AccessEvent.Id>(count);
        for (int i = 0; i < count; i++) {
            events.add(new AccessEvent.Id(packed.number()));
        }
        return List.copyOf(events);
    }

    @Override
    public Grounds grounds() {
        return DerivationStamp.GRADES.now(store);
    }

    @Override
    public void replaceAll(
            Grounds grounds,
            AccessWindow window,
            Progress progress,
            Consumer<Consumer<GradedExposure>> grades,
            String reason) {
        store.checkWritable();
        store.grading().lock();
        try {
            replace(grounds, window, progress, grades, reason);
        } finally {
            store.grading().unlock();
        }
    }

    private void replace(
            Grounds grounds,
            AccessWindow window,
            Progress progress,
            Consumer<Consumer<GradedExposure>> grades,
            String reason) {
        var before = window().map(SqliteExposures::words).orElse("");
        var earlier = earlier(window);
        var filling = sets.begin(progress);
        grades.accept(filling::add);
        progress.checkCancelled();
        store.change(
                true,
                count -> LogLine.of("exposure.replace", count + " tickets")
                        .changing(before, words(window))
                        .because(reason),
                change -> {
                    long count = filling.finish(change);
                    saveWindows(change, window, earlier);
                    DerivationStamp.GRADES.save(change, grounds);
                    return count;
                });
        sets.clearEarlier(progress);
    }

    private void saveWindows(Change change, AccessWindow window, List<AccessWindow> earlier) throws SQLException {
        change.put(
                StoredTable.SETTING,
                WINDOW,
                change.sequence(),
                0L,
                change.seal(SealedColumn.SETTING, WINDOW, WindowPayload.write(window)));
        change.put(
                StoredTable.SETTING,
                EARLIER_WINDOWS,
                change.sequence(),
                (long) earlier.size(),
                change.seal(SealedColumn.SETTING, EARLIER_WINDOWS, WindowPayload.writeAll(earlier)));
    }

    /// What stands behind this window once it is decided on.
    private List<AccessWindow> earlier(AccessWindow next) {
        var earlier = new LinkedHashSet<AccessWindow>();
        window().ifPresent(earlier::add);
        earlier.addAll(earlierWindows());
        earlier.remove(next);
        return earlier.stream().limit(EARLIER_KEPT).toList();
    }

    @Override
    public List<AccessWindow> earlierWindows() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT version, payload FROM setting WHERE id = " + EARLIER_WINDOWS);
                    var row = select.executeQuery()) {
                return row.next()
                        ? WindowPayload.readAll(
                                store.payload(SealedColumn.SETTING, EARLIER_WINDOWS, row.getLong(1), row.getBytes(2)))
                        : List.<AccessWindow>of();
            }
        });
    }

    /// The window as one line for the log.
    private static String words(AccessWindow window) {
        return "%s to %s; actors %s; addresses %s; sessions %s; programs %s; tokens %s%s; clocks %s; ruled out %s, %s"
                .formatted(
                        window.from(),
                        window.to(),
                        window.actors(),
                        window.addresses(),
                        window.sessions(),
                        window.agents(),
                        window.tokens(),
                        window.takesWholeAccounts() ? "; whole accounts" : "",
                        window.clocks(),
                        window.rulings().events().stream()
                                .map(AccessEvent.Id::value)
                                .sorted()
                                .toList(),
                        window.rulings().silences().stream()
                                .map(silence -> silence.from() + "/" + silence.to())
                                .toList());
    }

    @Override
    public Optional<AccessWindow> window() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT version, payload FROM setting WHERE id = " + WINDOW);
                    var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(WindowPayload.read(
                                store.payload(SealedColumn.SETTING, WINDOW, row.getLong(1), row.getBytes(2))))
                        : Optional.<AccessWindow>empty();
            }
        });
    }

    @Override
    public boolean isCurrent() {
        return DerivationStamp.GRADES.isCurrent(store);
    }

    @Override
    public Map<Exposure, Long> counts() {
        return store.database().read(connection -> {
            var counts = new EnumMap<Exposure, Long>(Exposure.class);
            for (var exposure : Exposure.values()) {
                counts.put(exposure, 0L);
            }
            try (var select = connection.prepareStatement(COUNTS);
                    var rows = select.executeQuery()) {
                long ungraded = 0;
                while (rows.next()) {
                    var grade = Rows.optionalLong(rows, 1);
                    long count = rows.getLong(2);
                    if (grade == null) {
                        ungraded += count;
                    } else {
                        counts.put(Exposure.values()[grade.intValue()], count);
                        ungraded -= count;
                    }
                }
                counts.merge(Exposure.POSSIBLE, ungraded, Long::sum);
            }
            return counts;
        });
    }
}
