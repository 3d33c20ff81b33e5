package org.noticewright.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// A ticket's own record: its head and every form of a message that this or another record of it embeds. What
/// the payload of a ticket's row holds.
///
/// @param forms each pair of key and content once
record TicketRecord(TicketHead head, Ticket.Content content, SourcePointer origin, List<StoredMessage> forms) {

    static TicketRecord of(Ticket ticket, SourcePointer at) {
        long seenIn = seenIn(ticket.updatedAt());
        var repeats = new HashMap<ByteBuffer, Integer>();
        var messages = ticket.messages();
        var forms = new ArrayList<StoredMessage>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            var form = new StoredMessage(0, seenIn, i, messages.get(i), attachments(ticket, i), at);
            int repeat = messages.get(i).nativeId().isEmpty() ? repeats.merge(form.key(), 1, Integer::sum) - 1 : 0;
            forms.add(
                    repeat == 0 ? form : new StoredMessage(repeat, seenIn, i, form.message(), form.attachments(), at));
        }
        return new TicketRecord(TicketHead.of(ticket), ticket.content(), at, distinct(forms));
    }

    private static List<Attachment> attachments(Ticket ticket, int message) {
        if (ticket.attachments().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Attachment>();
        for (var attachment : ticket.attachments()) {
            if (attachment.message() == message) {
                found.add(attachment);
            }
        }
        return found;
    }

    /// One id can come twice in one record, with the same content or with another.
    private static List<StoredMessage> distinct(List<StoredMessage> forms) {
        var ids = new HashSet<String>();
        for (var form : forms) {
            var id = form.message().nativeId();
            if (!id.isEmpty() && !ids.add(id)) {
                return new ArrayList<>(merged(List.of(), forms).values());
            }
        }
        return forms;
    }

    /// What tells two forms apart.
    record FormKey(ByteBuffer key, ByteBuffer content) {
        static FormKey of(StoredMessage form) {
            return new FormKey(form.key(), ByteBuffer.wrap(form.content()));
        }
    }

    /// All forms of both, each once, seen in the newest record that embeds it and at its first position.
    static Map<FormKey, StoredMessage> merged(List<StoredMessage> known, List<StoredMessage> more) {
        var all = new LinkedHashMap<FormKey, StoredMessage>();
        for (var list : List.of(known, more)) {
            for (var form : list) {
                all.merge(FormKey.of(form), form, TicketRecord::merged);
            }
        }
        return all;
    }

    private static StoredMessage merged(StoredMessage one, StoredMessage other) {
        long seenIn = Math.max(one.seenIn(), other.seenIn());
        int position = Math.min(one.position(), other.position());
        return seenIn == one.seenIn() && position == one.position() ? one : one.seen(seenIn, position);
    }

    static long seenIn(@Nullable OriginalTime updatedAt) {
        return updatedAt == null ? StoredMessage.UNDATED : updatedAt.instant().toEpochMilli();
    }

    /// Time of change in ms, for comparing ages.
    long updated() {
        return seenIn(head.updatedAt());
    }

    TicketRecord withForms(List<StoredMessage> all) {
        return new TicketRecord(head, content, origin, all);
    }

    /// The head with its texts in place of dictionary rows: two records with the same one say the same.
    byte[] canonicalHead() {
        var writer = new PayloadWriter().number(content.ordinal());
        EvidencePayloads.write(writer, head, null);
        return writer.toBytes();
    }

    /// Whether nothing in it can repeat, move or be filled up when it is put together: every message has an id
    /// of its own and the messages stand in time order.
    boolean isPlain() {
        Message before = null;
        var ids = new HashSet<String>();
        for (var form : forms) {
            var message = form.message();
            if (message.nativeId().isEmpty() || !ids.add(message.nativeId())) {
                return false;
            }
            if (before != null && !TicketAssembly.isInOrder(before, message)) {
                return false;
            }
            before = message;
        }
        return true;
    }

    @Override
    public String toString() {
        return "TicketRecord[" + forms.size() + " messages]";
    }
}
