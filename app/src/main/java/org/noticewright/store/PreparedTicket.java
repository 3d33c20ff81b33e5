package org.noticewright.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.Vault;

/// A ticket's own record, encoded and hashed as far as that needs no other row.
///
/// @param alone the ticket as it reads while nothing is known beside this record
/// @param requesterHash keyed hash of the requester's user id
/// @param authors keyed hashes of the users whose part in the ticket a profile could tell, one behind the other
/// @param encoded null while one of its words has no row yet
record PreparedTicket(
        TicketRecord record,
        Ticket alone,
        byte[] keyHash,
        byte @Nullable [] requesterHash,
        byte[] authors,
        @Nullable Encoded encoded) {

    private static final byte[] NOBODY = new byte[0];

    /// @param labels dictionary rows of the field labels
    record Encoded(byte[] payload, byte[] facets, long[] labels) {}

    /// Any thread.
    static PreparedTicket of(
            Ticket ticket, SourcePointer at, Vault vault, ToLongFunction<Sha256> source, KnownIds<Word> words) {
        var record = TicketRecord.of(ticket, at);
        var unknown = new boolean[1];
        var encoded = encoded(record, source, word -> {
            long id = words.of(word);
            unknown[0] |= id == KnownIds.UNKNOWN;
            return id;
        });
        var requester = record.head().requesterId();
        return new PreparedTicket(
                record,
                TicketAssembly.alone(record),
                keyHash(vault, ticket.key()),
                requester == null ? null : profileHash(vault, requester),
                authors(record, vault),
                unknown[0] ? null : encoded);
    }

    static Encoded encoded(TicketRecord record, ToLongFunction<Sha256> source, ToLongFunction<Word> words) {
        var tags = new ArrayList<Long>();
        var labels = new ArrayList<Long>();
        var writer = new PayloadWriter(1024);
        TicketPayload.write(writer, record, source, word -> {
            long id = words.applyAsLong(word);
            (word.kind() == Word.Kind.TAG ? tags : labels).add(id);
            return id;
        });
        return new Encoded(
                writer.toBytes(),
                Facets.packed(tags, labels),
                labels.stream().mapToLong(Long::longValue).toArray());
    }

    static byte[] keyHash(Vault vault, NativeKey key) {
        return vault.blind(BlindIndex.TICKET_KEY, EvidencePayloads.keyBytes(key));
    }

    static byte[] profileHash(Vault vault, NativeKey key) {
        return vault.blind(BlindIndex.PROFILE_KEY, EvidencePayloads.keyBytes(key));
    }

    static byte[] authors(TicketRecord record, Vault vault) {
        List<NativeKey> others = new ArrayList<>(0);
        for (var form : record.forms()) {
            var author = form.message().authorKey();
            if (form.message().author() == Message.Author.OTHER
                    && author != null
                    && !author.equals(record.head().requesterId())
                    && !others.contains(author)) {
                others.add(author);
            }
        }
        if (others.isEmpty()) {
            return NOBODY;
        }
        var hashes = new ByteArrayOutputStream();
        others.forEach(author -> hashes.writeBytes(profileHash(vault, author)));
        return hashes.toByteArray();
    }

    static @Nullable Long millis(@Nullable OriginalTime time) {
        return time == null ? null : time.instant().toEpochMilli();
    }

    @Override
    public String toString() {
        return "PreparedTicket[" + record + "]";
    }
}
