package org.noticewright.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;

/// The sealed forms of tickets, messages, files and what they are made of. Fields are written in the order of
/// the domain record.
final class EvidencePayloads {

    private static final int NOTHING = 0;
    private static final int SPELLED = 1;
    private static final int NUMBERED = 2;
    private static final int UTC_SECOND = 2;
    private static final int MOST_DIGITS = 18;
    /// Their ids are numbers. Append only: a key is stored with its place in here.
    private static final List<String> NUMBERING_PLATFORMS =
            List.of("zendesk", "freshdesk", "intercom", "hubspot", "helpscout", "gorgias", "zammad", "otrs", "jira");

    private EvidencePayloads() {}

    static void write(PayloadWriter to, @Nullable NativeKey key) {
        if (key == null) {
            to.number(NOTHING);
            return;
        }
        int platform = NUMBERING_PLATFORMS.indexOf(key.platform());
        if (platform >= 0 && isPlainNumber(key.id())) {
            to.number(NUMBERED + platform).number(Long.parseLong(key.id()));
        } else {
            to.number(SPELLED).text(key.platform()).text(key.id());
        }
    }

    /// Whether the digits come back when they are read as a number.
    private static boolean isPlainNumber(String id) {
        int length = id.length();
        if (length == 0 || length > MOST_DIGITS || (id.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static @Nullable NativeKey optionalKey(PayloadReader from) {
        int form = from.size();
        return switch (form) {
            case NOTHING -> null;
            case SPELLED -> key(from);
            default -> new NativeKey(NUMBERING_PLATFORMS.get(form - NUMBERED), Long.toString(from.number()));
        };
    }

    private static void writeId(PayloadWriter to, String id) {
        boolean number = isPlainNumber(id);
        to.flag(number);
        if (number) {
            to.number(Long.parseLong(id));
        } else {
            to.text(id);
        }
    }

    private static String id(PayloadReader from) {
        return from.flag() ? Long.toString(from.number()) : from.text();
    }

    static NativeKey key(PayloadReader from) {
        return new NativeKey(from.text(), from.text());
    }

    /// The bytes of which the keyed hash of a native key is taken.
    static byte[] keyBytes(NativeKey key) {
        return new PayloadWriter().text(key.platform()).text(key.id()).toBytes();
    }

    static void write(PayloadWriter to, @Nullable OriginalTime time) {
        if (time == null) {
            to.number(NOTHING);
        } else if (UtcSecond.is(time)) {
            to.number(UTC_SECOND).number(time.instant().getEpochSecond());
        } else {
            to.number(SPELLED);
            to.number(time.instant().getEpochSecond()).number(time.instant().getNano());
            to.text(time.text()).text(time.zone()).number(time.precision().ordinal());
        }
    }

    static @Nullable OriginalTime optionalTime(PayloadReader from) {
        return switch (from.size()) {
            case NOTHING -> null;
            case UTC_SECOND -> utcSecond(from.number());
            default -> time(from);
        };
    }

    private static OriginalTime utcSecond(long second) {
        return new OriginalTime(
                Instant.ofEpochSecond(second), UtcSecond.text(second), "Z", OriginalTime.Precision.SECOND);
    }

    private static OriginalTime time(PayloadReader from) {
        var instant = Instant.ofEpochSecond(from.number(), from.number());
        return new OriginalTime(instant, from.text(), from.text(), from.oneOf(OriginalTime.Precision.values()));
    }

    static OriginalTime requiredTime(PayloadReader from) {
        return Objects.requireNonNull(optionalTime(from), "a time that must be there");
    }

    static void write(PayloadWriter to, Profile profile) {
        write(to, profile.key());
        to.number(profile.role().ordinal()).optional(profile.name()).optional(profile.email());
        to.optional(profile.phone()).optional(profile.externalId()).optional(profile.notes());
    }

    static Profile profile(PayloadReader from) {
        return new Profile(
                optionalKey(from),
                from.oneOf(Profile.Role.values()),
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                from.optionalText());
    }

    static void write(PayloadWriter to, Attachment attachment) {
        to.text(attachment.name()).optional(attachment.contentType()).number(attachment.bytes());
        to.optional(attachment.nativeId());
        write(to, attachment.content());
    }

    static void write(PayloadWriter to, Attachment.Content content) {
        to.number(content.state().ordinal()).flag(content.sha256() != null);
        if (content.sha256() != null) {
            to.raw(content.sha256().bytes());
        }
        to.text(content.text());
    }

    static Attachment.Content attachmentContent(PayloadReader from) {
        var state = from.oneOf(Attachment.Content.State.values());
        var hash = from.flag() ? Sha256.ofDigest(from.raw(32)) : null;
        return new Attachment.Content(state, hash, from.text());
    }

    static Attachment attachment(PayloadReader from, int message) {
        return new Attachment(
                from.text(), message, from.optionalText(), from.number(), from.optionalText(), attachmentContent(from));
    }

    static void write(PayloadWriter to, Evidence.AttachmentRecord file) {
        to.optional(file.platform()).optional(file.ticketId()).optional(file.attachmentId());
        write(to, file.attachment());
    }

    static Evidence.AttachmentRecord attachedFile(PayloadReader from) {
        return new Evidence.AttachmentRecord(
                from.optionalText(), from.optionalText(), from.optionalText(), attachment(from, -1));
    }

    private static List<Attachment> attachments(PayloadReader from, int message) {
        int count = from.size();
        var attachments = new ArrayList<Attachment>(count);
        for (int i = 0; i < count; i++) {
            attachments.add(attachment(from, message));
        }
        return attachments;
    }

    static void write(PayloadWriter to, Message message, List<Attachment> attachments) {
        writeId(to, message.nativeId());
        to.number(message.kind().ordinal()).number(message.author().ordinal());
        write(to, message.authorKey());
        to.optional(message.authorName());
        write(to, message.at());
        to.text(message.text());
        HtmlBesideText.write(to, message.html(), message.text());
        to.texts(message.attributes());
        to.texts(message.envelope());
        to.number(message.redaction().ordinal()).number(attachments.size());
        attachments.forEach(attachment -> write(to, attachment));
    }

    record MessageContent(Message message, List<Attachment> attachments) {}

    static MessageContent message(PayloadReader from) {
        var nativeId = id(from);
        var kind = from.oneOf(Message.Kind.values());
        var author = from.oneOf(Message.Author.values());
        var authorKey = optionalKey(from);
        var authorName = from.optionalText();
        var at = optionalTime(from);
        var text = from.text();
        var message = new Message(
                nativeId,
                kind,
                author,
                authorKey,
                authorName,
                at,
                text,
                HtmlBesideText.read(from, text),
                from.texts(),
                from.texts(),
                from.oneOf(Message.Redaction.values()));
        return new MessageContent(message, attachments(from, -1));
    }

    /// @param wordId dictionary row of a tag or, after the platform, of a label; null for the canonical form,
    ///     which holds the texts themselves
    static void write(PayloadWriter to, TicketHead head, @Nullable ToLongFunction<Word> wordId) {
        write(to, head.key());
        to.text(head.subject()).optional(head.status()).optional(head.channel());
        write(to, head.createdAt());
        write(to, head.updatedAt());
        write(to, head.requesterKey());
        to.flag(head.requester() != null);
        if (head.requester() != null) {
            write(to, head.requester());
        }
        to.number(head.tags().size());
        for (var tag : head.tags()) {
            write(to, new Word(Word.Kind.TAG, tag), wordId);
        }
        to.number(head.fields().size());
        for (var field : head.fields()) {
            write(to, Word.label(head.key().platform(), field.label()), wordId);
            to.text(field.value());
        }
        to.number(head.attachments().size());
        head.attachments().forEach(attachment -> write(to, attachment));
        write(to, head.details());
    }

    private static void write(PayloadWriter to, Ticket.Details details) {
        to.texts(details.altIds()).optional(details.url()).optional(details.language());
        to.optional(details.organisation()).flag(details.deleted()).flag(details.spam());
        write(to, details.mergedInto());
        to.number(details.messageCount());
    }

    private static Ticket.Details details(PayloadReader from) {
        return new Ticket.Details(
                from.texts(),
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                from.flag(),
                from.flag(),
                optionalKey(from),
                from.size());
    }

    private static void write(PayloadWriter to, Word word, @Nullable ToLongFunction<Word> wordId) {
        if (wordId == null) {
            to.text(word.text());
        } else {
            to.number(wordId.applyAsLong(word));
        }
    }

    static TicketHead head(PayloadReader from, LongFunction<String> word) {
        var key = requiredKey(from);
        var subject = from.text();
        var status = from.optionalText();
        var channel = from.optionalText();
        var createdAt = optionalTime(from);
        var updatedAt = optionalTime(from);
        var requesterKey = optionalKey(from);
        var requester = from.flag() ? profile(from) : null;
        int tagCount = from.size();
        var tagIds = new ArrayList<Long>(tagCount);
        var tags = new ArrayList<String>(tagCount);
        for (int i = 0; i < tagCount; i++) {
            tagIds.add(from.number());
            tags.add(word.apply(tagIds.get(i)));
        }
        int fieldCount = from.size();
        var labelIds = new ArrayList<Long>(fieldCount);
        var fields = new ArrayList<Ticket.Field>(fieldCount);
        for (int i = 0; i < fieldCount; i++) {
            labelIds.add(from.number());
            fields.add(new Ticket.Field(Word.labelOf(word.apply(labelIds.get(i))), from.text()));
        }
        return new TicketHead(
                key,
                subject,
                status,
                channel,
                createdAt,
                updatedAt,
                requesterKey,
                requester,
                tags,
                fields,
                attachments(from, -1),
                details(from),
                tagIds,
                labelIds);
    }

    static NativeKey requiredKey(PayloadReader from) {
        return Objects.requireNonNull(optionalKey(from), "a key that must be there");
    }
}
