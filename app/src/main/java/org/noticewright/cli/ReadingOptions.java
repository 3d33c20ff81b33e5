package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.ingest.ColumnMapping;
import picocli.CommandLine.Option;

/// How evidence files are to be read, where their own look is not to decide.
final class ReadingOptions {

    @Option(names = "--format", paramLabel = "ID", description = "Read as this format instead of recognising it.")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Column mapping for a generic CSV.")
    private @Nullable Path mapping;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times that name none, such as America/Los_Angeles (default: UTC). It comes before"
                    + " the mapping's.")
    private @Nullable ZoneId zone;

    /// @throws IOException when the mapping cannot be read
    ImportEvidence.Options read() throws IOException {
        return new ImportEvidence.Options(format, mapping == null ? null : ColumnMapping.read(Given.file(mapping)))
                .in(zone);
    }
}
