package org.noticewright.demo;

import java.util.Locale;
import org.noticewright.demo.DemoTicket.Channel;

/// Where in a ticket the health content sits.
enum HealthPlace {
    /// In no place: the ticket says nothing about health.
    NOWHERE,
    /// The customer's first message, and wherever it is taken up after that.
    FIRST,
    /// Only a later message of the customer.
    LATER,
    /// Only an agent's answer.
    AGENT,
    /// Only an internal note.
    NOTE,
    /// Only the quoted message below the customer's.
    QUOTE,
    /// Only the subject, a tag or a custom field.
    CARRIER,
    /// Only the name of an attachment.
    ATTACHMENT;

    static HealthPlace draw(boolean health, Channel channel, Dice dice) {
        if (!health) {
            return NOWHERE;
        }
        if (channel == Channel.CHAT || channel == Channel.VOICE) {
            return dice.chance(0.94) ? FIRST : CARRIER;
        }
        return values()[1 + dice.weighted(78, 5, 3, 2, 4, 6, 2)];
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
