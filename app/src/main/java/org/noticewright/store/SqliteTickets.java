package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.store.sealed.BlindIndex;

/// The joined tickets.
final class SqliteTickets implements Tickets {

    /// A decision counts before the machine's verdict.
    static final String JUDGED = " FROM ticket t LEFT JOIN classification c ON c.id = t.id"
            + " LEFT JOIN review r ON r.ticket_id = t.id AND r.standing = 1"
            + " LEFT JOIN exposure e ON e.id = t.id ";

    /// Evidence is newer than what the classification saw.
    private static final String STALE = " FROM ticket t LEFT JOIN classification c ON c.id = t.id WHERE t.id > ? AND ("
            + "c.id IS NULL OR c.version_id <> ? OR t.changed_in > c.seen_in"
            + " OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id AND (m.version > c.seen_in"
            + " OR EXISTS (SELECT 1 FROM profile p WHERE p.key_hash = m.author_hash AND p.version > c.seen_in)))"
            + " OR EXISTS (SELECT 1 FROM profile p WHERE p.key_hash = t.requester_hash AND p.version > c.seen_in)"
            + " OR EXISTS (SELECT 1 FROM ticket_facet f JOIN field_title l ON l.label_id = f.dictionary_id"
            + " WHERE f.ticket_id = t.id AND l.version > c.seen_in))";

    private final CaseStore store;
    private final TicketReader reader;

    SqliteTickets(CaseStore store) {
        this.store = store;
        this.reader = new TicketReader(store);
    }

    @Override
    public long count() {
        return store.database().read(connection -> single(connection, "SELECT COUNT(*) FROM ticket"));
    }

    /// Messages, not the forms in which they were seen.
    @Override
    public long messageCount() {
        return store.database().read(connection -> single(
                connection, "SELECT COUNT(*) FROM (SELECT DISTINCT ticket_id, key_hash FROM message)"));
    }

