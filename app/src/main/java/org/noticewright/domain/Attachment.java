package org.noticewright.domain;

import org.jspecify.annotations.Nullable;

/// A file that hung on a message.
///
/// @param name its file name as the platform shows it
/// @param message 0-based index of the message it hangs on, -1 when it hangs on the ticket
/// @param bytes declared size, -1 when unknown
/// @param nativeId id on the platform, null when it gave none
/// @param content what the evidence holds of the file itself
public record Attachment(
        String name,
        int message,
        @Nullable String contentType,
        long bytes,
        @Nullable String nativeId,
        Content content) {

    /// What the evidence holds of a file.
    ///
    /// @param sha256 hash of its bytes, null when they are absent
    /// @param text what could be read in it, empty unless `state` is READ
    public record Content(State state, @Nullable Sha256 sha256, String text) {

        public static final Content ABSENT = new Content(State.ABSENT, null, "");

        public enum State {
            /// Named in the evidence, but its bytes are not part of it.
            ABSENT,
            /// Present, and its text was read.
            READ,
            /// Present, but its text could not be read (an image without text recognition, a locked or broken
            /// file): presumed to hold health information until a person has looked.
            UNREAD
        }

        @Override
        public String toString() {
            return "Content[" + state + ", " + text.length() + " characters]";
        }
    }

    /// A file of which the evidence holds the name only.
    public Attachment(String name, int message, @Nullable String contentType, long bytes) {
        this(name, message, contentType, bytes, null, Content.ABSENT);
    }

    @Override
    public String toString() {
        return "Attachment[message=" + message + ", bytes=" + bytes + ", " + content.state() + "]";
    }
}
