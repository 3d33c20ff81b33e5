package org.noticewright.domain;

import org.jspecify.annotations.Nullable;

/// A file that hung on a message. Only its name and size are known; its bytes are not part of the export.
///
/// @param message 0-based index of the message it hangs on, -1 when it hangs on the ticket
/// @param bytes declared size, -1 when unknown
public record Attachment(String name, int message, @Nullable String contentType, long bytes) {

    @Override
    public String toString() {
        return "Attachment[message=" + message + ", bytes=" + bytes + "]";
    }
}
