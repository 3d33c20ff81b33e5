package org.noticewright.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;

/// Turns mails into evidence: each is a message of its thread, and each tells what it knows of the thread
/// itself. The first mails wait until the organisation's own domain can be told; after that each goes on at
/// once.
final class MailRecords {

    static final String PLATFORM = "mail";

    private static final int MOST_WAITING = 200;
    private static final int MOST_WAITING_TEXT = 2_000_000;

    private record Waiting(Mail mail, Extent extent) {}

    private final RecordSink sink;
    private final MailThreads threads = new MailThreads();
    private final List<Waiting> waiting = new ArrayList<>();
    private int waitingText;
    private @Nullable String ownDomain;

    MailRecords(RecordSink sink) {
        this.sink = sink;
    }

    void take(Mail mail, Extent extent) {
        if (ownDomain != null) {
            keep(mail, extent, ownDomain);
            return;
        }
        waiting.add(new Waiting(mail, extent));
        waitingText += mail.text().length()
                + mail.attachments().stream()
                        .mapToInt(file -> file.content().text().length())
                        .sum();
        if (waiting.size() >= MOST_WAITING || waitingText >= MOST_WAITING_TEXT) {
            release();
        }
    }

    /// Hands on what still waits; the file has ended.
    void finish() {
        release();
        if (ownDomain != null && ownDomain.isEmpty()) {
            sink.warn("Whose mailbox this is cannot be told, so agents and patients are not told apart. "
                    + "Maybe import the mails of one mailbox together.");
        }
    }

    private void release() {
        if (ownDomain != null) {
            return;
        }
        String domain = OwnDomain.decide(waiting.stream().map(Waiting::mail).toList());
        ownDomain = domain;
        waiting.forEach(one -> keep(one.mail, one.extent, domain));
        waiting.clear();
    }

    private void keep(Mail mail, Extent extent, String domain) {
        NativeKey thread = new NativeKey(PLATFORM, threads.of(mail));
        MailAddress outsider = outsider(mail, domain);
        sink.keep(
                List.of(
                        new Evidence.TicketRecord(head(thread, mail, outsider)),
                        new Evidence.MessageRecord(thread, message(mail, domain, outsider), mail.attachments())),
                extent);
    }

    /// Somebody from outside: who wrote, else to whom it was written.
    private static @Nullable MailAddress outsider(Mail mail, String domain) {
        for (List<MailAddress> people : List.of(mail.from(), mail.to())) {
            for (MailAddress person : people) {
                if (!person.email().isEmpty() && !OwnDomain.isOf(domain, person)) {
                    return person;
                }
            }
        }
        return mail.from().isEmpty() ? null : mail.from().getFirst();
    }

    /// What the mail knows of its thread. The first mail of a thread knows it best, so only that one carries
    /// times: a record with a time wins over one without. Where it never comes, the thread lacks its beginning.
    private static Ticket head(NativeKey thread, Mail mail, @Nullable MailAddress outsider) {
        boolean first = !MailThreads.isAnswer(mail);
        return new Ticket(
                thread,
                MailThreads.plainSubject(mail.subject()),
                null,
                "email",
                first ? mail.at() : null,
                first ? mail.at() : null,
                outsider == null ? null : key(outsider),
                outsider == null ? null : profile(outsider),
                first
                        ? mail.labels().stream()
                                .filter(label -> !label.isBlank())
                                .distinct()
                                .toList()
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                first ? Ticket.Content.COMPLETE : Ticket.Content.TRUNCATED);
    }

    private static @Nullable NativeKey key(MailAddress person) {
        return person.email().isEmpty() ? null : new NativeKey(PLATFORM, person.id());
    }

    private static Profile profile(MailAddress person) {
        return new Profile(
                key(person),
                Profile.Role.UNKNOWN,
                person.name(),
                person.email().isEmpty() ? null : person.email(),
                null,
                null,
                null);
    }

    private static Message message(Mail mail, String domain, @Nullable MailAddress outsider) {
        MailAddress author = mail.from().isEmpty() ? null : mail.from().getFirst();
        return new Message(
                id(mail),
                Message.Kind.PUBLIC,
                part(author, domain, outsider),
                author == null ? null : key(author),
                author == null ? null : author.name(),
                mail.at(),
                mail.text(),
                mail.html(),
                mail.attributes(),
                mail.envelope(),
                Message.Redaction.NONE);
    }

    /// Some mailers give every mail the same id, some the same time, too: sender, time and body keep those
    /// apart, and copies together.
    private static String id(Mail mail) {
        if (mail.messageId().isEmpty()) {
            return "";
        }
        String from = mail.from().isEmpty() ? "" : mail.from().getFirst().id();
        String at = mail.at() == null ? "" : String.valueOf(mail.at().instant().getEpochSecond());
        byte[] written = (from + "\n" + at + "\n" + letters(mail.text())).getBytes(StandardCharsets.UTF_8);
        return mail.messageId() + "#" + Sha256.of(written).hex().substring(0, 8);
    }

    /// Letters and digits alone: copies of a mail differ in line breaks, quotation marks and bullets.
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Message.Author part(@Nullable MailAddress author, String domain, @Nullable MailAddress outsider) {
        if (author == null) {
            return Message.Author.OTHER;
        }
        if (OwnDomain.isOf(domain, author)) {
            return Message.Author.AGENT;
        }
        return outsider != null && outsider.id().equals(author.id()) ? Message.Author.REQUESTER : Message.Author.OTHER;
    }
}
