package org.noticewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.casework.AccessEvents;
import org.noticewright.domain.AccessEvent;
import org.noticewright.store.sealed.SealedColumn;

/// The access log in time order, read in chunks behind a (time, id) mark.
final class SqliteAccessEvents implements AccessEvents {

    private static final int CHUNK = 1000;

    private final CaseStore store;

    SqliteAccessEvents(CaseStore store) {
        this.store = store;
    }

    @Override
    public long count() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT COUNT(*) FROM access_event");
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    private record Timed(long at, AccessEvent.Stored stored) {}

    @Override
    public void forEach(Consumer<AccessEvent.Stored> consumer) {
        long at = Long.MIN_VALUE;
        long id = 0;
        while (true) {
            long afterAt = at;
            long afterId = id;
            var chunk = store.database().read(connection -> {
                try (var select = connection.prepareStatement("SELECT id, version, payload, at FROM access_event"
                        + " WHERE (at, id) > (?, ?) ORDER BY at, id LIMIT " + CHUNK)) {
                    select.setLong(1, afterAt);
                    select.setLong(2, afterId);
                    return events(select);
                }
            });
            if (chunk.isEmpty()) {
                return;
            }
            chunk.forEach(event -> consumer.accept(event.stored));
            at = chunk.getLast().at;
            id = chunk.getLast().stored.id().value();
        }
    }

    @Override
    public Optional<AccessEvent.Stored> get(AccessEvent.Id id) {
        return store.database().read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT id, version, payload, at FROM access_event WHERE id = ?")) {
                select.setLong(1, id.value());
                return events(select).stream().map(Timed::stored).findFirst();
            }
        });
    }

    private List<Timed> events(PreparedStatement select) throws SQLException {
        var events = new ArrayList<Timed>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                var payload = store.payload(SealedColumn.ACCESS_EVENT, id, rows.getLong(2), rows.getBytes(3));
                var event = AccessEventPayload.read(payload);
                events.add(new Timed(rows.getLong(4), new AccessEvent.Stored(new AccessEvent.Id(id), event)));
            }
        }
        return events;
    }
}
