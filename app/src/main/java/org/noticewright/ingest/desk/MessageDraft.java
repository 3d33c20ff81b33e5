package org.noticewright.ingest.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Message.Redaction;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.record.AnyMessageDraft;

/// A message while its JSON record is being read.
public final class MessageDraft extends AnyMessageDraft<MessageDraft> {

    private final String platform;
    private boolean redacted;
    private final List<Attachment> attachments = new ArrayList<>();

    /// @param nativeId null or empty when the platform gave none
    public MessageDraft(String platform, @Nullable String nativeId) {
        super(nativeId);
        this.platform = platform;
    }

    @Override
    protected MessageDraft self() {
        return this;
    }

    /// @param id the author's user id on the platform
    /// @param name the name shown beside the message
    public MessageDraft by(@Nullable String id, @Nullable String name) {
        return written(id == null ? null : new NativeKey(platform, id), Json.first(name));
    }

    /// The platform itself says that the message was blacked out or deleted.
    public MessageDraft redacted(boolean marked) {
        redacted = marked;
        return this;
    }

    /// A line of the envelope; blank values make none.
    public MessageDraft line(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            addToEnvelope(Envelopes.line(name, value));
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
        return body().text();
    }

    boolean isBlank() {
        return body().isBlank() && attachments.isEmpty();
    }

    Instant instant() {
        OriginalTime at = at();
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

    @Override
    protected Redaction redaction() {
        Redaction marks = super.redaction();
        return redacted && marks == Redaction.NONE ? Redaction.ALL : marks;
    }

    /// The message apart from its ticket.
    public Evidence evidence(String ticketId) {
        return new MessageRecord(new NativeKey(platform, ticketId), build(), attachments(0));
    }
}
