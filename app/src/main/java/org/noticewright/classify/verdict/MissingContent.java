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
/// clean.
/// A mark is a mention: it carries no element, it asks for a person.
public final class MissingContent {

    private static final RuleId RULE = Rule.CONTENT_MISSING.id();
    private static final Confidence MENTION = new Confidence(0.1);

    private MissingContent() {}

    /// The findings, and behind them the mark when the ticket's conversation is missing. A ticket of whose
    /// messages at least one was found with its own id counts as found: tickets and messages of one export
    /// often lie in two files, and neither says how many there are.
    public static List<Finding> add(List<Finding> findings, Ticket ticket, String version) {
        boolean found = ticket.content() == Ticket.Content.COMPLETE || holdsMessageWithId(ticket);
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

    private static boolean holdsMessageWithId(Ticket ticket) {
        for (Message message : ticket.messages()) {
            if (!message.nativeId().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean isMissing(Finding finding) {
        return finding.rule().equals(RULE);
    }
}
