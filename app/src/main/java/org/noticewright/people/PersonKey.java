package org.noticewright.people;

import java.util.Locale;
import org.noticewright.domain.Ticket;

/// The natural key that decides which tickets belong to one person. Personal itself: it is hashed with a key of
/// the case before it leaves memory.
public record PersonKey(String value) {

    public static PersonKey of(Ticket ticket) {
        var requester = ticket.requester();
        if (ticket.requesterKey() != null) {
            return new PersonKey("id:" + ticket.requesterKey().platform() + ":"
                    + ticket.requesterKey().id());
        }
        if (requester != null && requester.email() != null && !requester.email().isBlank()) {
            return new PersonKey("mail:" + foldEmail(requester.email()));
        }
        return new PersonKey(
                "ticket:" + ticket.key().platform() + ":" + ticket.key().id());
    }

    /// E-mail addresses are compared without regard to case: no provider of note tells them apart.
    public static String foldEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "PersonKey[…]";
    }
}
