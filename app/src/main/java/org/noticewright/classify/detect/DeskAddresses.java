package org.noticewright.classify.detect;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// E-mail addresses of whoever answers a ticket: they identify nobody affected. Told by the envelopes, where
/// From and To are told apart: what an agent writes from and what a person writes to is the desk's, so is where the
/// mail came in (field "recipient"), and so is every address of a domain that has an address such as "support@".
/// Whoever asks is never the desk.
final class DeskAddresses {

    private static final DeskAddresses NONE = new DeskAddresses("");

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final String asker;

    private DeskAddresses(String asker) {
        this.asker = asker;
    }

    static DeskAddresses of(Ticket ticket, ContactDetector contacts) {
        boolean any = false;
        for (Ticket.Field field : ticket.fields()) {
            any |= isMailbox(field);
        }
        for (Message message : ticket.messages()) {
            any |= !message.envelope().isEmpty()
                    || isAnswer(message) && message.text().indexOf('@') >= 0;
        }
        return any ? read(ticket, contacts) : NONE;
    }

    private static DeskAddresses read(Ticket ticket, ContactDetector contacts) {
        Profile requester = ticket.requester();
        var desk = new DeskAddresses(lower(requester == null ? null : requester.email()));
        for (Message message : ticket.messages()) {
            for (String line : message.envelope()) {
                desk.addLine(line, message.author(), contacts);
            }
            if (isAnswer(message)) {
                desk.addRoles(message.text(), contacts);
            }
        }
        for (Ticket.Field field : ticket.fields()) {
            if (isMailbox(field)) {
                desk.addresses.add(lower(field.value()));
            }
        }
        desk.domains.remove(domain(desk.asker));
        desk.addresses.remove(desk.asker);
        return desk;
    }

    /// Zendesk's name for the address that the first mail was sent to.
    private static boolean isMailbox(Ticket.Field field) {
        return field.label().equalsIgnoreCase("recipient") && field.value().indexOf('@') > 0;
    }

    private static boolean isAnswer(Message message) {
        return message.author() == Message.Author.AGENT;
    }

    private void addLine(String line, Message.Author author, ContactDetector contacts) {
        addRoles(line, contacts);
        boolean desk = author == Message.Author.AGENT && line.startsWith("From:")
                || author == Message.Author.REQUESTER && line.startsWith("To:");
        int first = line.indexOf('@');
        // Of several whom a person writes to, some may be the person's own.
        if (desk && first > 0 && line.indexOf('@', first + 1) < 0) {
            addresses.add(address(line, first));
        }
    }

    /// "support@elm.example": everything at elm.example is the desk's.
    private void addRoles(String text, ContactDetector contacts) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            String address = address(text, at);
            if (contacts.isRoleAddress(address)) {
                domains.add(domain(address));
            }
        }
    }

    boolean isDesks(String address) {
        if (addresses.isEmpty() && domains.isEmpty()) {
            return false;
        }
        String written = lower(address);
        return !written.equals(asker) && (addresses.contains(written) || domains.contains(domain(written)));
    }

    private static String address(String text, int at) {
        int start = at;
        while (start > 0 && ContactDetector.isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && ContactDetector.isLocal(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return lower(text.substring(start, end));
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
