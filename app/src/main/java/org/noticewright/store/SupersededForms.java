package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Message;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.SealedColumn;

/// What the case keeps of a ticket beside what it shows of it.
final class SupersededForms {

    private final CaseStore store;
    private final TicketReader reader;
    private final Connection connection;

    SupersededForms(CaseStore store, TicketReader reader, Connection connection) {
        this.store = store;
        this.reader = reader;
        this.connection = connection;
    }

    /// The texts of a ticket as it is shown.
    static Set<String> shown(TicketReader.Read read) {
        return read.stored().ticket().messages().stream().map(Message::text).collect(Collectors.toSet());
    }

    /// Newest first; of the same time in a fixed order.
    List<Tickets.Version> versions(Ticket.Id ticket, Set<String> shown) throws SQLException {
        var records = new ArrayList<TicketRecord>();
        try (var select =
                connection.prepareStatement("SELECT id, version, payload FROM ticket_version WHERE ticket_id = ?")) {
            select.setLong(1, ticket.value());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var payload = store.payload(
                            SealedColumn.TICKET_VERSION, rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                    // How much of it the file held is no part of a version's payload, and not told of it.
                    records.add(TicketPayload.read(
                            payload,
                            Ticket.Content.COMPLETE,
                            source -> store.sourceHash(connection, source),
                            word -> reader.word(connection, word)));
                }
            }
        }
        records.sort(Comparator.comparingLong(TicketRecord::updated)
                .reversed()
                .thenComparing(record -> record.origin().file().hex())
                .thenComparingLong(record -> record.origin().record()));
        return records.stream().map(record -> version(record, shown)).toList();
    }

    private static Tickets.Version version(TicketRecord record, Set<String> shown) {
        var updated = record.head().updatedAt();
        return new Tickets.Version(
                record.origin(),
                updated == null ? null : updated.instant(),
                record.head().subject(),
                unshown(record.forms().stream(), shown).stream()
                        .map(StoredMessage::message)
                        .toList());
    }

    /// In the order in which they are stored: those of the ticket's own records first.
    List<Tickets.OtherWording> otherWordings(Ticket.Id ticket, Set<String> shown) throws SQLException {
        var ids = List.of(ticket.value());
        return unshown(reader.forms(connection, ids), shown).stream()
                .map(form -> new Tickets.OtherWording(form.origin(), form.message()))
                .toList();
    }

    private record Wording(SourcePointer origin, String text) {}

    private static List<StoredMessage> unshown(Stream<StoredMessage> forms, Set<String> shown) {
        var told = new HashSet<Wording>();
        return forms.filter(form -> !shown.contains(form.message().text()))
                .filter(form ->
                        told.add(new Wording(form.origin(), form.message().text())))
                .toList();
    }
}
