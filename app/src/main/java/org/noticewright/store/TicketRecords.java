package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// Writes what evidence says about tickets within one [Change].
///
/// Of several records of one ticket the newest (by its own time of change) is the ticket's head; at the same
/// time the one with more content, then an arbitrary but fixed one, so that the order of arrival does not
/// matter. The others are kept as superseded versions. Messages are a set of distinct forms that only grows:
/// those that a record embeds stand in the payload of the ticket, those found apart in rows of their own.
final class TicketRecords {

    private final CaseStore store;
    private final Change change;
    private final Dictionary dictionary;
    private final KnownIds<Word> words;
    private final FreshJudgements judgements;

    /// @param words is told the row of every word that is met
    TicketRecords(CaseStore store, Change change, KnownIds<Word> words, KnownIds<String> names) {
        this.store = store;
        this.change = change;
        this.dictionary = new Dictionary(store, change);
        this.words = words;
        this.judgements = new FreshJudgements(store, change, names, this::wordId);
    }

    /// Keeps tickets as their own records have them.
    ///
    /// @param pieces each with a prepared ticket
    /// @return what became of each
    Kept[] keep(List<PreparedPiece> pieces) throws SQLException {
        var incoming = new ArrayList<Incoming>(pieces.size());
        for (var piece : pieces) {
            var ticket = Objects.requireNonNull(piece.record());
            keepEmbeddedProfile(ticket.record().head()); // First: what a record itself says is no news about it.
            incoming.add(new Incoming(
                    change.newId(StoredTable.TICKET),
                    ticket,
                    ticket.encoded() == null ? encoded(ticket.record()) : ticket.encoded(),
                    piece.judgement()));
        }
        var isNew = change.insertNew(
                StoredTable.TICKET, incoming.stream().map(this::row).toList());
        var news = new ArrayList<Incoming>();
        for (int i = 0; i < isNew.length; i++) {
            if (isNew[i]) {
                news.add(incoming.get(i));
                var record = incoming.get(i).ticket.record();
                change.state().messages +=
                        record.isPlain() ? record.forms().size() : messages(record.forms(), Set.of());
            }
        }
        judgements.keep(news);
        var kept = new Kept[isNew.length];
        for (int i = 0; i < isNew.length; i++) {
            kept[i] = isNew[i] ? Kept.KEPT : join(incoming.get(i).ticket);
        }
        return kept;
    }

    /// @param id is wasted when the ticket turns out to be known
    record Incoming(
            long id,
            PreparedTicket ticket,
            PreparedTicket.Encoded encoded,
            @Nullable Judgement judgement) {}

    private @Nullable Object[] row(Incoming incoming) {
        var record = incoming.ticket.record();
        return new @Nullable Object[] {
            incoming.id,
            change.sequence(),
            incoming.ticket.keyHash(),
            1L,
            (long) record.content().ordinal(),
            incoming.ticket.requesterHash(),
            PreparedTicket.millis(record.head().createdAt()),
            PreparedTicket.millis(record.head().updatedAt()),
            incoming.encoded.facets(),
            incoming.ticket.authors(),
            change.seal(SealedColumn.TICKET, incoming.id, incoming.encoded.payload())
        };
    }

    private PreparedTicket.Encoded encoded(TicketRecord record) {
        return PreparedTicket.encoded(record, store.sources()::row, this::wordId);
    }

    private long wordId(Word word) {
        long id = dictionary.id(word);
        words.know(word, id);
        return id;
    }

    private record Known(long id, boolean hasRecord, byte[] keyHash, TicketRecord record, byte[] plain) {}

    private @Nullable Known find(byte[] keyHash) throws SQLException {
        var select = change.prepared("SELECT id, version, has_record, content, payload FROM ticket WHERE key_hash = ?");
        select.setBytes(1, keyHash);
        try (var found = select.executeQuery()) {
            if (!found.next()) {
                return null;
            }
            long id = found.getLong(1);
            byte[] plain = change.vault().open(SealedColumn.TICKET, id, found.getLong(2), found.getBytes(5));
            var content = Ticket.Content.values()[found.getInt(4)];
            var record = TicketPayload.read(new PayloadReader(plain), content, this::file, dictionary::text);
            return new Known(id, found.getInt(3) != 0, keyHash, record, plain);
        }
    }

