package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Ticket;

/// Finds the tickets that attached files may belong to, after an import brought files or tickets. A case
/// without such files pays nothing for it.
final class AttachedFileClaims {

    private final CaseStore store;
    private final Map<ByteBuffer, List<Long>> byTicket = new HashMap<>();
    private final Map<ByteBuffer, List<Long>> byOwnId = new HashMap<>();
    private final Set<Claim> known = new HashSet<>();

    private record Claim(long ticket, long file) {}

    private AttachedFileClaims(CaseStore store) {
        this.store = store;
    }

    /// @param since looks at tickets that changed in a later log entry
    static void update(CaseStore store, long since) {
        var claims = new AttachedFileClaims(store);
        if (!store.database().read(claims::load)) {
            return;
        }
        var fresh = store.database().read(connection -> claims.find(connection, since));
        if (fresh.isEmpty()) {
            return;
        }
        store.change(
                LogLine.of("evidence.files", "%d attached files joined to tickets".formatted(fresh.size())), change -> {
                    for (var claim : fresh) {
                        change.insert(
                                StoredTable.ATTACHMENT_CLAIM,
                                change.newId(StoredTable.ATTACHMENT_CLAIM),
                                change.sequence(),
                                claim.file,
                                claim.ticket);
                        DueTickets.outdate(change, claim.ticket);
                    }
                    return fresh.size();
                });
    }

    static long unclaimed(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM attachment_file f"
                        + " WHERE NOT EXISTS (SELECT 1 FROM attachment_claim c WHERE c.file_id = f.id)");
                var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Whether there is any file at all.
    private boolean load(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, ticket_hash, own_hash FROM attachment_file");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                put(byTicket, rows.getBytes(2), rows.getLong(1));
                put(byOwnId, rows.getBytes(3), rows.getLong(1));
            }
        }
        try (var select = connection.prepareStatement("SELECT ticket_id, file_id FROM attachment_claim");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                known.add(new Claim(rows.getLong(1), rows.getLong(2)));
            }
        }
        return !byTicket.isEmpty() || !byOwnId.isEmpty();
    }

    private static void put(Map<ByteBuffer, List<Long>> files, byte @Nullable [] hash, long file) {
        if (hash != null) {
            files.computeIfAbsent(ByteBuffer.wrap(hash), key -> new ArrayList<>(1))
                    .add(file);
        }
    }

    private List<Claim> find(Connection connection, long since) throws SQLException {
        var fresh = new ArrayList<Claim>();
        var reader = new TicketReader(store);
        for (var ids = changed(connection, since, 0); !ids.isEmpty(); ids = changed(connection, since, ids.getLast())) {
            for (var read : reader.tickets(connection, ids)) {
                var ticket = read.stored();
                for (long file : files(ticket.ticket())) {
                    var claim = new Claim(ticket.id().value(), file);
                    if (known.add(claim)) {
                        fresh.add(claim);
                    }
                }
            }
        }
        return fresh;
    }

    private static List<Long> changed(Connection connection, long since, long after) throws SQLException {
        var ids = new ArrayList<Long>(TicketReader.CHUNK);
        try (var select = connection.prepareStatement("SELECT t.id FROM ticket t WHERE t.id > ? AND (t.version > ?"
                + " OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id AND m.version > ?))"
                + " ORDER BY t.id LIMIT ?")) {
            select.setLong(1, after);
            select.setLong(2, since);
            select.setLong(3, since);
            select.setLong(4, TicketReader.CHUNK);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    /// Ascending, each once.
    private Set<Long> files(Ticket ticket) {
        var found = new java.util.TreeSet<Long>();
        String platform = ticket.key().platform();
        add(found, byTicket, platform, ticket.key().id());
        ticket.details().altIds().forEach(id -> add(found, byTicket, platform, id));
        for (var attachment : ticket.attachments()) {
            add(found, byOwnId, platform, attachment.nativeId());
        }
        return found;
    }

    private void add(Set<Long> found, Map<ByteBuffer, List<Long>> files, String platform, @Nullable String id) {
        for (var named : new @Nullable String[] {null, platform}) {
            byte[] hash = AttachedFileRecords.idHash(store.vault(), named, id);
            if (hash != null) {
                found.addAll(files.getOrDefault(ByteBuffer.wrap(hash), List.of()));
            }
        }
    }
}
