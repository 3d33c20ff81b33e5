package org.noticewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noticewright.casework.Classifications;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The machine's judgements.
final class SqliteClassifications implements Classifications {

    private static final int SAVED_TOGETHER = 2_000;
    static final long POLICY = 1;
    static final long GRAY_ZONE = 8;

    /// One walk over the verdicts in the order of their table, then the few that a person decided moved from
    /// the machine's verdict to the person's. Beside the tickets, as a filter has it, each verdict would be
    /// looked up in the order of the tickets' keys, which is random.
    static final String COUNTS = "SELECT verdict, COUNT(*) FROM classification GROUP BY verdict"
            + " UNION ALL SELECT r.verdict, COUNT(*) FROM review r WHERE r.standing = 1 GROUP BY r.verdict"
            + " UNION ALL SELECT c.verdict, -COUNT(*) FROM review r JOIN classification c ON c.id = r.ticket_id"
            + " WHERE r.standing = 1 GROUP BY c.verdict";

    static final String NEEDS_REVIEW = "SELECT (SELECT COUNT(*) FROM classification WHERE needs_review = 1)"
            + " - (SELECT COUNT(*) FROM review r JOIN classification c ON c.id = r.ticket_id"
            + " WHERE r.standing = 1 AND c.needs_review = 1)";

    private final CaseStore store;

    SqliteClassifications(CaseStore store) {
        this.store = store;
    }

    private record Judged(Ticket.Id ticket, Classification classification) {}

    /// A ticket counts as classified on the evidence of the moment the writer was opened: what arrives later
    /// makes the ticket due again.
    @Override
    public Writer writer() {
        store.checkWritable();
        long seenIn = store.head().sequence();
        return new Writer() {
            private final List<Judged> waiting = new ArrayList<>();

            @Override
            public synchronized void save(Ticket.Id ticket, Classification classification) {
                waiting.add(new Judged(ticket, classification));
                if (waiting.size() >= SAVED_TOGETHER) {
                    flush();
                }
            }

            @Override
            public synchronized void close() {
                if (!waiting.isEmpty()) {
                    flush();
                }
            }

            private void flush() {
                saveAll(waiting, seenIn);
                waiting.clear();
            }
        };
    }

    private void saveAll(List<Judged> judged, long seenIn) {
        var line = LogLine.of("classification.save", judged.size() + " tickets");
        store.change(false, saved -> line, change -> {
            var names = new Names(store, change);
            var dictionary = new Dictionary(store, change);
            for (var one : judged) {
                save(one, seenIn, change, names, dictionary);
            }
            return judged.size();
        });
    }

    private static void save(Judged judged, long seenIn, Change change, Names names, Dictionary dictionary)
            throws SQLException {
        long id = judged.ticket.value();
        var judgement = Judgement.of(judged.classification, new KnownIds<>(), new KnownIds<>());
        long seen = hasNewer(change, id, seenIn) ? DueTickets.OUTDATED : seenIn;
        change.put(StoredTable.CLASSIFICATION, judgement.row(id, seen, change, names, dictionary::id));
    }

    /// Whether evidence on the ticket came while it was being classified.
    private static boolean hasNewer(Change change, long ticket, long seenIn) throws SQLException {
        var select = change.prepared("SELECT 1 FROM ticket WHERE id = ? AND version > ?"
                + " UNION ALL SELECT 1 FROM message WHERE ticket_id = ? AND version > ?");
        select.setLong(1, ticket);
        select.setLong(2, seenIn);
        select.setLong(3, ticket);
        select.setLong(4, seenIn);
        try (var row = select.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public Optional<Classification> of(Ticket.Id ticket) {
        return store.database().read(connection -> {
            var found = of(connection, List.of(ticket.value()));
            return Optional.ofNullable(found.get(ticket.value()));
        });
    }

    Map<Long, Classification> of(Connection connection, List<Long> tickets) throws SQLException {
        var found = new HashMap<Long, Classification>();
        try (var select = connection.prepareStatement("SELECT version, verdict, needs_review, confidence, special,"
                        + " elements, rule_id, version_id, findings, id FROM classification WHERE id IN "
                        + TicketReader.in(tickets));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getLong(10), toDomain(connection, rows));
            }
        }
        return found;
    }

    private Classification toDomain(Connection connection, ResultSet row) throws SQLException {
        var packed = new PayloadReader(row.getBytes(9));
        var findings = FindingsPacking.read(packed, name -> name(connection, name));
        var carriedBy = carriedBy(packed);
        var counterfactuals = counterfactuals(packed);
        var words = new TicketReader(store);
        return new Classification(
                Verdict.values()[row.getInt(2)],
                row.getInt(3) == 1,
                new Confidence(row.getDouble(4)),
                EnumBits.special(row.getLong(5)),
                EnumBits.elements(row.getLong(6)),
                findings,
                ReasonWords.read(packed, word -> words.word(connection, word)),
                new RuleId(name(connection, row.getLong(7))),
                carriedBy,
                counterfactuals,
                name(connection, row.getLong(8)));
    }

    private static List<Integer> carriedBy(PayloadReader packed) {
        int count = packed.size();
        var carriedBy = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            carriedBy.add(packed.size());
        }
        return carriedBy;
    }

    private static List<Verdict> counterfactuals(PayloadReader packed) {
        int count = packed.size();
        var verdicts = new ArrayList<Verdict>(count);
        for (int i = 0; i < count; i++) {
            verdicts.add(packed.oneOf(Verdict.values()));
        }
        return verdicts;
    }

    private String name(Connection connection, long id) {
        return store.names().computeIfAbsent(id, row -> {
            try (var select = connection.prepareStatement("SELECT name FROM name WHERE id = ?")) {
                select.setLong(1, row);
                try (var found = select.executeQuery()) {
                    if (!found.next()) {
                        throw new SQLException("A name is missing.");
                    }
                    return found.getString(1);
                }
            } catch (SQLException failed) {
                throw store.database().errors().of(failed);
            }
        });
    }

    @Override
    public Map<Verdict, Long> counts() {
        return store.database().read(connection -> {
            var counts = new EnumMap<Verdict, Long>(Verdict.class);
            for (var verdict : Verdict.values()) {
                counts.put(verdict, 0L);
            }
            try (var select = connection.prepareStatement(COUNTS);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.merge(Verdict.values()[rows.getInt(1)], rows.getLong(2), Long::sum);
                }
            }
            return counts;
        });
    }

    @Override
    public long needsReview() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(NEEDS_REVIEW);
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public Map<String, Long> versions() {
        return store.database().read(connection -> {
            var versions = new LinkedHashMap<String, Long>();
            try (var select = connection.prepareStatement("SELECT n.name, c.tickets FROM (SELECT version_id,"
                            + " COUNT(*) AS tickets, MAX(version) AS newest FROM classification GROUP BY version_id) c"
                            + " JOIN name n ON n.id = c.version_id ORDER BY c.newest DESC");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
            return versions;
        });
    }

    @Override
    public PatientStatusPolicy policy() {
        return PatientStatusPolicy.values()[setting(POLICY)];
    }

    @Override
    public GrayZone grayZone() {
        return GrayZone.values()[setting(GRAY_ZONE)];
    }

    /// 0 until it was set.
    private int setting(long id) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT number FROM setting WHERE id = " + id);
                    var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }
}
