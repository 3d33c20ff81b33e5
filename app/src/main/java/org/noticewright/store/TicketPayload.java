package org.noticewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// The sealed form of a [TicketRecord]. What a form of a message shares with the record around it, which is
/// nearly always everything, costs one byte.
final class TicketPayload {

    private static final int OTHER_ORIGIN = 1;
    private static final int OTHER_SEEN_IN = 2;
    private static final int OTHER_POSITION = 4;
    private static final int REPEATED = 8;

    private TicketPayload() {}

    /// @param source number of the evidence file in the case, by its hash
    /// @param wordId dictionary row of a tag or label
    static void write(
            PayloadWriter to, TicketRecord record, ToLongFunction<Sha256> source, ToLongFunction<Word> wordId) {
        writeOrigin(to, record.origin(), source);
        EvidencePayloads.write(to, record.head(), wordId);
        long seenIn = record.updated();
        to.number(record.forms().size());
        for (int i = 0; i < record.forms().size(); i++) {
            var form = record.forms().get(i);
            int differs = (form.origin().equals(record.origin()) ? 0 : OTHER_ORIGIN)
                    | (form.seenIn() == seenIn ? 0 : OTHER_SEEN_IN)
                    | (form.position() == i ? 0 : OTHER_POSITION)
                    | (form.repeat() == 0 ? 0 : REPEATED);
            to.number(differs);
            if ((differs & OTHER_ORIGIN) != 0) {
                writeOrigin(to, form.origin(), source);
            }
            if ((differs & OTHER_SEEN_IN) != 0) {
                to.number(form.seenIn());
            }
            if ((differs & OTHER_POSITION) != 0) {
                to.number(form.position());
            }
            if ((differs & REPEATED) != 0) {
                to.number(form.repeat());
            }
            EvidencePayloads.write(to, form.message(), form.attachments());
        }
    }

    static TicketRecord read(
            PayloadReader from, Ticket.Content content, LongFunction<Sha256> file, LongFunction<String> word) {
        var headOnly = readHead(from, content, file, word);
        int count = from.size();
        var forms = new ArrayList<StoredMessage>(count);
        long seenIn = headOnly.updated();
        for (int i = 0; i < count; i++) {
            int differs = from.size();
            var origin = (differs & OTHER_ORIGIN) == 0 ? headOnly.origin() : origin(from, file);
            long seen = (differs & OTHER_SEEN_IN) == 0 ? seenIn : from.number();
            int position = (differs & OTHER_POSITION) == 0 ? i : from.size();
            int repeat = (differs & REPEATED) == 0 ? 0 : from.size();
            var message = EvidencePayloads.message(from);
            forms.add(new StoredMessage(repeat, seen, position, message.message(), message.attachments(), origin));
        }
        return headOnly.withForms(forms);
    }

    /// Without the messages, which are left unread.
    static TicketRecord readHead(
            PayloadReader from, Ticket.Content content, LongFunction<Sha256> file, LongFunction<String> word) {
        var origin = origin(from, file);
        return new TicketRecord(EvidencePayloads.head(from, word), content, origin, List.of());
    }

    /// Stands at the head.
    static PayloadReader afterOrigin(PayloadReader from) {
        from.number();
        from.text();
        from.number();
        from.number();
        from.number();
        return from;
    }

    /// A message found apart.
    static byte[] apart(SourcePointer at, ToLongFunction<Sha256> source, byte[] content) {
        var writer = new PayloadWriter();
        writeOrigin(writer, at, source);
        return writer.raw(content).toBytes();
    }

    static StoredMessage apart(PayloadReader from, LongFunction<Sha256> file) {
        var origin = origin(from, file);
        var content = EvidencePayloads.message(from);
        return new StoredMessage(
                0, StoredMessage.APART, StoredMessage.NO_POSITION, content.message(), content.attachments(), origin);
    }

    private static void writeOrigin(PayloadWriter to, SourcePointer at, ToLongFunction<Sha256> source) {
        to.number(source.applyAsLong(at.file())).text(at.member()).number(at.record());
        to.number(at.offset()).number(at.length());
    }

    private static SourcePointer origin(PayloadReader from, LongFunction<Sha256> file) {
        return new SourcePointer(file.apply(from.number()), from.text(), from.number(), from.number(), from.number());
    }
}
