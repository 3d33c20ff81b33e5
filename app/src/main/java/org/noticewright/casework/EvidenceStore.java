package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;

/// Evidence files and what they brought.
public interface EvidenceStore {

    /// The finished import of a file with this hash, when there was one.
    Optional<DataSource> find(Sha256 sha256);

    /// Starts (or restarts, after a crash or cancel) the import of one file. Pieces already kept by an
    /// unfinished import of the same file count as kept, not as duplicates.
    Batch begin(NewSource source);

    List<DataSource> all();

    List<Reject> rejects(DataSource.Id source);

    /// Files attached to tickets whose place fits no ticket of the case.
    long filesWithoutTicket();

    /// @param path where the file lies
    /// @param format id of the format it is read as
    record NewSource(Path path, Sha256 sha256, long bytes, String format) {}

    enum Kept {
        /// New, or a newer version of something known (the older is kept as superseded and counted).
        KEPT,
        /// Known already, or older than what is known.
        DUPLICATE
    }

    /// One import under way. Commits every few thousand pieces, so that a kill loses little and a restart
    /// loses nothing.
    interface Batch extends AutoCloseable {

        Kept keep(Evidence evidence, SourcePointer at);

        void reject(Reject reject);

        /// @param read records in the file
        DataSource finish(
                long read, long kept, long duplicates, long rejected, List<String> warnings, boolean complete);

        /// Without [#finish] before, leaves the source marked as unfinished.
        @Override
        void close();
    }
}
