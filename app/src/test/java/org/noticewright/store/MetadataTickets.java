package org.noticewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// Invented tickets of a telehealth company whose forms, tags and brands tell what nobody writes.
final class MetadataTickets {

    private static final List<String> PLAIN = List.of(
            "Where is my parcel?", "Please change my e-mail address.", "I cannot sign in to the app.", "Thank you!");
    private static final List<String> HEALTH = List.of(
            "My finasteride refill has not arrived.",
            "I have a rash since I take the minoxidil.",
            "My hair loss got worse, can I talk to a doctor?");

    private MetadataTickets() {}

    /// Form 3 goes with hair loss four times in five; form 1 with nothing. The name of every second brand
    /// reads as health.
    static List<Evidence> some(int count, long seed) {
        var random = new Random(seed);
        var tickets = new ArrayList<Evidence>();
        for (int i = 1; i <= count; i++) {
            boolean hair = random.nextInt(3) == 0;
            boolean tells = hair && random.nextInt(5) > 0;
            var body = tells ? HEALTH.get(random.nextInt(HEALTH.size())) : PLAIN.get(random.nextInt(PLAIN.size()));
            tickets.add(new Evidence.TicketRecord(ticket(
                    "" + i,
                    "Question " + i,
                    body,
                    List.of(hair ? "q_hlx" : "q_gen", random.nextBoolean() ? "web" : "mobile"),
                    List.of(
                            new Ticket.Field("form", hair ? "3" : "1"),
                            new Ticket.Field("brand", i % 2 == 1 ? "Acne Records" : "Juniper"),
                            new Ticket.Field("nickname", "Robin" + i)))));
        }
        return tickets;
    }

    static Ticket ticket(String id, String subject, String body, List<String> tags, List<Ticket.Field> fields) {
        var requester = new NativeKey("zendesk", "u" + id);
        return new Ticket(
                new NativeKey("zendesk", id),
                subject,
                "open",
                "email",
                TestCases.at("2026-01-05T08:00:00Z"),
                null,
                requester,
                new Profile(
                        requester,
                        Profile.Role.END_USER,
                        "Robin Sample",
                        "robin.sample" + id + "@mail.example",
                        null,
                        null,
                        null),
                tags,
                fields,
                List.of(new Message(
                        "m" + id,
                        Message.Kind.PUBLIC,
                        Message.Author.REQUESTER,
                        requester,
                        null,
                        TestCases.at("2026-01-05T08:00:00Z"),
                        body,
                        null,
                        List.of(),
                        Message.Redaction.NONE)),
                List.of(),
                Ticket.Content.COMPLETE);
    }
}
