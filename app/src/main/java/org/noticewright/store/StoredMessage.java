package org.noticewright.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.SourcePointer;

/// One form in which a message was seen.
///
/// @param repeat how many equal messages without an id stand before it in the record that embeds it
/// @param seenIn time of change (ms) of the newest ticket record that embeds this form, [#APART] when none does
/// @param position index in that record, [#NO_POSITION] when none embeds it
/// @param attachments those that hang on it; their index says nothing
record StoredMessage(
        int repeat, long seenIn, int position, Message message, List<Attachment> attachments, SourcePointer origin) {

    static final long APART = Long.MIN_VALUE;
    static final long UNDATED = Long.MIN_VALUE + 1;
    static final int NO_POSITION = Integer.MAX_VALUE;

    /// The form that is shown comes last: seen in the newest record, then the longer, then the one with HTML.
    static final Comparator<StoredMessage> BY_RANK = Comparator.comparingLong(StoredMessage::seenIn)
            .thenComparingInt(form -> form.message().text().length())
            .thenComparing(form -> form.message().html() != null)
            .thenComparing(StoredMessage::content, Arrays::compare);

    boolean isEmbedded() {
        return position != NO_POSITION;
    }

    /// The message itself, encoded: equal for equal forms.
    byte[] content() {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, message, attachments);
        return writer.toBytes();
    }

    /// What makes two forms the same message: the platform's id, else author, time, text and count.
    ByteBuffer key() {
        var writer = new PayloadWriter();
        if (!message.nativeId().isEmpty()) {
            return ByteBuffer.wrap(writer.flag(true).text(message.nativeId()).toBytes());
        }
        var author = message.authorKey();
        writer.flag(false).text(author == null ? message.author().name() : author.id());
        var at = message.at();
        writer.optional(at == null ? null : at.instant().toEpochMilli());
        return ByteBuffer.wrap(writer.text(message.text()).number(repeat).toBytes());
    }

    StoredMessage seen(long latest, int first) {
        return new StoredMessage(repeat, latest, first, message, attachments, origin);
    }

    @Override
    public String toString() {
        return "StoredMessage[" + message + "]";
    }
}
