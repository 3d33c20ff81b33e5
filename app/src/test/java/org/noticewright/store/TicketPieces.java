package org.noticewright.store;

import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.profile;
import static org.noticewright.store.TestCases.ticket;

import java.util.List;
import org.noticewright.TicketCopy;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Ticket;

final class TicketPieces {

    /// Every shape a piece can have: records of three ages, messages with and without ids and times, profiles
    /// that disagree, two titles of one field.
    static final List<Evidence> ALL = List.of(
            new Evidence.TicketRecord(ticket(
                    "1",
                    at("2026-01-06T08:00:00Z"),
                    message("", at("2026-01-05T08:00:00Z"), "My refill is late"),
                    message("11", at("2026-01-05T08:00:01Z"), "We look into it"))),
            new Evidence.TicketRecord(ticket(
                    "1",
                    at("2026-01-07T08:00:00Z"),
                    message("11", at("2026-01-05T08:00:01Z"), "We look into it [edited]"))),
            new Evidence.TicketRecord(ticket("1", at("2026-01-07T08:00:00Z"))),
            new Evidence.TicketRecord(withSubject(ticket("1", at("2026-01-07T08:00:00Z")), "Another subject")),
            new Evidence.TicketRecord(ticket("2", null, message("", null, "ok"), message("", null, "ok"))),
            new Evidence.MessageRecord(
                    key("1"),
                    message("10", at("2026-01-05T08:00:00Z"), "My refill is late"),
                    List.of(new Attachment("rash.jpg", -1, "image/jpeg", 10))),
            new Evidence.MessageRecord(key("1"), message("9", at("2026-01-05T08:00:00Z"), "First"), List.of()),
            new Evidence.MessageRecord(key("3"), message("31", null, "Only a message is known"), List.of()),
            new Evidence.MessageRecord(key("2"), message("", at("2026-01-05T09:00:00Z"), "ok"), List.of()),
            new Evidence.ProfileRecord(profile("u1", "Robin Sample", null)),
            new Evidence.ProfileRecord(profile("u1", null, "robin@mail.example")),
            new Evidence.ProfileRecord(profile("u1", "R. Sample", "rs@mail.example")),
            new Evidence.FieldTitle("zendesk", "36001", "Medication"),
            new Evidence.FieldTitle("zendesk", "36001", "Medicine"),
            new Evidence.ValueTitle("zendesk", "36001", "Drexomab", "Drexomab 5 mg"),
            new Evidence.ValueTitle("zendesk", "36001", "Drexomab", "Drexomab tablets"));

    private TicketPieces() {}

    private static Ticket withSubject(Ticket ticket, String subject) {
        return TicketCopy.of(ticket)
                .subject(subject)
                .details(new Ticket.Details(
                        List.of("0042"), "https://help.example/1", "en", "Acme", true, true, key("2"), 7))
                .ticket();
    }
}
