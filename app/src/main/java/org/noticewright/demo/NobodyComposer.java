package org.noticewright.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.noticewright.demo.DemoTicket.Channel;
import org.noticewright.demo.DemoTicket.Comment;
import org.noticewright.domain.Verdict;

/// Tickets about no natural person: spam, alerts, suppliers' mail, the desk's own notes.
final class NobodyComposer {

    /// @param userId requester id of the sender; below all customers' ids
    record Sender(long userId, String name, String email) {}

    private enum Kind {
        SPAM,
        ALERT,
        VENDOR,
        BOUNCE,
        INTERNAL
    }

    static final Map<String, Sender> SENDERS = Map.of(
            "SPAM", new Sender(360_800_000_001L, "SEO Outreach Team", "hello@rankboosters.example"),
            "ALERT", new Sender(360_800_000_002L, "Status Monitor", "alerts@juniper-ops.example"),
            "VENDOR", new Sender(360_800_000_003L, "Accounts Receivable", "ar@northpier-logistics.example"),
            "BOUNCE", new Sender(360_800_000_004L, "Mail Delivery System", "mailer-daemon@junipertelehealth.example"));

    private final Phrasebook phrasebook;
    private final Map<String, List<String>> names;
    private final Staff staff;

    NobodyComposer(Phrasebook phrasebook, Map<String, List<String>> names, Staff staff) {
        this.phrasebook = phrasebook;
        this.names = names;
        this.staff = staff;
    }

    DemoTicket compose(int ticket, long id, Instant at, DemoPerson person, Staff.Agent agent, Dice dice) {
        Kind kind = Kind.values()[dice.weighted(34, 28, 14, 8, 16)];
        var scene = new Scene(phrasebook, new Values(person, id, at, agent.name(), names), dice, "none", "en");
        String section = kind.name().toLowerCase(Locale.ROOT);
        Sender sender = SENDERS.get(kind.name());
        long author = sender == null ? staff.agents().getLast().id() : sender.userId();
        String subject = scene.say(section + ".subject");
        var body = new Comment(author, sender != null, at, scene.say(section + ".body"), "", List.of());
        return new DemoTicket(
                ticket,
                id,
                at,
                at.plusSeconds(dice.between(600, 90_000)),
                "closed",
                kind == Kind.ALERT ? Channel.API : Channel.EMAIL,
                section,
                subject,
                author,
                null,
                null,
                List.of(body),
                List.of(section),
                Map.of(),
                new DemoTicket.Truth(Verdict.NONE, Set.of(), Set.of(), "none"));
    }
}