    private Sha256 file(long source) {
        return store.sourceHash(store.database().writer(), source);
    }

    private Kept join(PreparedTicket ticket) throws SQLException {
        var known = find(ticket.keyHash());
        if (known == null) {
            throw new SQLException("A ticket is neither new nor known.");
        }
        var incoming = ticket.record();
        var apart = apart(known.id);
        boolean newMessage = hasNews(incoming.forms(), known.record.forms(), apart);
        var forms = new ArrayList<>(
                TicketRecord.merged(known.record.forms(), incoming.forms()).values());
        change.state().messages += messages(incoming.forms(), keys(known.record.forms(), apart));
        if (!known.hasRecord) {
            rewrite(known, incoming.withForms(forms));
            return Kept.KEPT;
        }
        byte[] canonical = incoming.canonicalHead();
        byte[] knownCanonical = known.record.canonicalHead();
        if (Arrays.equals(canonical, knownCanonical)) {
            if (!forms.equals(known.record.forms())) {
                rewrite(known, known.record.withForms(forms));
            }
            // The same head with a message that nobody knew yet is news; an older head is not, whatever hangs on it.
            return newMessage ? Kept.KEPT : Kept.DUPLICATE;
        }
        if (isNewer(incoming, canonical, known.record, knownCanonical)) {
            supersede(known.id, knownCanonical, known.plain);
            rewrite(known, incoming.withForms(forms));
            return Kept.KEPT;
        }
        supersede(known.id, canonical, encoded(incoming).payload());
        if (!forms.equals(known.record.forms())) {
            rewrite(known, known.record.withForms(forms));
        }
        return Kept.DUPLICATE;
    }

    private static boolean isNewer(TicketRecord incoming, byte[] canonical, TicketRecord known, byte[] knownCanonical) {
        if (incoming.updated() != known.updated()) {
            return incoming.updated() > known.updated();
        }
        if (incoming.content() != known.content()) {
            return incoming.content().compareTo(known.content()) < 0;
        }
        return Arrays.compare(canonical, knownCanonical) > 0;
    }

    private void rewrite(Known known, TicketRecord record) throws SQLException {
        var encoded = encoded(record);
        var requester = record.head().requesterId();
        change.update(
                StoredTable.TICKET,
                known.id,
                change.sequence(),
                known.keyHash,
                1L,
                (long) record.content().ordinal(),
                requester == null ? null : PreparedTicket.profileHash(change.vault(), requester),
                PreparedTicket.millis(record.head().createdAt()),
                PreparedTicket.millis(record.head().updatedAt()),
                encoded.facets(),
                PreparedTicket.authors(record, change.vault()),
                change.seal(SealedColumn.TICKET, known.id, encoded.payload()));
        judgements.outdate(known.id);
    }

    private void supersede(long ticket, byte[] canonical, byte[] payload) throws SQLException {
        byte[] contentHash = change.vault().blind(BlindIndex.TICKET_CONTENT, canonical);
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

    private List<StoredMessage> apart(long ticket) throws SQLException {
        if (change.state().rows(StoredTable.MESSAGE) == 0) {
            return List.of();
        }
        var select = change.prepared("SELECT id, version, payload FROM message WHERE ticket_id = ?");
        select.setLong(1, ticket);
        var found = new ArrayList<StoredMessage>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var payload = store.payload(SealedColumn.MESSAGE, rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                found.add(TicketPayload.apart(payload, this::file));
            }
        }
        return found;
    }

    /// Whether one of the forms is a message, or a wording of one, that nobody knew.
    private static boolean hasNews(List<StoredMessage> incoming, List<StoredMessage> known, List<StoredMessage> apart) {
        Map<ByteBuffer, Set<String>> texts = new HashMap<>();
        for (var list : List.of(known, apart)) {
            for (var form : list) {
                texts.computeIfAbsent(form.key(), unseen -> new HashSet<>())
                        .add(form.message().text());
            }
        }
        return incoming.stream()
                .anyMatch(form -> !texts.getOrDefault(form.key(), Set.of())
                        .contains(form.message().text()));
    }

