package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// Reads a handful of tickets at a time with everything that belongs to them. One short read transaction a chunk.
final class TicketReader {

    static final int CHUNK = 256;

    private final CaseStore store;

    TicketReader(CaseStore store) {
        this.store = store;
    }

    record Read(Ticket.Stored stored, SourcePointer origin, List<SourcePointer> messageOrigins) {}

    private record Head(long id, Ticket.Content content, TicketHead head, SourcePointer origin) {}

    /// The tickets with these ids, in ascending order; ids that do not exist are left out.
    List<Read> tickets(Connection connection, Collection<Long> ids) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var heads = heads(connection, ids);
            var forms = messages(connection, ids);
            var profiles = profiles(connection, profileKeys(heads, forms.values()));
            var assembly = new TicketAssembly(key -> profiles.getOrDefault(key, List.of()), titles(connection));
            var files = AttachedFileRecords.ofTickets(store, connection, ids);
            var tickets = new ArrayList<Read>(heads.size());
            for (var head : heads) {
                var assembled = assembly.assemble(head.head, head.content, forms.getOrDefault(head.id, List.of()));
                var ticket = AttachedFileJoin.join(assembled.ticket(), files.getOrDefault(head.id, List.of()));
                var stored = new Ticket.Stored(new Ticket.Id(head.id), ticket);
                tickets.add(new Read(stored, head.origin, assembled.messageOrigins()));
            }
            return tickets;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// Heads only, with the requester's profile: what a table shows.
    Map<Long, Ticket> withoutMessages(Connection connection, Collection<Long> ids) throws SQLException {
        var heads = heads(connection, ids);
        var profiles = profiles(connection, profileKeys(heads, List.of()));
        var assembly = new TicketAssembly(key -> profiles.getOrDefault(key, List.of()), FieldTitles.NONE);
        var tickets = new HashMap<Long, Ticket>();
        for (var head : heads) {
            tickets.put(
                    head.id,
                    assembly.assemble(head.head, head.content, List.of()).ticket());
        }
        return tickets;
    }

    private List<Head> heads(Connection connection, Collection<Long> ids) throws SQLException {
        var heads = new ArrayList<Head>(ids.size());
        try (var select = connection.prepareStatement(
                        "SELECT id, version, content, payload FROM ticket WHERE id IN " + in(ids) + " ORDER BY id");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                var payload = store.payload(SealedColumn.TICKET, id, rows.getLong(2), rows.getBytes(4));
                var origin = EvidencePayloads.pointer(payload);
                var head = EvidencePayloads.head(payload, word -> word(connection, word));
                heads.add(new Head(id, Ticket.Content.values()[rows.getInt(3)], head, origin));
            }
        }
        return heads;
    }

    private Map<Long, List<StoredMessage>> messages(Connection connection, Collection<Long> ids) throws SQLException {
        var messages = new HashMap<Long, List<StoredMessage>>();
        try (var select = connection.prepareStatement(
                        "SELECT id, version, ticket_id, key_hash, seen_in, position, payload"
                                + " FROM message WHERE ticket_id IN " + in(ids));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] plain = store.open(SealedColumn.MESSAGE, rows.getLong(1), rows.getLong(2), rows.getBytes(7));
                var payload = new PayloadReader(plain);
                var origin = EvidencePayloads.pointer(payload);
                byte[] bytes = payload.rest();
                var content = EvidencePayloads.message(new PayloadReader(bytes));
                messages.computeIfAbsent(rows.getLong(3), ticket -> new ArrayList<>())
                        .add(new StoredMessage(
                                ByteBuffer.wrap(rows.getBytes(4)),
                                rows.getLong(5),
                                rows.getInt(6),
                                content.message(),
                                content.attachments(),
                                bytes,
                                origin));
            }
        }
        return messages;
    }

    private static Set<NativeKey> profileKeys(List<Head> heads, Collection<List<StoredMessage>> messages) {
        var keys = new HashSet<NativeKey>();
        for (var head : heads) {
            var requester = head.head.requesterId();
            if (requester != null) {
                keys.add(requester);
            }
        }
        for (var ofTicket : messages) {
            for (var form : ofTicket) {
                var author = form.message().authorKey();
                if (author != null && form.message().author() == Message.Author.OTHER) {
                    keys.add(author);
                }
            }
        }
        return keys;
    }

    private Map<NativeKey, List<Profile>> profiles(Connection connection, Set<NativeKey> keys) throws SQLException {
        var profiles = new HashMap<NativeKey, List<Profile>>();
        try (var select = connection.prepareStatement("SELECT id, version, payload FROM profile WHERE key_hash = ?")) {
            for (var key : keys) {
                select.setBytes(1, store.vault().blind(BlindIndex.PROFILE_KEY, EvidencePayloads.keyBytes(key)));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var payload =
                                store.payload(SealedColumn.PROFILE, rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                        profiles.computeIfAbsent(key, unknown -> new ArrayList<>(1))
                                .add(EvidencePayloads.profile(payload));
                    }
                }
            }
        }
        return profiles;
    }

    private FieldTitles titles(Connection connection) throws SQLException {
        var titles = new FieldTitles();
        try (var select = connection.prepareStatement("SELECT id, version, label_id, payload FROM field_title");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var payload =
                        store.payload(SealedColumn.FIELD_TITLE, rows.getLong(1), rows.getLong(2), rows.getBytes(4));
                var title = payload.text();
                titles.add(rows.getLong(3), payload.optionalText(), title);
            }
        }
        return titles;
    }

    String word(Connection connection, long id) {
        return store.words().computeIfAbsent(id, row -> {
            try (var select = connection.prepareStatement("SELECT version, value FROM dictionary WHERE id = ?")) {
                select.setLong(1, row);
                try (var found = select.executeQuery()) {
                    if (!found.next()) {
                        throw new SQLException("A word is missing.");
                    }
                    return store.payload(SealedColumn.DICTIONARY, row, found.getLong(1), found.getBytes(2))
                            .text();
                }
            } catch (SQLException failed) {
                throw store.database().errors().of(failed);
            }
        });
    }

    /// Numbers only, so there is nothing to inject.
    static String in(Collection<Long> ids) {
        var list = new StringBuilder("(");
        for (long id : ids) {
            list.append(list.length() == 1 ? "" : ",").append(id);
        }
        return list.append(')').toString();
    }
}
