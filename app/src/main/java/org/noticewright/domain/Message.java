package org.noticewright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One comment, e-mail or chat line of a ticket.
///
/// @param nativeId id on the platform; empty when the platform gave none
/// @param kind what sort of message it is
/// @param author who wrote it, by the author's part in this ticket
/// @param authorKey the author's user id on the platform
/// @param authorName the name shown beside the message, when the export holds one
/// @param at when it was written
/// @param text the plain text a reader sees; all finding offsets index this text
/// @param html the original HTML when the message had one; `text` derives from it, with offsets back
/// @param attributes human-readable attribute texts of the HTML (alt, title, href) in document order
/// @param envelope who it went from and to, a line each as a mail header shows it: `From: Pat Q <pat@…>`,
///     `To: …`, `Cc: …`
/// @param redaction whether the platform had blacked out part of it
public record Message(
        String nativeId,
        Kind kind,
        Author author,
        @Nullable NativeKey authorKey,
        @Nullable String authorName,
        @Nullable OriginalTime at,
        String text,
        @Nullable String html,
        List<String> attributes,
        List<String> envelope,
        Redaction redaction) {

    public enum Kind {
        PUBLIC,
        INTERNAL_NOTE,
        SYSTEM
    }

    public enum Author {
        REQUESTER,
        AGENT,
        OTHER,
        SYSTEM
    }

    public enum Redaction {
        NONE,
        PART,
        ALL
    }

    /// A message without an envelope.
    public Message(
            String nativeId,
            Kind kind,
            Author author,
            @Nullable NativeKey authorKey,
            @Nullable String authorName,
            @Nullable OriginalTime at,
            String text,
            @Nullable String html,
            List<String> attributes,
            Redaction redaction) {
        this(nativeId, kind, author, authorKey, authorName, at, text, html, attributes, List.of(), redaction);
    }

    public Message {
        attributes = List.copyOf(attributes);
        envelope = List.copyOf(envelope);
    }

    @Override
    public String toString() {
        return "Message[" + kind + ", " + author + ", " + text.length() + " characters]";
    }
}
