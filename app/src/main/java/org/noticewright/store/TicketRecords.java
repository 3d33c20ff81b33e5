package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// Writes what evidence says about tickets within one [Change].
///
/// Of several records of one ticket the newest (by its own time of change) is the ticket's head; at the same
/// time the one with more content, then an arbitrary but fixed one, so that the order of arrival does not
/// matter. The others are kept as superseded versions. Messages are a set of distinct forms that only grows.
final class TicketRecords {

    private final CaseStore store;
    private final Change change;
    private final Dictionary dictionary;

    TicketRecords(CaseStore store, Change change) {
        this.store = store;
        this.change = change;
        this.dictionary = new Dictionary(store, change);
    }

    Kept keep(Ticket ticket, SourcePointer at) throws SQLException {
        var head = TicketHead.of(ticket);
        var record = new Incoming(head, ticket.content(), canonical(head, ticket.content()), at);
        byte[] keyHash = keyHash(ticket.key());
        var known = find(keyHash);
        long id;
        Kept kept;
        if (known == null) {
            id = change.newId(StoredTable.TICKET);
            writeHead(id, keyHash, record, null);
            kept = Kept.KEPT;
        } else {
            id = known.id;
            kept = join(known, keyHash, record);
        }
        boolean newMessage = keepEmbedded(id, ticket, at);
        keepEmbeddedProfile(head);
        // The same head with a message that nobody knew yet is news; an older head is not, whatever hangs on it.
        return kept == Kept.DUPLICATE && newMessage && known != null && isSameHead(known, record) ? Kept.KEPT : kept;
    }

    private record Incoming(TicketHead head, Ticket.Content content, byte[] canonical, SourcePointer at) {}

    private record Known(
            long id,
            long version,
            boolean hasRecord,
            Ticket.Content content,
            byte @Nullable [] contentHash,
            @Nullable Long updatedAt,
            byte[] payload) {}

    private @Nullable Known find(byte[] keyHash) throws SQLException {
        var select = change.prepared("SELECT id, version, has_record, content, content_hash, updated_at, payload"
                + " FROM ticket WHERE key_hash = ?");
        select.setBytes(1, keyHash);
        try (var row = select.executeQuery()) {
            return row.next()
                    ? new Known(
                            row.getLong(1),
                            row.getLong(2),
                            row.getInt(3) != 0,
                            Ticket.Content.values()[row.getInt(4)],
                            row.getBytes(5),
                            Rows.optionalLong(row, 6),
                            row.getBytes(7))
                    : null;
        }
    }

    private Kept join(Known known, byte[] keyHash, Incoming record) throws SQLException {
        if (!known.hasRecord) {
            writeHead(known.id, keyHash, record, known);
            return Kept.KEPT;
        }
        if (isSameHead(known, record)) {
            return Kept.DUPLICATE;
        }
        if (isNewer(record, known)) {
            byte[] old = change.vault().open(SealedColumn.TICKET, known.id, known.version, known.payload);
            supersede(known.id, known.contentHash == null ? new byte[0] : known.contentHash, old);
            writeHead(known.id, keyHash, record, known);
            return Kept.KEPT;
        }
        supersede(known.id, contentHash(record), payload(record));
        return Kept.DUPLICATE;
    }

    private boolean isSameHead(Known known, Incoming record) {
        return Arrays.equals(known.contentHash, contentHash(record));
    }

    private byte[] contentHash(Incoming record) {
        return change.vault().blind(BlindIndex.TICKET_CONTENT, record.canonical);
    }

    private boolean isNewer(Incoming record, Known known) {
        long incoming = millis(record.head.updatedAt(), StoredMessage.UNDATED);
        long present = known.updatedAt == null ? StoredMessage.UNDATED : known.updatedAt;
        if (incoming != present) {
            return incoming > present;
        }
        if (record.content != known.content) {
            return record.content.compareTo(known.content) < 0;
        }
        var payload = store.payload(SealedColumn.TICKET, known.id, known.version, known.payload);
        EvidencePayloads.pointer(payload);
        var head = EvidencePayloads.head(payload, dictionary::text);
        return Arrays.compare(record.canonical, canonical(head, known.content)) > 0;
    }

    private static byte[] canonical(TicketHead head, Ticket.Content content) {
        var writer = new PayloadWriter().number(content.ordinal());
        EvidencePayloads.write(writer, head, null);
        return writer.toBytes();
    }

