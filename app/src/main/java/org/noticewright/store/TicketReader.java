package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// Reads a handful of tickets at a time with everything that belongs to them. One short read transaction a
/// chunk.
final class TicketReader {

    static final int CHUNK = 256;
    /// A system with a tag of its own for every ticket must not fill the memory.
    private static final int MOST_WORDS = 200_000;

    private final CaseStore store;

    TicketReader(CaseStore store) {
        this.store = store;
    }

    record Read(Ticket.Stored stored, SourcePointer origin, List<SourcePointer> messageOrigins) {}

    private record Row(long id, TicketRecord record) {}

    /// The tickets with these ids, in ascending order; ids that do not exist are left out.
    List<Read> tickets(Connection connection, Collection<Long> ids) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var rows = rows(connection, ids, true);
            var apart = apart(connection, ids);
            var profiles = profiles(connection, profileKeys(rows, apart.values()));
            var assembly = new TicketAssembly(key -> profiles.getOrDefault(key, List.of()), titles(connection));
            var files = AttachedFileRecords.ofTickets(store, connection, ids);
            var tickets = new ArrayList<Read>(rows.size());
            for (var row : rows) {
                var assembled = assembly.assemble(row.record, apart.getOrDefault(row.id, List.of()));
                var ticket = AttachedFileJoin.join(assembled.ticket(), files.getOrDefault(row.id, List.of()));
                var stored = new Ticket.Stored(new Ticket.Id(row.id), ticket);
                tickets.add(new Read(stored, row.record.origin(), assembled.messageOrigins()));
            }
            return tickets;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// Heads only, with the requester's profile: what a table shows.
    Map<Long, Ticket> withoutMessages(Connection connection, Collection<Long> ids) throws SQLException {
        var rows = rows(connection, ids, false);
        var profiles = profiles(connection, profileKeys(rows, List.of()));
        var assembly = new TicketAssembly(key -> profiles.getOrDefault(key, List.of()), FieldTitles.NONE);
        var tickets = new HashMap<Long, Ticket>();
        for (var row : rows) {
            tickets.put(row.id, assembly.assemble(row.record, List.of()).ticket());
        }
        return tickets;
    }

    private List<Row> rows(Connection connection, Collection<Long> ids, boolean withMessages) throws SQLException {
        var found = new ArrayList<Row>(ids.size());
        try (var select = connection.prepareStatement(
                        "SELECT id, version, content, payload FROM ticket WHERE id IN " + in(ids) + " ORDER BY id");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                var payload = store.payload(SealedColumn.TICKET, id, rows.getLong(2), rows.getBytes(4));
                var content = Ticket.Content.values()[rows.getInt(3)];
                LongFunction<Sha256> file = source -> store.sourceHash(connection, source);
                LongFunction<String> words = word -> word(connection, word);
                found.add(new Row(
                        id,
                        withMessages
                                ? TicketPayload.read(payload, content, file, words)
                                : TicketPayload.readHead(payload, content, file, words)));
            }
        }
        return found;
    }

    /// Every stored form of every message of these tickets, shown or not.
    Stream<StoredMessage> forms(Connection connection, Collection<Long> ids) throws SQLException {
        var own = rows(connection, ids, true).stream().flatMap(row -> row.record.forms().stream());
        var apart = apart(connection, ids).values().stream().flatMap(List::stream);
        return Stream.concat(own, apart);
    }

    private Map<Long, List<StoredMessage>> apart(Connection connection, Collection<Long> ids) throws SQLException {
        if (isEmpty(connection, "message")) {
            return Map.of();
        }
        var messages = new HashMap<Long, List<StoredMessage>>();
        try (var select = connection.prepareStatement(
                        "SELECT id, version, ticket_id, payload FROM message WHERE ticket_id IN " + in(ids));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var payload = store.payload(SealedColumn.MESSAGE, rows.getLong(1), rows.getLong(2), rows.getBytes(4));
                messages.computeIfAbsent(rows.getLong(3), ticket -> new ArrayList<>())
                        .add(TicketPayload.apart(payload, source -> store.sourceHash(connection, source)));
            }
        }
        return messages;
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM " + table + " LIMIT 1");
                var row = select.executeQuery()) {
            return !row.next();
        }
    }

    private static Set<NativeKey> profileKeys(List<Row> rows, Collection<List<StoredMessage>> apart) {
        var keys = new HashSet<NativeKey>();
        for (var row : rows) {
            var requester = row.record.head().requesterId();
            if (requester != null) {
                keys.add(requester);
            }
            addAuthors(row.record.forms(), keys);
        }
        apart.forEach(forms -> addAuthors(forms, keys));
        return keys;
    }

    private static void addAuthors(List<StoredMessage> forms, Set<NativeKey> keys) {
        for (var form : forms) {
            var author = form.message().authorKey();
            if (author != null && form.message().author() == Message.Author.OTHER) {
                keys.add(author);
            }
        }
    }

    private Map<NativeKey, List<Profile>> profiles(Connection connection, Set<NativeKey> keys) throws SQLException {
        if (isEmpty(connection, "profile")) {
            return Map.of();
        }
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
        if (store.words().size() > MOST_WORDS) {
            store.words().clear();
        }
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
