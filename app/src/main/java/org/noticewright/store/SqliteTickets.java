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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
            + " LEFT JOIN exposure e ON e.id = t.id * " + GradeSets.HOLDING + " ";

    private final CaseStore store;
    private final TicketReader reader;

    SqliteTickets(CaseStore store) {
        this.store = store;
        this.reader = new TicketReader(store);
    }

    @Override
    public long count() {
        return rows("SELECT COUNT(*) FROM ticket");
    }

    @Override
    public long earlierVersions() {
        return rows("SELECT COUNT(*) FROM ticket_version");
    }

    private long rows(String sql) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(sql);
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public long messageCount() {
        return store.state().messages;
    }

    @Override
    public Ticket.Stored get(Ticket.Id id) {
        return read(id).stored();
    }

    private TicketReader.Read read(Ticket.Id id) {
        var found = store.database().read(connection -> reader.tickets(connection, List.of(id.value())));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("""
                There is no ticket %d in this case.
                Maybe the number is of another case.\
                """.formatted(id.value()));
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

    @Override
    public List<SourcePointer> origins(Ticket.Id id) {
        var read = read(id);
        var origins = new ArrayList<SourcePointer>();
        origins.add(originOf(read));
        origins.addAll(read.messageOrigins());
        return List.copyOf(origins);
    }

    @Override
    public List<Version> versions(Ticket.Id id) {
        var shown = SupersededForms.shown(read(id));
        return store.database().read(connection -> new SupersededForms(store, reader, connection).versions(id, shown));
    }

    @Override
    public List<OtherWording> otherWordings(Ticket.Id id) {
        var shown = SupersededForms.shown(read(id));
        return store.database()
                .read(connection -> new SupersededForms(store, reader, connection).otherWordings(id, shown));
    }

    @Override
    public void forEach(Progress progress, Consumer<Ticket.Stored> consumer) {
        stream("SELECT t.id FROM ticket t WHERE t.id > ?", count(), progress, consumer);
    }

    @Override
    public void forEachToClassify(Progress progress, Consumer<Ticket.Stored> consumer) {
        var due = DueTickets.of(store);
        int total = due.cardinality();
        int done = 0;
        for (int id = due.nextSetBit(0); id >= 0; ) {
            progress.checkCancelled();
            var chunk = new ArrayList<Long>(TicketReader.CHUNK);
            for (; id >= 0 && chunk.size() < TicketReader.CHUNK; id = due.nextSetBit(id + 1)) {
                chunk.add((long) id);
            }
            store.database()
                    .read(connection -> reader.tickets(connection, chunk))
                    .forEach(read -> consumer.accept(read.stored()));
            done += chunk.size();
            progress.report(done, total, "tickets");
        }
    }

    @Override
    public void forEachOf(List<Ticket.Id> ids, Progress progress, Consumer<Whole> consumer) {
        for (int from = 0; from < ids.size(); from += TicketReader.CHUNK) {
            progress.checkCancelled();
            int to = Math.min(ids.size(), from + TicketReader.CHUNK);
            var chunk = ids.subList(from, to).stream().map(Ticket.Id::value).toList();
            var found = store.database().read(connection -> whole(connection, chunk));
            chunk.forEach(id -> consumer.accept(Objects.requireNonNull(found.get(id), "a ticket that was listed")));
            progress.report(to, ids.size(), "tickets");
        }
    }

    private Map<Long, Whole> whole(Connection connection, List<Long> ids) throws SQLException {
        var classifications = new SqliteClassifications(store).of(connection, ids);
        var whole = new HashMap<Long, Whole>();
        for (var read : reader.tickets(connection, ids)) {
            long id = read.stored().id().value();
            whole.put(id, new Whole(read.stored(), originOf(read), classifications.get(id)));
        }
        return whole;
    }

    /// For a ticket without a record of its own, where its first message came from.
    private static SourcePointer originOf(TicketReader.Read read) {
        boolean onlyMessages = read.messageOrigins().contains(read.origin());
        return onlyMessages ? read.messageOrigins().getFirst() : read.origin();
    }

    @Override
    public void forEachHead(Progress progress, Consumer<Ticket.Stored> consumer) {
        var all = "SELECT t.id FROM ticket t WHERE t.id > ?";
        chunks(all, count(), progress, this::heads, consumer);
    }

    private List<Ticket.Stored> heads(Connection connection, List<Long> ids) throws SQLException {
        var tickets = reader.withoutMessages(connection, ids);
        return ids.stream()
                .map(id -> new Ticket.Stored(new Ticket.Id(id), Objects.requireNonNull(tickets.get(id))))
                .toList();
    }

    @Override
    public void forEachJudged(Progress progress, Consumer<Judged> consumer) {
        var classified = "SELECT t.id FROM ticket t JOIN classification c ON c.id = t.id WHERE t.id > ?";
        chunks(classified, count(), progress, this::judged, consumer);
    }

    @Override
    public void forEachWholeJudged(Progress progress, Consumer<Judged> consumer) {
        var classified = "SELECT t.id FROM ticket t JOIN classification c ON c.id = t.id WHERE t.id > ?";
        chunks(classified, count(), progress, this::wholeJudged, consumer);
    }

    private List<Judged> wholeJudged(Connection connection, List<Long> ids) throws SQLException {
        var tickets = new HashMap<Long, Ticket>();
        reader.tickets(connection, ids)
                .forEach(read ->
                        tickets.put(read.stored().id().value(), read.stored().ticket()));
        return judged(connection, ids, tickets);
    }

    private List<Judged> judged(Connection connection, List<Long> ids) throws SQLException {
        return judged(connection, ids, reader.withoutMessages(connection, ids));
    }

    private List<Judged> judged(Connection connection, List<Long> ids, Map<Long, Ticket> tickets) throws SQLException {
        var classifications = new SqliteClassifications(store).of(connection, ids);
        var decisions = new SqliteReviews(store).of(connection, ids);
        var exposures = new SqliteExposures(store).of(connection, ids);
        return ids.stream()
                .map(id -> new Judged(
                        new Ticket.Id(id),
                        Objects.requireNonNull(tickets.get(id)),
                        Objects.requireNonNull(classifications.get(id)),
                        decisions.get(id),
                        exposures.getOrDefault(id, SqliteExposures.ungraded(new Ticket.Id(id)))))
                .toList();
    }

    private void stream(String sql, long total, Progress progress, Consumer<Ticket.Stored> consumer) {
        chunks(
                sql,
                total,
                progress,
                (connection, ids) -> reader.tickets(connection, ids).stream()
                        .map(TicketReader.Read::stored)
                        .toList(),
                consumer);
    }

    /// Reads the tickets of some ids in one short piece of work.
    private interface ChunkReading<T> {
        List<T> read(Connection connection, List<Long> ids) throws SQLException;
    }

    private record Chunk<T>(List<Long> ids, List<T> items) {}

    private <T> void chunks(String sql, long total, Progress progress, ChunkReading<T> reading, Consumer<T> consumer) {
        long last = 0;
        long done = 0;
        while (true) {
            progress.checkCancelled();
            long after = last;
            var chunk = store.database().read(connection -> {
                var ids = nextIds(connection, sql, after);
                return new Chunk<T>(ids, ids.isEmpty() ? List.of() : reading.read(connection, ids));
            });
            if (chunk.ids().isEmpty()) {
                return;
            }
            chunk.items().forEach(consumer);
            last = chunk.ids().getLast();
            done += chunk.ids().size();
            progress.report(done, Math.max(total, done), "tickets");
        }
    }

    private static List<Long> nextIds(Connection connection, String sql, long after) throws SQLException {
        try (var select = connection.prepareStatement(sql + " ORDER BY t.id LIMIT " + TicketReader.CHUNK)) {
            select.setLong(1, after);
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
            var found = LongStream.builder();
            try (var select = connection.prepareStatement("SELECT t.id" + JUDGED + where(filter) + " ORDER BY t.id");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found.build().toArray();
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
        var hits = LongStream.builder();
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
        return hits.build().toArray();
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
        return Arrays.stream(ids)
                .boxed()
                .map(rows::get)
                .filter(row -> row != null)
                .toList();
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
                into.put(
                        id,
                        new Row(
                                new Ticket.Id(id),
                                ticket.key(),
                                ticket.subject(),
                                shown(ticket.requester()),
                                createdAt == null ? null : Instant.ofEpochMilli(createdAt),
                                verdict == null ? null : Verdict.values()[verdict.intValue()],
                                rows.getInt(4) == 1 && !decided,
                                decided,
                                EnumBits.elements(rows.getLong(6)),
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
