package org.noticewright.ingest.container;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// One readable stream of a file: the file itself, or a member of an archive.
///
/// @param member name of the member inside the archive, empty when the file itself is meant
/// @param label how messages call it without telling its name: empty, or `member 3`
/// @param fileName the last name in the path, for readers that take an id from it
/// @param head its first bytes, at most [Containers#HEAD]
/// @param stream all of it, the head included
/// @param problem tells after the end of the stream whether it was cut short
public record Payload(
        String member, String label, String fileName, byte[] head, InputStream stream, Problematic problem) {

    /// Whether the head is all there is.
    public boolean headIsAll() {
        return head.length < Containers.HEAD;
    }

    public @Nullable String damage() {
        return problem.problem();
    }

    @Override
    public String toString() {
        return "Payload[" + label + "]";
    }
}
