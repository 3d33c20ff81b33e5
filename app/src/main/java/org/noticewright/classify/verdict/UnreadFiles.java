package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;

/// Marks attached files whose text nobody could read: presumed to hold health information until a person has
/// looked. A mark is a mention: it carries no element, it asks for a person.
public final class UnreadFiles {

    private static final RuleId RULE = Rule.FILE_UNREAD.id();
    private static final Confidence MENTION = new Confidence(0.1);

    private UnreadFiles() {}

    /// The findings, and behind them one for each unread file.
    public static List<Finding> add(List<Finding> findings, Ticket ticket, String version) {
        if (ticket.attachments().isEmpty()) {
            return findings;
        }
        List<Finding> marks = new ArrayList<>();
        for (int i = 0; i < ticket.attachments().size(); i++) {
            Attachment file = ticket.attachments().get(i);
            if (file.content().state() == State.UNREAD && !isMailsSignature(file.name())) {
                marks.add(new Finding(
                        new TextRef.AttachmentName(i),
                        new TextSpan(0, file.name().length()),
                        DataElement.TREATMENT,
                        Finding.Kind.PLAIN,
                        Finding.Partial.WHOLE,
                        "attachment",
                        RULE,
                        version,
                        MENTION));
            }
        }
        if (marks.isEmpty()) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(marks);
        return List.copyOf(all);
    }

    /// What mail programs attach to prove a sender: a certificate and a checksum, nothing that anybody wrote.
    private static boolean isMailsSignature(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".p7s") || lower.equals("signature.asc") || lower.endsWith(".sig");
    }

    static boolean isUnread(Finding finding) {
        return finding.rule().equals(RULE);
    }
}