    private static Set<ByteBuffer> keys(List<StoredMessage> known, List<StoredMessage> apart) {
        var keys = new HashSet<ByteBuffer>();
        known.forEach(form -> keys.add(form.key()));
        apart.forEach(form -> keys.add(form.key()));
        return keys;
    }

    /// How many messages the forms are of, without those known.
    private static int messages(List<StoredMessage> forms, Set<ByteBuffer> known) {
        if (known.isEmpty() && forms.size() <= 1) {
            return forms.size();
        }
        var keys = new HashSet<ByteBuffer>();
        for (var form : forms) {
            var key = form.key();
            if (!known.contains(key)) {
                keys.add(key);
            }
        }
        return keys.size();
    }

    /// A message found apart from its ticket.
    Kept keep(NativeKey ticketKey, Message message, List<Attachment> attachments, SourcePointer at)
            throws SQLException {
        byte[] keyHash = PreparedTicket.keyHash(change.vault(), ticketKey);
        var known = find(keyHash);
        long ticket = known == null ? placeholder(ticketKey, keyHash, at) : known.id;
        var form = new StoredMessage(0, StoredMessage.APART, StoredMessage.NO_POSITION, message, attachments, at);
        var key = form.key();
        byte[] content = form.content();
        var others = new ArrayList<StoredMessage>();
        if (known != null) {
            others.addAll(known.record.forms());
            others.addAll(apart(ticket));
        }
        boolean sameText = false;
        boolean sameMessage = false;
        for (var other : others) {
            if (other.key().equals(key)) {
                if (Arrays.equals(other.content(), content)) {
                    return Kept.DUPLICATE;
                }
                sameMessage = true;
                sameText |= other.message().text().equals(message.text());
            }
        }
        change.state().messages += sameMessage ? 0 : 1;
        insertApart(ticket, form, key, content);
        judgements.outdate(ticket);
        return sameText ? Kept.DUPLICATE : Kept.KEPT;
    }

    private void insertApart(long ticket, StoredMessage form, ByteBuffer key, byte[] content) throws SQLException {
        long id = change.newId(StoredTable.MESSAGE);
        var message = form.message();
        var author = message.author() == Message.Author.OTHER ? message.authorKey() : null;
        change.insert(
                StoredTable.MESSAGE,
                id,
                change.sequence(),
                ticket,
                change.vault().blind(BlindIndex.MESSAGE_KEY, key.array()),
                change.vault().blind(BlindIndex.MESSAGE_CONTENT, content),
                author == null ? null : PreparedTicket.profileHash(change.vault(), author),
                change.seal(
                        SealedColumn.MESSAGE, id, TicketPayload.apart(form.origin(), store.sources()::row, content)));
    }

    private long placeholder(NativeKey key, byte[] keyHash, SourcePointer at) throws SQLException {
        long id = change.newId(StoredTable.TICKET);
        var record = new TicketRecord(TicketHead.unknown(key), Ticket.Content.NOT_IN_FILE, at, List.of());
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
                Facets.NONE,
                Facets.NONE,
                change.seal(SealedColumn.TICKET, id, encoded(record).payload()));
        return id;
    }

    private void keepEmbeddedProfile(TicketHead head) throws SQLException {
        var profile = head.requester();
        var key = head.requesterId();
        if (profile != null && key != null) {
            keep(embedded(profile, key));
        }
    }

    /// The requester's profile as a ticket's own record embeds it.
    static Profile embedded(Profile profile, NativeKey key) {
        return new Profile(
                key,
                profile.role(),
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.externalId(),
                profile.notes());
    }

    /// A profile without a user id has nothing to be joined by: it stands in the ticket that embeds it.
    Kept keep(Profile profile) throws SQLException {
        var key = profile.key();
        if (key == null) {
            return Kept.DUPLICATE;
        }
        byte[] content = content(profile);
        byte[] keyHash = PreparedTicket.profileHash(change.vault(), key);
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
        judgements.outdateOf(keyHash);
        return Kept.KEPT;
    }

    static byte[] content(Profile profile) {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, profile);
        return writer.toBytes();
    }

    /// @param value the value that the title stands for, null when it stands for the field itself
    Kept keepTitle(String platform, String fieldId, @Nullable String value, String title) throws SQLException {
        long label = wordId(Word.label(platform, fieldId));
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
        judgements.outdateWith(label);
        return Kept.KEPT;
    }
}
