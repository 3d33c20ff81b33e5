package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// Evidence files and what they brought.
public interface EvidenceStore {

    /// More are no list that anybody reads, and would fill the memory: a file can be faulty from end to end.
    int MOST_REJECTS = 100_000;

    /// The finished import of a file with this hash, when there was one.
    Optional<DataSource> find(Sha256 sha256);

    /// Starts the import of one file, or goes on with one that was killed or cancelled: [Batch#handled] says
    /// how far it came.
    Batch begin(NewSource source);

    List<DataSource> all();

    /// The first of them, [#MOST_REJECTS] at most; [DataSource#rejected] counts all.
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

    /// What became of the records of a file, counted from its start.
    record Counts(long kept, long duplicates, long rejected) {

        public static final Counts NONE = new Counts(0, 0, 0);

        public long records() {
            return kept + duplicates + rejected;
        }
    }

    /// A piece made ready to be kept: encoded and hashed, so that little is left for the one thread that
    /// writes.
    interface Prepared {

        /// The ticket as it reads while the case holds nothing else about it; null for what is no ticket's own
        /// record.
        @Nullable
        Ticket ticket();

        /// The same piece with the judgement on [#ticket()]. It is kept with the ticket, unless other evidence
        /// has a say in it: then the ticket waits to be classified as a whole.
        Prepared judged(Classification classification);
    }

    /// One import under way. Commits every few thousand records together with how far it came, so that a kill
    /// loses little and a restart repeats nothing. One thread at a time, but for [#prepare].
    interface Batch extends AutoCloseable {

        /// What an earlier, unfinished import of this file handled: as many records from its start must be
        /// passed over.
        Counts handled();

        /// The part of the work that needs nothing but the piece. Any thread, in any order.
        Prepared prepare(Evidence evidence, SourcePointer at);

        /// Keeps one record, all its pieces in one transaction.
        Kept keep(List<Prepared> record);

        /// Keeps many records, as if one after the other, and quicker.
        void keepAll(List<List<Prepared>> records);

        /// A record of one piece.
        default Kept keep(Evidence evidence, SourcePointer at) {
            return keep(List.of(prepare(evidence, at)));
        }

        /// One record that could not be read.
        void reject(Reject reject);

        /// What became of all records so far, those of an earlier import included.
        Counts counts();

        /// @param read records in the file
        DataSource finish(
                long read, long kept, long duplicates, long rejected, List<String> warnings, boolean complete);

        /// Without [#finish] before, leaves the source marked as unfinished.
        @Override
        void close();
    }
}
