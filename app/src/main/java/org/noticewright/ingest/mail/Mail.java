package org.noticewright.ingest.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.OriginalTime;

/// One mail, read whole.
///
/// @param messageId without angle brackets, empty when there is none
/// @param references ids of the mails before it, the oldest first
/// @param thread id that the mail service gave its thread
/// @param to also those in copy
/// @param envelope see [org.noticewright.domain.Message]
/// @param labels folders and marks of the mail service
/// @param deliveredTo addresses of the mailbox it was delivered to
/// @param text what a reader sees; derives from `html` when there is one
/// @param attachments in their order, attached mails and their files included
record Mail(
        String messageId,
        List<String> references,
        @Nullable String thread,
        String subject,
        @Nullable OriginalTime at,
        List<MailAddress> from,
        List<MailAddress> to,
        List<MailAddress> deliveredTo,
        List<String> envelope,
        List<String> labels,
        String text,
        @Nullable String html,
        List<String> attributes,
        List<Attachment> attachments) {

    Mail {
        references = List.copyOf(references);
        from = List.copyOf(from);
        to = List.copyOf(to);
        envelope = List.copyOf(envelope);
        deliveredTo = List.copyOf(deliveredTo);
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        attachments = List.copyOf(attachments);
    }

    /// The same mail with a time from elsewhere, where it names none itself.
    Mail orAt(@Nullable OriginalTime otherwise) {
        return at != null || otherwise == null
                ? this
                : new Mail(
                        messageId,
                        references,
                        thread,
                        subject,
                        otherwise,
                        from,
                        to,
                        deliveredTo,
                        envelope,
                        labels,
                        text,
                        html,
                        attributes,
                        attachments);
    }

    /// Whether nothing at all was found in it.
    boolean isEmpty() {
        return messageId.isEmpty()
                && subject.isBlank()
                && text.isBlank()
                && from.isEmpty()
                && to.isEmpty()
                && attachments.isEmpty();
    }

    @Override
    public String toString() {
        return "Mail[" + text.length() + " characters, " + attachments.size() + " attachments]";
    }
}