    private static long single(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public Ticket.Stored get(Ticket.Id id) {
        return read(id).stored();
    }

    private TicketReader.Read read(Ticket.Id id) {
        var found = store.database().read(connection -> reader.tickets(connection, List.of(id.value())));
        if (found.isEmpty()) {
            throw new NoSuchElementException("""
                    There is no ticket %d in this case.
                    Maybe the number is of another case.""".formatted(id.value()));
        }
        return found.getFirst();
    }

    @Override
    public Optional<Ticket.Id> find(NativeKey key) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT id FROM ticket WHERE key_hash = ?")) {
                select.setBytes(1, store.vault().blind(BlindIndex.TICKET_KEY, EvidencePayloads.keyBytes(key)));
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(new Ticket.Id(row.getLong(1))) : Optional.<Ticket.Id>empty();
                }
            }
        });
    }

    /// For a ticket without a record of its own the first entry is that of its first message.
    @Override
    public List<SourcePointer> origins(Ticket.Id id) {
        var read = read(id);
        var origins = new ArrayList<SourcePointer>();
        boolean onlyMessages = read.messageOrigins().contains(read.origin());
        origins.add(onlyMessages ? read.messageOrigins().getFirst() : read.origin());
        origins.addAll(read.messageOrigins());
        return List.copyOf(origins);
    }

    @Override
    public void forEach(Progress progress, Consumer<Ticket.Stored> consumer) {
        stream("SELECT t.id FROM ticket t WHERE t.id > ?", List.of(), count(), progress, consumer);
    }

    @Override
    public void forEachToClassify(String version, Progress progress, Consumer<Ticket.Stored> consumer) {
        long versionId = store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT id FROM name WHERE name = ?")) {
                select.setString(1, version);
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : -1L;
                }
            }
        });
        long total = store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT COUNT(*)" + STALE)) {
                select.setLong(1, 0);
                select.setLong(2, versionId);
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
        stream("SELECT t.id" + STALE, List.of(versionId), total, progress, consumer);
    }

    private void stream(
            String sql, List<Long> parameters, long total, Progress progress, Consumer<Ticket.Stored> consumer) {
        long last = 0;
        long done = 0;
        while (true) {
            progress.checkCancelled();
            long after = last;
            var chunk = store.database().read(connection -> {
                var ids = nextIds(connection, sql, after, parameters);
                return ids.isEmpty() ? List.<TicketReader.Read>of() : reader.tickets(connection, ids);
            });
            if (chunk.isEmpty()) {
                return;
            }
            for (var read : chunk) {
                consumer.accept(read.stored());
            }
            last = chunk.getLast().stored().id().value();
            done += chunk.size();
            progress.report(done, Math.max(total, done), "tickets");
        }
    }

    private static List<Long> nextIds(Connection connection, String sql, long after, List<Long> parameters)
            throws SQLException {
        try (var select = connection.prepareStatement(sql + " ORDER BY t.id LIMIT " + TicketReader.CHUNK)) {
            select.setLong(1, after);
            for (int i = 0; i < parameters.size(); i++) {
                select.setLong(i + 2, parameters.get(i));
            }
            var ids = new ArrayList<Long>(TicketReader.CHUNK);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    @Override
    public long[] ids(Filter filter) {
        long[] ids = store.database().read(connection -> {
            var found = new ArrayList<Long>();
            try (var select = connection.prepareStatement("SELECT t.id" + JUDGED + where(filter) + " ORDER BY t.id");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found.stream().mapToLong(Long::longValue).toArray();
        });
        var text = filter.text();
        return text == null || text.isBlank() ? ids : containing(ids, text.strip());
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<String>();
        if (!filter.verdicts().isEmpty()) {
            conditions.add("COALESCE(r.verdict, c.verdict) IN " + ordinals(filter.verdicts()));
        }
        if (!filter.exposures().isEmpty()) {
            conditions.add("COALESCE(e.exposure, %d) IN %s"
                    .formatted(Exposure.POSSIBLE.ordinal(), ordinals(filter.exposures())));
        }
        if (filter.onlyNeedsReview()) {
            conditions.add("c.needs_review = 1 AND r.id IS NULL");
        }
        if (filter.onlyUndecided()) {
            conditions.add("r.id IS NULL");
        }
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    private static String ordinals(Set<? extends Enum<?>> values) {
        return values.stream().map(value -> String.valueOf(value.ordinal())).collect(Collectors.joining(",", "(", ")"));
    }

    private long[] containing(long[] ids, String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var hits = new ArrayList<Long>();
        for (int from = 0; from < ids.length; from += TicketReader.CHUNK) {
            var chunk = Arrays.stream(ids, from, Math.min(ids.length, from + TicketReader.CHUNK))
                    .boxed()
                    .toList();
            for (var read : store.database().read(connection -> reader.tickets(connection, chunk))) {
                if (contains(read.stored().ticket(), wanted)) {
                    hits.add(read.stored().id().value());
                }
            }
        }
        return hits.stream().mapToLong(Long::longValue).toArray();
    }

    private static boolean contains(Ticket ticket, String wanted) {
        var requester = ticket.requester();
        if (contains(ticket.subject(), wanted)
                || (requester != null
                        && (contains(requester.name(), wanted)
                                || contains(requester.email(), wanted)
                                || contains(requester.phone(), wanted)))) {
            return true;
        }
        return ticket.messages().stream().anyMatch(message -> contains(message.text(), wanted));
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    @Override
    public List<Row> rows(long[] ids) {
        var rows = new HashMap<Long, Row>();
        for (int from = 0; from < ids.length; from += TicketReader.CHUNK) {
            var chunk = Arrays.stream(ids, from, Math.min(ids.length, from + TicketReader.CHUNK))
                    .boxed()
                    .toList();
            store.database().read(connection -> readRows(connection, chunk, rows));
        }
        return Arrays.stream(ids).boxed().map(rows::get).filter(row -> row != null).toList();
    }

    private boolean readRows(Connection connection, List<Long> ids, Map<Long, Row> into) throws SQLException {
        var tickets = reader.withoutMessages(connection, ids);
        try (var select = connection.prepareStatement("SELECT t.id, t.created_at, COALESCE(r.verdict, c.verdict),"
                        + " COALESCE(c.needs_review, 0), r.id, COALESCE(c.elements, 0), e.exposure" + JUDGED
                        + "WHERE t.id IN " + TicketReader.in(ids));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                var ticket = tickets.get(id);
                if (ticket == null) {
                    continue;
                }
                var createdAt = Rows.optionalLong(rows, 2);
                var verdict = Rows.optionalLong(rows, 3);
                boolean decided = Rows.optionalLong(rows, 5) != null;
                var exposure = Rows.optionalLong(rows, 7);
                into.put(id, new Row(
                        new Ticket.Id(id), ticket.key(), ticket.subject(), shown(ticket.requester()),
                        createdAt == null ? null : Instant.ofEpochMilli(createdAt),
                        verdict == null ? null : Verdict.values()[verdict.intValue()],
                        rows.getInt(4) == 1 && !decided, decided, EnumBits.elements(rows.getLong(6)),
                        exposure == null ? Exposure.POSSIBLE : Exposure.values()[exposure.intValue()]));
            }
        }
        return true;
    }

    private static String shown(@Nullable Profile requester) {
        if (requester == null) {
            return "";
        }
        if (requester.name() != null && !requester.name().isBlank()) {
            return requester.name();
        }
        return requester.email() == null ? "" : requester.email();
    }
}
