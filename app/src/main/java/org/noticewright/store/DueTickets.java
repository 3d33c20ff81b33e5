package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.noticewright.store.sealed.Vault;

/// Which tickets wait to be classified: those without a classification, and those about which the evidence says
/// more than their classification saw. A classification by older rules stands until a person applied the newer
/// ones (see [SqliteRuleSteps]).
///
/// New evidence on a ticket itself outdates its classification when it is written. A profile or a title can
/// concern any number of tickets: those are found here, by comparing versions, and only when one is newer than
/// the oldest classification.
final class DueTickets {

    /// In place of the log entry up to which evidence was seen.
    static final long OUTDATED = 0;

    private static final int CHUNK = 20_000;
    private static final int SEEN_IN = StoredTable.CLASSIFICATION.columns().indexOf("seen_in");

    private final CaseStore store;
    private final BitSet due = new BitSet();

    private DueTickets(CaseStore store) {
        this.store = store;
    }

    /// New evidence on the ticket came.
    static void outdate(Change change, long ticket) throws SQLException {
        var row = change.row(StoredTable.CLASSIFICATION, ticket);
        if (row != null && row[SEEN_IN] instanceof Number seenIn && seenIn.longValue() != OUTDATED) {
            row[SEEN_IN] = OUTDATED;
            change.update(StoredTable.CLASSIFICATION, row);
        }
    }

    /// @return rows of tickets
    static BitSet of(CaseStore store) {
        var found = new DueTickets(store);
        found.findUnclassified();
        found.add("SELECT id FROM classification WHERE seen_in = " + OUTDATED);
        found.findTold();
        return found.due;
    }

    private void findUnclassified() {
        var state = store.state();
        if (state.rows(StoredTable.TICKET) != state.rows(StoredTable.CLASSIFICATION)) {
            add("SELECT t.id FROM ticket t LEFT JOIN classification c ON c.id = t.id WHERE c.id IS NULL");
        }
    }

    private void add(String sql) {
        store.database().read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        due.set(Math.toIntExact(rows.getLong(1)));
                    }
                }
                return due;
            }
        });
    }

    /// Tickets that a newer profile or title says something about.
    private void findTold() {
        long oldest = number("SELECT COALESCE(MIN(seen_in), 0) FROM classification WHERE seen_in <> " + OUTDATED);
        if (oldest == 0) {
            return;
        }
        var people = newer("SELECT key_hash, MAX(version) FROM profile WHERE version > %d GROUP BY 1", oldest);
        var labels = newer("SELECT label_id, MAX(version) FROM field_title WHERE version > %d GROUP BY 1", oldest);
        if (people.isEmpty() && labels.isEmpty()) {
            return;
        }
        for (long last = 0; last >= 0; ) {
            long after = last;
            last = store.database().read(connection -> compare(connection, after, people, labels));
        }
        if (!people.isEmpty()) {
            add("SELECT DISTINCT m.ticket_id FROM message m JOIN profile p ON p.key_hash = m.author_hash"
                    + " JOIN classification c ON c.id = m.ticket_id WHERE p.version > c.seen_in");
        }
    }

    private long number(String sql) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(sql);
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /// The newest version by keyed hash or by row.
    private Map<Object, Long> newer(String sql, long than) {
        return store.database().read(connection -> {
            var found = new HashMap<Object, Long>();
            try (var select = connection.prepareStatement(sql.formatted(than));
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    Object key = rows.getObject(1) instanceof byte[] hash ? prefix(hash, 0) : rows.getLong(1);
                    found.merge(key, rows.getLong(2), Math::max);
                }
            }
            return found;
        });
    }

    /// Half of a hash: two that share it make a ticket be classified once more than needed, nothing else.
    private static Long prefix(byte[] hash, int at) {
        return ByteBuffer.wrap(hash).getLong(at);
    }

    /// @return the last row that was looked at, -1 at the end
    private long compare(Connection connection, long after, Map<Object, Long> people, Map<Object, Long> labels)
            throws SQLException {
        try (var select = connection.prepareStatement("SELECT t.id, c.seen_in, t.requester_hash, t.authors, t.facets"
                + " FROM ticket t JOIN classification c ON c.id = t.id WHERE t.id > ? ORDER BY t.id LIMIT " + CHUNK)) {
            select.setLong(1, after);
            return compare(select, people, labels);
        }
    }

    private long compare(PreparedStatement select, Map<Object, Long> people, Map<Object, Long> labels)
            throws SQLException {
        long last = -1;
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                long seenIn = rows.getLong(2);
                byte[] requester = rows.getBytes(3);
                byte[] authors = rows.getBytes(4);
                boolean told = requester != null && isNewer(people, prefix(requester, 0), seenIn);
                for (int at = 0; !told && at < authors.length; at += Vault.HASH_BYTES) {
                    told = isNewer(people, prefix(authors, at), seenIn);
                }
                if (!told && !labels.isEmpty()) {
                    for (long row : Facets.rows(rows.getBytes(5))) {
                        told |= isNewer(labels, row, seenIn);
                    }
                }
                if (told) {
                    due.set(Math.toIntExact(last));
                }
            }
        }
        return last;
    }

    private static boolean isNewer(Map<Object, Long> versions, Long key, long seenIn) {
        return versions.getOrDefault(key, 0L) > seenIn;
    }
}
