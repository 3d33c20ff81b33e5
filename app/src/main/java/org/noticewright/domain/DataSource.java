package org.noticewright.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// An evidence file as the case knows it.
///
/// @param path where it lay when it was imported
/// @param bytes its size
/// @param format id of the format it was read as
/// @param read records in the file: always kept + duplicates + rejected
/// @param complete false when the import was cancelled or the file broke off
public record DataSource(
        Id id,
        Path path,
        Sha256 sha256,
        long bytes,
        String format,
        long read,
        long kept,
        long duplicates,
        long rejected,
        List<String> warnings,
        boolean complete,
        Instant importedAt) {

    public record Id(long value) {}

    public DataSource {
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "DataSource[" + id.value() + ", " + format + "]";
    }
}
