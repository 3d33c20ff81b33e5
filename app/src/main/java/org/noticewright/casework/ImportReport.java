package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Reject;

/// What an import did, file by file, and what the case holds afterwards.
///
/// @param earlierVersions ticket records that lost against a newer one; they are kept beside the tickets
/// @param filesWithoutTicket attached files that fit no ticket of the case
/// @param people individuals derived from the tickets; those of the last derivation until the case is refreshed
public record ImportReport(
        List<FileReport> files,
        long tickets,
        long earlierVersions,
        long messages,
        long people,
        long accessEvents,
        long filesWithoutTicket) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /// The same files, with the people that were derived from them since.
    public ImportReport withPeople(long count) {
        return new ImportReport(files, tickets, earlierVersions, messages, count, accessEvents, filesWithoutTicket);
    }

    /// The files of an import before this one and of this one, with what the case holds after this one.
    public ImportReport after(ImportReport earlier) {
        var all = Stream.concat(earlier.files.stream(), files.stream()).toList();
        return new ImportReport(all, tickets, earlierVersions, messages, people, accessEvents, filesWithoutTicket);
    }

    /// What concerns the case as a whole.
    public List<String> warnings() {
        return filesWithoutTicket == 0
                ? List.of()
                : List.of(
                        "%,d attached file(s) belong to no ticket of the case. Maybe their tickets are yet to be imported."
                                .formatted(filesWithoutTicket));
    }

    public boolean anyRefused() {
        return files.stream().anyMatch(FileReport.Refused.class::isInstance);
    }

    public sealed interface FileReport {

        Path file();

        /// @param source counts reconcile: read = kept + duplicates + rejected
        /// @param known whether this very file had been imported before, so that nothing was added
        record Imported(Path file, DataSource source, List<Reject> rejects, boolean known) implements FileReport {
            public Imported {
                rejects = List.copyOf(rejects);
            }
        }

        /// Nothing of the file was taken.
        record Refused(Path file, String reason) implements FileReport {}
    }
}
