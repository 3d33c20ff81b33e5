package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;

/// Marks tickets whose messages are not part of the evidence: what is not there was not read, so it is not
/// clean. A mark is a mention: it carries no element, it asks for a person.
public final class MissingContent {

    private static final RuleId RULE = Rule.CONTENT_MISSING.id();
    private static final Confidence MENTION = new Confidence(0.1);

    private MissingContent() {}

    /// The findings, and behind them the mark when the ticket's conversation, part of it, or the ticket's own
    /// record is missing. Tickets and messages of one export often lie in two files. Where the record says how
    /// many messages there are, so many have to be found with an id of their own; where it does not, one of
    /// them is enough.
    public static List<Finding> add(List<Finding> findings, Ticket ticket, String version) {
        boolean found = switch (ticket.content()) {
            case COMPLETE -> true;
            case TRUNCATED -> holdsItsMessages(ticket);
            case NOT_IN_FILE -> holdsItsMessages(ticket) && hasRecord(ticket);
        };
        if (found) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(new Finding(
                new TextRef.Subject(),
                new TextSpan(0, 0),
                DataElement.TREATMENT,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "content",
                RULE,
                version,
                MENTION));
        return List.copyOf(all);
    }

    private static boolean holdsItsMessages(Ticket ticket) {
        int withId = 0;
        for (Message message : ticket.messages()) {
            withId += message.nativeId().isEmpty() ? 0 : 1;
        }
        return withId >= Math.max(1, ticket.details().messageCount());
    }

    /// Whether anything but messages is known: a message found apart may belong to a ticket that no file has.
    private static boolean hasRecord(Ticket ticket) {
        return !ticket.subject().isEmpty()
                || ticket.requesterKey() != null
                || ticket.requester() != null
                || ticket.createdAt() != null
                || ticket.updatedAt() != null
                || ticket.status() != null
                || !ticket.fields().isEmpty();
    }

    static boolean isMissing(Finding finding) {
        return finding.rule().equals(RULE);
    }
}
