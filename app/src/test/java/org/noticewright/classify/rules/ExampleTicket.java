package org.noticewright.classify.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.TicketCopy;
import org.noticewright.classify.MarkedText;
import org.noticewright.classify.PlainTickets;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextRef.Requester.Part;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;

/// The ticket that an example of the rule book describes, and what is marked in it.
///
/// Parts are divided by ` || `. A part is a message of the requester, or begins with a word that says what it
/// is: `@agent`, `@desk` (its name and what it writes), `@other`, `@subject`, `@field:Label`, `@tag`,
/// `@attachment`, `@unread` (a file that nobody could read), `@name`, `@email`, `@phone` (of the requester),
/// `@anonymous` (no requester), `@strict` (the policy), `@listed` (messages are missing), `@known Name` and
/// `@staff Name` (full names that the case knows). Without any word of the requester it is Ada Quarrington.
final class ExampleTicket {

    record Mark(TextRef where, TextSpan span) {}

    private final List<Mark> marks = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Ticket.Field> fields = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private String subject = "";
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;
    private final TreeSet<String> people = new TreeSet<>();
    private final TreeSet<String> staff = new TreeSet<>();
    private boolean anonymous;
    private PatientStatusPolicy policy = PatientStatusPolicy.CONTENT;
    private Ticket.Content content = Ticket.Content.COMPLETE;

    private ExampleTicket() {}

    static ExampleTicket of(String example) {
        var ticket = new ExampleTicket();
        for (String part : example.split(" \\|\\| ")) {
            ticket.part(part);
        }
        if (!ticket.anonymous && ticket.name == null && ticket.email == null && ticket.phone == null) {
            ticket.name = "Ada Quarrington";
        }
        return ticket;
    }

    private void part(String part) {
        if (!part.startsWith("@")) {
            message(Message.Author.REQUESTER, part);
            return;
        }
        int blank = part.indexOf(' ');
        String word = blank < 0 ? part : part.substring(0, blank);
        String rest = blank < 0 ? "" : part.substring(blank + 1);
        switch (word) {
            case "@agent" -> message(Message.Author.AGENT, rest);
            case "@desk" -> desk(rest);
            case "@other" -> message(Message.Author.OTHER, rest);
            case "@subject" -> subject = plain(new TextRef.Subject(), rest);
            case "@tag" -> tags.add(plain(new TextRef.Tag(tags.size()), rest));
            case "@attachment" -> attach(rest, Attachment.Content.ABSENT);
            case "@unread" -> attach(rest, new Attachment.Content(Attachment.Content.State.UNREAD, null, ""));
            case "@name" -> name = plain(new TextRef.Requester(Part.NAME), rest);
            case "@email" -> email = plain(new TextRef.Requester(Part.EMAIL), rest);
            case "@phone" -> phone = plain(new TextRef.Requester(Part.PHONE), rest);
            case "@known" -> people.add(rest);
            case "@staff" -> staff.add(rest);
            case "@anonymous", "@strict", "@listed" -> setting(word, rest);
            default -> {
                if (!word.startsWith("@field:")) {
                    throw new IllegalArgumentException("Not a part of a ticket: " + part);
                }
                String value = plain(new TextRef.FieldValue(fields.size()), rest);
                fields.add(new Ticket.Field(word.substring(7).replace('_', ' '), value));
            }
        }
    }

    private void setting(String word, String rest) {
        switch (word) {
            case "@anonymous" -> anonymous = true;
            case "@strict" -> policy = PatientStatusPolicy.STRICT;
            default -> content = Ticket.Content.NOT_IN_FILE;
        }
        if (!rest.isEmpty()) {
            part(rest);
        }
    }

    private void message(Message.Author author, String marked) {
        String text = plain(new TextRef.Body(messages.size()), marked);
        messages.add(PlainTickets.message(author, null, text));
    }

    /// A message of the desk with this name.
    private void desk(String named) {
        int colon = named.indexOf(": ");
        messages.add(new Message(
                "",
                Message.Kind.PUBLIC,
                Message.Author.AGENT,
                null,
                named.substring(0, colon),
                null,
                plain(new TextRef.Body(messages.size()), named.substring(colon + 2)),
                null,
                List.of(),
                Message.Redaction.NONE));
    }

    private void attach(String marked, Attachment.Content held) {
        String file = plain(new TextRef.AttachmentName(attachments.size()), marked);
        attachments.add(new Attachment(file, messages.size() - 1, null, -1, null, held));
    }

    /// The text without its marks, which are noted.
    private String plain(TextRef where, String marked) {
        var read = MarkedText.of(marked);
        read.spans().forEach(span -> marks.add(new Mark(where, span)));
        return read.text();
    }

    List<Mark> marks() {
        return marks;
    }

    CaseNames names() {
        return people.isEmpty() && staff.isEmpty()
                ? CaseNames.NONE
                : new CaseNames(List.copyOf(people), List.copyOf(staff), "n" + people + staff);
    }

    PatientStatusPolicy policy() {
        return policy;
    }

    Ticket ticket() {
        Profile requester = anonymous ? null : new Profile(null, Profile.Role.END_USER, name, email, phone, null, null);
        Ticket whole = PlainTickets.of("example", subject, requester, tags, fields, messages, attachments);
        return TicketCopy.of(whole).content(content).ticket();
    }
}
