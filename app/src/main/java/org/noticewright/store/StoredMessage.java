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
/// @param key keyed hash that all forms of one message share
/// @param seenIn time of change (ms) of the newest ticket record that embeds this form, [#APART] when none does
/// @param position index in that record, [#NO_POSITION] when none embeds it
/// @param content the encoded message, for a last, arbitrary but fixed order
record StoredMessage(
        ByteBuffer key,
        long seenIn,
        int position,
        Message message,
        List<Attachment> attachments,
        byte[] content,
        SourcePointer origin) {

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

    @Override
    public String toString() {
        return "StoredMessage[" + message + "]";
    }
}
