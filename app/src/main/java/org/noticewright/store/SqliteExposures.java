package org.noticewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noticewright.casework.Exposures;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.SealedColumn;

/// What the intruder did with each ticket, by the last scope run.
final class SqliteExposures implements Exposures {

    private static final long WINDOW = 2;

    private final CaseStore store;

    SqliteExposures(CaseStore store) {
        this.store = store;
    }

    @Override
    public GradedExposure of(Ticket.Id ticket) {
        return store.database().read(connection -> {
            var found = of(connection, List.of(ticket.value()));
            return found.getOrDefault(ticket.value(), ungraded(ticket));
        });
    }

    static GradedExposure ungraded(Ticket.Id ticket) {
        return new GradedExposure(
                ticket, Exposure.POSSIBLE, List.of(), "No access log has been evaluated for this record.");
    }

    Map<Long, GradedExposure> of(Connection connection, List<Long> tickets) throws SQLException {
        var found = new HashMap<Long, GradedExposure>();
        try (var select = connection.prepareStatement(
                        "SELECT version, exposure, events, payload, id FROM exposure WHERE id IN "
                                + TicketReader.in(tickets));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getLong(5), toDomain(rows));
            }
        }
        return found;
    }

    private GradedExposure toDomain(ResultSet row) throws SQLException {
        var packed = new PayloadReader(row.getBytes(3));
        int count = packed.size();
        var events = new ArrayList<AccessEvent.Id>(count);
        for (int i = 0; i < count; i++) {
            events.add(new AccessEvent.Id(packed.number()));
        }
        var reason = store.payload(SealedColumn.EXPOSURE, row.getLong(5), row.getLong(1), row.getBytes(4));
        return new GradedExposure(
                new Ticket.Id(row.getLong(5)), Exposure.values()[row.getInt(2)], events, reason.text());
    }

    @Override
    public void replaceAll(AccessWindow window, List<GradedExposure> grades) {
        var line = LogLine.of("exposure.replace", grades.size() + " tickets");
        store.change(line, change -> {
            change.deleteAll(StoredTable.EXPOSURE, "1 = 1");
            for (var grade : grades) {
                long id = grade.ticket().value();
                var events = new PayloadWriter().number(grade.events().size());
                grade.events().forEach(event -> events.number(event.value()));
                change.insert(
                        StoredTable.EXPOSURE,
                        id,
                        change.sequence(),
                        (long) grade.exposure().ordinal(),
                        events.toBytes(),
                        change.seal(
                                SealedColumn.EXPOSURE,
                                id,
                                new PayloadWriter().text(grade.reason()).toBytes()));
            }
            var payload =
                    new PayloadWriter().texts(List.copyOf(window.actors())).texts(List.copyOf(window.addresses()));
            for (var time : List.of(window.from(), window.to())) {
                payload.number(time.getEpochSecond()).number(time.getNano());
            }
            change.put(
                    StoredTable.SETTING,
                    WINDOW,
                    change.sequence(),
                    0L,
                    change.seal(SealedColumn.WINDOW, WINDOW, payload.toBytes()));
            return grades.size();
        });
    }

    @Override
    public Optional<AccessWindow> window() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT version, payload FROM setting WHERE id = " + WINDOW);
                    var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.<AccessWindow>empty();
                }
                var payload = store.payload(SealedColumn.WINDOW, WINDOW, row.getLong(1), row.getBytes(2));
                return Optional.of(new AccessWindow(
                        new HashSet<>(payload.texts()),
                        new HashSet<>(payload.texts()),
                        Instant.ofEpochSecond(payload.number(), payload.number()),
                        Instant.ofEpochSecond(payload.number(), payload.number())));
            }
        });
    }

    @Override
    public Map<Exposure, Long> counts() {
        return store.database().read(connection -> {
            var counts = new EnumMap<Exposure, Long>(Exposure.class);
            for (var exposure : Exposure.values()) {
                counts.put(exposure, 0L);
            }
            try (var select = connection.prepareStatement("SELECT COALESCE(e.exposure, "
                            + Exposure.POSSIBLE.ordinal()
                            + "), COUNT(*) FROM ticket t LEFT JOIN exposure e ON e.id = t.id GROUP BY 1");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(Exposure.values()[rows.getInt(1)], rows.getLong(2));
                }
            }
            return counts;
        });
    }
}
