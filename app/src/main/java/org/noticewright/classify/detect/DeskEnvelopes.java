package org.noticewright.classify.detect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Lines of envelopes that say who sent a message and from where. Of what an agent or a system sends they are the
/// desk's own: its network address and its town are nobody's who is affected. Whom it went to is told by other lines.
final class DeskEnvelopes {

    /// What the platforms note of a sender, as the importers label it.
    private static final List<String> OF_SENDER = List.of(
            "from:",
            "sender:",
            "reply-to:",
            "return-path:",
            "ip address:",
            "ip:",
            "location:",
            "coordinates:",
            "client:",
            "browser:",
            "device:",
            "user agent:",
            "user-agent:");

    /// A web form is sent by a system, and these lines name whoever filled it in.
    private static final List<String> OF_FORMS = List.of("from:", "sender:", "reply-to:");

    private DeskEnvelopes() {}

    static boolean isDesks(Ticket ticket, TextRef ref) {
        if (!(ref instanceof TextRef.Envelope(int index, int line))) {
            return false;
        }
        Message message = ticket.messages().get(index);
        if (message.author() != Message.Author.AGENT && message.author() != Message.Author.SYSTEM) {
            return false;
        }
        String text = message.envelope().get(line).strip().toLowerCase(Locale.ROOT);
        if (message.author() == Message.Author.SYSTEM && OF_FORMS.stream().anyMatch(text::startsWith)) {
            return false;
        }
        return OF_SENDER.stream().anyMatch(text::startsWith) && !namesAsker(ticket.requester(), text);
    }

    /// Whoever asks is never the desk, whatever a platform calls the message's author.
    private static boolean namesAsker(@Nullable Profile requester, String line) {
        String email = requester == null ? null : requester.email();
        return email != null && !email.isBlank() && line.contains(email.strip().toLowerCase(Locale.ROOT));
    }
}
