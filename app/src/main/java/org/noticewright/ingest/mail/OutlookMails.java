package org.noticewright.ingest.mail;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.attachment.AttachedFiles;
import org.noticewright.ingest.attachment.AttachedFiles.Taken;

/// One mail of an Outlook store. What the store keeps of the mail's own header is believed first; mails that
/// never left the store have none, there its properties say who and when.
final class OutlookMails {

    private static final int BY_VALUE = 1;
    private static final int EMBEDDED = 5;
    private static final int OLE = 6;
    private static final int MOST_DEPTH = 10;
    private static final int MOST_FILES = 1000;
    private static final int MOST_RECIPIENTS = 500;

    private final MimeReader mime;
    private final AttachedFiles files;

    OutlookMails(MimeReader mime, AttachedFiles files) {
        this.mime = mime;
        this.files = files;
    }

    Mail read(PSTMessage message) throws PSTException, IOException {
        return read(message, 0);
    }

    private Mail read(PSTMessage message, int depth) throws PSTException, IOException {
        MailHeader header = mime.header(message.getTransportMessageHeaders());
        List<Attachment> attachments = new ArrayList<>();
        MailBody.Whole body = body(message, attachments);
        attachments(message, depth, attachments);
        List<MailAddress> to = recipients(message, "");
        List<MailAddress> from = header.from().isEmpty() ? sender(message) : header.from();
        String id = header.messageId().isEmpty()
                ? HeaderText.ids(message.getInternetMessageId()).stream()
                        .findFirst()
                        .orElse("")
                : header.messageId();
        List<String> references =
                header.references().isEmpty() ? HeaderText.ids(message.getInReplyToId()) : header.references();
        return new Mail(
                id,
                references,
                null,
                message.getSubject(),
                time(message),
                from,
                to.isEmpty() ? header.addresses("to", "cc") : to,
                header.addresses("delivered-to", "x-original-to"),
                envelope(header, from, message),
                List.of(),
                body.text(),
                body.html(),
                body.attributes(),
                attachments);
    }

    private static MailBody.Whole body(PSTMessage message, List<Attachment> attachments)
            throws PSTException, IOException {
        MailBody body = new MailBody();
        body.html(message.getBodyHTML());
        body.plain(message.getBody());
        if (body.isEmpty()) {
            String rich = message.getRTFBody();
            if (!rich.isBlank()) {
                String text = RichText.of(rich);
                if (text.isBlank()) {
                    attachments.add(new Attachment(
                            "(rich text of the mail)", -1, "text/rtf", -1, null, new Content(State.UNREAD, null, "")));
                }
                body.plain(text);
            }
        }
        return body.finish();
    }

    private static List<MailAddress> sender(PSTMessage message) {
        String email = message.getSenderEmailAddress();
        String name = message.getSenderName();
        String known = email.contains("@") ? email : "";
        return known.isEmpty() && name.isBlank()
                ? List.of()
                : List.of(new MailAddress(name.isBlank() || name.equals(known) ? null : name, known));
    }

    /// @param before what stands before each in an envelope, by the recipient's part; empty for the people
    ///     alone
    private static List<MailAddress> recipients(PSTMessage message, String before) throws PSTException, IOException {
        List<MailAddress> found = new ArrayList<>();
        int count = Math.min(MOST_RECIPIENTS, message.getNumberOfRecipients());
        for (int i = 0; i < count; i++) {
            PSTRecipient recipient = message.getRecipient(i);
            if (before.isEmpty() || before.equals(part(recipient))) {
                found.add(address(recipient));
            }
        }
        return found;
    }

    private static String part(PSTRecipient recipient) {
        return switch (recipient.getRecipientType()) {
            case 2 -> "Cc";
            case 3 -> "Bcc";
            default -> "To";
        };
    }

    private static MailAddress address(PSTRecipient recipient) {
        String smtp = recipient.getSmtpAddress();
        String email = smtp != null && smtp.contains("@") ? smtp : recipient.getEmailAddress();
        String known = email != null && email.contains("@") ? email : "";
        String name = recipient.getDisplayName();
        return new MailAddress(name == null || name.isBlank() || name.equals(known) ? null : name, known);
    }

    private static List<String> envelope(MailHeader header, List<MailAddress> from, PSTMessage message)
            throws PSTException, IOException {
        Set<String> lines = new LinkedHashSet<>(header.envelope());
        if (lines.isEmpty()) {
            from.forEach(address -> lines.add("From: " + address.shown()));
        }
        for (String part : List.of("To", "Cc", "Bcc")) {
            for (MailAddress address : recipients(message, part)) {
                boolean known =
                        lines.stream().anyMatch(line -> !address.email().isEmpty() && line.contains(address.email()));
                if (!known) {
                    lines.add(part + ": " + address.shown());
                }
            }
        }
        return List.copyOf(lines);
    }

    private static @Nullable OriginalTime time(PSTMessage message) {
        for (Date date : new @Nullable Date[] {
            message.getClientSubmitTime(), message.getMessageDeliveryTime(), message.getCreationTime()
        }) {
            if (date != null) {
                return OriginalTime.of(date.toInstant());
            }
        }
        return null;
    }

    private void attachments(PSTMessage message, int depth, List<Attachment> to) throws PSTException, IOException {
        int count = Math.min(MOST_FILES, message.getNumberOfAttachments());
        for (int i = 0; i < count; i++) {
            try {
                attachment(message.getAttachment(i), depth, to);
            } catch (PSTException | IOException | RuntimeException damaged) {
                to.add(new Attachment(
                        "(attachment " + (i + 1) + ")", -1, null, -1, null, new Content(State.UNREAD, null, "")));
            }
        }
    }

    private void attachment(PSTAttachment attachment, int depth, List<Attachment> to) throws PSTException, IOException {
        String name = name(attachment);
        String type = attachment.getMimeTag().isBlank() ? null : attachment.getMimeTag();
        PSTMessage inner = attachment.getAttachMethod() == EMBEDDED ? attachment.getEmbeddedPSTMessage() : null;
        if (inner != null) {
            if (depth >= MOST_DEPTH) {
                to.add(new Attachment(name, -1, "message/rfc822", -1, null, new Content(State.UNREAD, null, "")));
                return;
            }
            Mail mail = read(inner, depth + 1);
            to.add(new Attachment(
                    mail.subject().isBlank() ? name : mail.subject() + ".eml",
                    -1,
                    "message/rfc822",
                    -1,
                    null,
                    new Content(State.READ, null, MimeReader.text(mail))));
            to.addAll(mail.attachments());
        } else if (attachment.getAttachMethod() == BY_VALUE || attachment.getAttachMethod() == OLE) {
            try (InputStream stream = attachment.getFileInputStream()) {
                Taken taken = AttachedFiles.take(stream);
                to.add(new Attachment(name, -1, type, taken.size(), null, files.content(taken, name, type)));
            }
        } else {
            to.add(new Attachment(name, -1, type, attachment.getAttachSize(), null, Content.ABSENT));
        }
    }

    private static String name(PSTAttachment attachment) {
        for (String name :
                List.of(attachment.getLongFilename(), attachment.getFilename(), attachment.getDisplayName())) {
            if (!name.isBlank()) {
                return name;
            }
        }
        return "(no name)";
    }
}
