package org.noticewright.ingest.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Message.Redaction;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.RedactionMarks;

/// A message while its JSON record is being read.
public final class MessageDraft {

    private final String platform;
    private final String nativeId;
    private Kind kind = Kind.PUBLIC;
    private Author author = Author.OTHER;
    private @Nullable NativeKey authorKey;
    private @Nullable String authorName;
    private @Nullable OriginalTime at;
    private Body body = Body.EMPTY;
    private boolean redacted;
    private final List<String> envelope = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    /// @param nativeId null or empty when the platform gave none
    public MessageDraft(String platform, @Nullable String nativeId) {
        this.platform = platform;
        this.nativeId = Json.orEmpty(nativeId);
    }

    public MessageDraft kind(Kind known) {
        kind = known;
        return this;
    }

    public MessageDraft internal(boolean hidden) {
        kind = hidden ? Kind.INTERNAL_NOTE : kind;
        return this;
    }

    public MessageDraft author(Author part) {
        author = part;
        return this;
    }

    /// @param id the author's user id on the platform
    /// @param name the name shown beside the message
    public MessageDraft by(@Nullable String id, @Nullable String name) {
        authorKey = id == null ? null : new NativeKey(platform, id);
        authorName = Json.first(name);
        return this;
    }

    public MessageDraft at(@Nullable OriginalTime time) {
        at = time;
        return this;
    }

    public MessageDraft body(Body said) {
        body = said;
        return this;
    }

    /// The platform itself says that the message was blacked out or deleted.
    public MessageDraft redacted(boolean marked) {
        redacted = marked;
        return this;
    }

    /// A line of the envelope; blank values make none.
    public MessageDraft line(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            envelope.add(Envelopes.line(name, value));
        }
        return this;
    }

    public MessageDraft line(String name, List<String> values) {
        return line(name, String.join(", ", values));
    }

    /// Deleted messages are kept: whoever took the data may have read them before.
    public MessageDraft deleted(boolean held) {
        return line("Deleted", held ? "yes" : null);
    }

    public MessageDraft attach(List<Attachment> files) {
        attachments.addAll(files);
        return this;
    }

    public String text() {
        return body.text();
    }

    boolean isBlank() {
        return body.isBlank() && attachments.isEmpty();
    }

    Instant instant() {
        return at == null ? Instant.MIN : at.instant();
    }

    /// Its files, hanging on the message of this index.
    List<Attachment> attachments(int index) {
        return attachments.stream()
                .map(file -> new Attachment(
                        file.name(), index, file.contentType(), file.bytes(), file.nativeId(), file.content()))
                .toList();
    }

    /// Nothing when the message holds neither text nor files.
    public @Nullable MessageDraft unlessBlank() {
        return isBlank() ? null : this;
    }

    public Message build() {
        return new Message(
                nativeId,
                kind,
                author,
                authorKey,
                authorName,
                at,
                body.text(),
                body.html(),
                body.attributes(),
                envelope,
                redaction());
    }

    private Redaction redaction() {
        Redaction marks = RedactionMarks.in(body.text());
        return redacted && marks == Redaction.NONE ? Redaction.ALL : marks;
    }

    /// The message apart from its ticket.
    public Evidence evidence(String ticketId) {
        return new MessageRecord(new NativeKey(platform, ticketId), build(), attachments(0));
    }
}
