package org.noticewright.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A file that comes to its place whole or not at all: it is written beside it, under the same name with
/// `.unfinished` behind, and moved when it is complete. Whatever ends the writing early, what stood there
/// before stands, and nobody takes half a file for a whole one.
final class WholeFile implements AutoCloseable {

    private final Path place;
    private final @Nullable Path beside;
    private final Writer writer;
    private boolean complete;

    private WholeFile(Path place, @Nullable Path beside, Writer writer) {
        this.place = place;
        this.beside = beside;
        this.writer = writer;
    }

    /// @param out behind a link the file itself is replaced; what is no file, such as a pipe, is written to
    ///     as it is
    static WholeFile at(Path out) throws IOException {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            return new WholeFile(out, null, Files.newBufferedWriter(out));
        }
        var place = Files.exists(out) ? out.toRealPath() : out;
        var beside = place.resolveSibling(place.getFileName() + ".unfinished");
        return new WholeFile(place, beside, Files.newBufferedWriter(beside));
    }

    Writer writer() {
        return writer;
    }

    /// To be called last: everything was written.
    void complete() throws IOException {
        writer.close();
        if (beside != null) {
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plainly) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            try {
                writer.close();
            } finally {
                if (beside != null) {
                    Files.deleteIfExists(beside);
                }
            }
        }
    }
}