    private byte[] payload(Incoming record) {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, record.at);
        EvidencePayloads.write(writer, record.head, dictionary::id);
        return writer.toBytes();
    }

    private void writeHead(long id, byte[] keyHash, Incoming record, @Nullable Known known) throws SQLException {
        var head = record.head;
        var requester = head.requesterId();
        var values = new @Nullable Object[] {
            id,
            change.sequence(),
            keyHash,
            1L,
            (long) record.content.ordinal(),
            contentHash(record),
            requester == null ? null : profileHash(requester),
            millisOrNull(head.createdAt()),
            millisOrNull(head.updatedAt()),
            change.sequence(),
            change.seal(SealedColumn.TICKET, id, payload(record))
        };
        if (known == null) {
            change.insert(StoredTable.TICKET, values);
        } else {
            change.update(StoredTable.TICKET, values);
            var delete = change.prepared("DELETE FROM ticket_facet WHERE ticket_id = ?");
            delete.setLong(1, id);
            delete.executeUpdate();
        }
        writeFacets(id, head);
    }

    private void writeFacets(long id, TicketHead head) throws SQLException {
        var words = new HashSet<Long>();
        head.tags().forEach(tag -> words.add(dictionary.id(new Word(Word.Kind.TAG, tag))));
        head.fields()
                .forEach(field -> words.add(dictionary.id(Word.label(head.key().platform(), field.label()))));
        var insert = change.prepared("INSERT INTO ticket_facet (dictionary_id, ticket_id) VALUES (?, ?)");
        for (long word : words) {
            insert.setLong(1, word);
            insert.setLong(2, id);
            insert.executeUpdate();
        }
    }

    private void supersede(long ticket, byte[] contentHash, byte[] payload) throws SQLException {
        var select = change.prepared("SELECT 1 FROM ticket_version WHERE ticket_id = ? AND content_hash = ?");
        select.setLong(1, ticket);
        select.setBytes(2, contentHash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return;
            }
        }
        long id = change.newId(StoredTable.TICKET_VERSION);
        change.insert(
                StoredTable.TICKET_VERSION,
                id,
                change.sequence(),
                ticket,
                contentHash,
                change.seal(SealedColumn.TICKET_VERSION, id, payload));
    }

    private boolean keepEmbedded(long ticket, Ticket record, SourcePointer at) throws SQLException {
        long seenIn = millis(record.updatedAt(), StoredMessage.UNDATED);
        var repeats = new HashMap<ByteBuffer, Integer>();
        boolean news = false;
        for (int i = 0; i < record.messages().size(); i++) {
            var message = record.messages().get(i);
            byte[] plainKey = messageKey(message, 0);
            int repeat =
                    message.nativeId().isEmpty() ? repeats.merge(ByteBuffer.wrap(plainKey), 1, Integer::sum) - 1 : 0;
            byte[] key = repeat == 0 ? plainKey : messageKey(message, repeat);
            var attachments = new ArrayList<Attachment>();
            for (var attachment : record.attachments()) {
                if (attachment.message() == i) {
                    attachments.add(attachment);
                }
            }
            news |= keepMessage(ticket, message, attachments, key, seenIn, i, at) == Kept.KEPT;
        }
        return news;
    }

    Kept keep(NativeKey ticketKey, Message message, List<Attachment> attachments, SourcePointer at)
            throws SQLException {
        byte[] keyHash = keyHash(ticketKey);
        var known = find(keyHash);
        long ticket = known == null ? placeholder(ticketKey, keyHash, at) : known.id;
        return keepMessage(
                ticket,
                message,
                attachments,
                messageKey(message, 0),
                StoredMessage.APART,
                StoredMessage.NO_POSITION,
                at);
    }

    private long placeholder(NativeKey key, byte[] keyHash, SourcePointer at) throws SQLException {
        long id = change.newId(StoredTable.TICKET);
        var head = TicketHead.unknown(key);
        var record = new Incoming(head, Ticket.Content.NOT_IN_FILE, new byte[0], at);
        change.insert(
                StoredTable.TICKET,
                id,
                change.sequence(),
                keyHash,
                0L,
                (long) Ticket.Content.NOT_IN_FILE.ordinal(),
                null,
                null,
                null,
                null,
                change.sequence(),
                change.seal(SealedColumn.TICKET, id, payload(record)));
        return id;
    }

    private Kept keepMessage(
            long ticket,
            Message message,
            List<Attachment> attachments,
            byte[] plainKey,
            long seenIn,
            int position,
            SourcePointer at)
            throws SQLException {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, message, attachments);
        byte[] content = writer.toBytes();
        byte[] key = change.vault().blind(BlindIndex.MESSAGE_KEY, plainKey);
        byte[] contentHash = change.vault().blind(BlindIndex.MESSAGE_CONTENT, content);
        boolean sameText = false;
        var select = change.prepared("SELECT id, version, content_hash, seen_in, position, payload FROM message"
                + " WHERE ticket_id = ? AND key_hash = ?");
        select.setLong(1, ticket);
        select.setBytes(2, key);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                if (Arrays.equals(contentHash, rows.getBytes(3))) {
                    if (seenIn > rows.getLong(4) || position < rows.getInt(5)) {
                        seenAgain(id, ticket, seenIn, position);
                    }
                    return Kept.DUPLICATE;
                }
                var payload = store.payload(SealedColumn.MESSAGE, id, rows.getLong(2), rows.getBytes(6));
                EvidencePayloads.pointer(payload);
                sameText |= EvidencePayloads.message(payload).message().text().equals(message.text());
            }
        }
        long id = change.newId(StoredTable.MESSAGE);
        var pointed = new PayloadWriter();
        EvidencePayloads.write(pointed, at);
        byte[] payload = pointed.raw(content).toBytes();
        var author = message.author() == Message.Author.OTHER ? message.authorKey() : null;
        change.insert(
                StoredTable.MESSAGE,
                id,
                change.sequence(),
                ticket,
                key,
                contentHash,
                author == null ? null : profileHash(author),
                millisOrNull(message.at()),
                seenIn,
                (long) position,
                change.seal(SealedColumn.MESSAGE, id, payload));
        return sameText ? Kept.DUPLICATE : Kept.KEPT;
    }

    /// The row keeps its version, since its sealed value stays; the ticket is marked as changed instead.
    private void seenAgain(long id, long ticket, long seenIn, int position) throws SQLException {
        var row = change.row(StoredTable.MESSAGE, id);
        if (row == null) {
            return;
        }
        row[7] = Math.max(seenIn, number(row[7]));
        row[8] = Math.min(position, number(row[8]));
        change.update(StoredTable.MESSAGE, withLongId(row));
        touch(ticket);
    }

    private void touch(long ticket) throws SQLException {
        var row = change.row(StoredTable.TICKET, ticket);
        if (row != null && number(row[9]) != change.sequence()) {
            row[9] = change.sequence();
            change.update(StoredTable.TICKET, withLongId(row));
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Object[] withLongId(@Nullable Object[] row) {
        row[0] = number(row[0]);
        return row;
    }

    private void keepEmbeddedProfile(TicketHead head) throws SQLException {
        var profile = head.requester();
        var key = head.requesterId();
        if (profile != null && key != null) {
            keep(new Profile(
                    key,
                    profile.role(),
                    profile.name(),
                    profile.email(),
                    profile.phone(),
                    profile.externalId(),
                    profile.notes()));
        }
    }

    /// A profile without a user id has nothing to be joined by: it stands in the ticket that embeds it.
    Kept keep(Profile profile) throws SQLException {
        var key = profile.key();
        if (key == null) {
            return Kept.DUPLICATE;
        }
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, profile);
        byte[] content = writer.toBytes();
        byte[] keyHash = profileHash(key);
        byte[] contentHash = change.vault().blind(BlindIndex.PROFILE_CONTENT, content);
        var select = change.prepared("SELECT 1 FROM profile WHERE key_hash = ? AND content_hash = ?");
        select.setBytes(1, keyHash);
        select.setBytes(2, contentHash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return Kept.DUPLICATE;
            }
        }
        long id = change.newId(StoredTable.PROFILE);
        change.insert(
                StoredTable.PROFILE,
                id,
                change.sequence(),
                keyHash,
                contentHash,
                change.seal(SealedColumn.PROFILE, id, content));
        return Kept.KEPT;
    }

    /// @param value the value that the title stands for, null when it stands for the field itself
    Kept keepTitle(String platform, String fieldId, @Nullable String value, String title) throws SQLException {
        long label = dictionary.id(Word.label(platform, fieldId));
        byte[] text = new PayloadWriter().text(title).optional(value).toBytes();
        byte[] hash = change.vault().blind(BlindIndex.FIELD_TITLE, text);
        var select = change.prepared("SELECT 1 FROM field_title WHERE label_id = ? AND title_hash = ?");
        select.setLong(1, label);
        select.setBytes(2, hash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return Kept.DUPLICATE;
            }
        }
        long id = change.newId(StoredTable.FIELD_TITLE);
        change.insert(
                StoredTable.FIELD_TITLE,
                id,
                change.sequence(),
                label,
                hash,
                change.seal(SealedColumn.FIELD_TITLE, id, text));
        return Kept.KEPT;
    }

    private byte[] keyHash(NativeKey key) {
        return change.vault().blind(BlindIndex.TICKET_KEY, EvidencePayloads.keyBytes(key));
    }

    private byte[] profileHash(NativeKey key) {
        return change.vault().blind(BlindIndex.PROFILE_KEY, EvidencePayloads.keyBytes(key));
    }

    /// What makes two forms the same message: the platform's id, else author, time and text.
    private static byte[] messageKey(Message message, int repeat) {
        var writer = new PayloadWriter();
        if (!message.nativeId().isEmpty()) {
            return writer.flag(true).text(message.nativeId()).toBytes();
        }
        var author = message.authorKey();
        writer.flag(false).text(author == null ? message.author().name() : author.id());
        var at = message.at();
        writer.optional(at == null ? null : at.instant().toEpochMilli());
        return writer.text(message.text()).number(repeat).toBytes();
    }

    private static long millis(@Nullable OriginalTime time, long otherwise) {
        return time == null ? otherwise : time.instant().toEpochMilli();
    }

    private static @Nullable Long millisOrNull(@Nullable OriginalTime time) {
        return time == null ? null : time.instant().toEpochMilli();
    }
}
