package org.noticewright.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One readable stream of a file: the file itself, or a member of an archive.
public final class Payload {

    private final String member;
    private final String label;
    private final String fileName;
    private final byte[] head;
    private final InputStream stream;
    private final Problematic problem;
    private final @Nullable Sheet sheet;
    private final @Nullable Path file;

    /// The file itself.
    Payload(String fileName, byte[] head, InputStream stream, Path file) {
        this("", "", fileName, head, stream, Problematic.NONE, null, file);
    }

    Payload(String member, String label, String fileName, byte[] head, InputStream stream, Problematic problem) {
        this(member, label, fileName, head, stream, problem, null, null);
    }

    /// A sheet of a workbook.
    ///
    /// @param head its first rows as CSV, for a look at their shape
    Payload(String member, String label, String fileName, byte[] head, Sheet sheet) {
        this(member, label, fileName, head, new ByteArrayInputStream(head), Problematic.NONE, sheet, null);
    }

    private Payload(
            String member,
            String label,
            String fileName,
            byte[] head,
            InputStream stream,
            Problematic problem,
            @Nullable Sheet sheet,
            @Nullable Path file) {
        this.member = member;
        this.label = label;
        this.fileName = fileName;
        this.head = head;
        this.stream = stream;
        this.problem = problem;
        this.sheet = sheet;
        this.file = file;
    }

    /// Name of the member inside the archive, empty when the file itself is meant.
    public String member() {
        return member;
    }

    /// How messages call it without telling its name: empty, or `member 3`.
    public String label() {
        return label;
    }

    /// The last name in the path, for readers that take an id from it.
    public String fileName() {
        return fileName;
    }

    /// Its first bytes, at most [Containers#HEAD]; not a copy.
    public byte[] head() {
        return head;
    }

    /// All of it, the head included.
    public InputStream stream() {
        return stream;
    }

    /// The file on disk, for formats that are read here and there in it; null inside archives.
    public @Nullable Path file() {
        return file;
    }

    /// Whether the head is all there is.
    public boolean headIsAll() {
        return sheet != null || head.length < Containers.HEAD;
    }

    /// The rows, when the payload is a sheet of a workbook; its stream then holds the first rows only, as CSV.
    public @Nullable Sheet sheet() {
        return sheet;
    }

    /// After the end of the stream: why it was cut short, null when it was not.
    public @Nullable String damage() {
        return problem.problem();
    }

    @Override
    public String toString() {
        return "Payload[" + label + "]";
    }
}
