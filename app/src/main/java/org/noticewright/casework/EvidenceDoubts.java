package org.noticewright.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.noticewright.domain.DataSource;
import org.noticewright.timeline.Hole;
import org.noticewright.timeline.ImportDoubt;

/// Evidence files that may hold less than their systems did: broken off, with lines that could not be read, or
/// ending on a round number of lines.
public final class EvidenceDoubts {

    /// Row counts at which exports and downloads are known to stop.
    private static final Set<Long> LIMITS =
            Set.of(1_000L, 2_000L, 5_000L, 10_000L, 50_000L, 65_536L, 100_000L, 1_000_000L, 1_048_575L, 1_048_576L);

    private EvidenceDoubts() {}

    /// @param logs names of the logs in the case
    public static List<ImportDoubt> of(List<DataSource> files, Set<String> logs) {
        return files.stream().flatMap(file -> of(file, isLog(file, logs))).toList();
    }

    private static Stream<ImportDoubt> of(DataSource file, boolean log) {
        if (file.format().startsWith("people")) {
            return Stream.empty();
        }
        var about = log ? ImportDoubt.About.LOG : ImportDoubt.About.TICKETS;
        var doubts = new ArrayList<ImportDoubt>();
        if (!file.complete() || file.rejected() > 0) {
            var what = file.complete()
                    ? "%,d records of it could not be read".formatted(file.rejected())
                    : "its import did not finish";
            doubts.add(doubt(about, file, Hole.Cause.INCOMPLETE_IMPORT, what));
        }
        if (log && LIMITS.contains(file.read())) {
            var what = "it has exactly %,d records, as an export has that stops at a limit".formatted(file.read());
            doubts.add(doubt(about, file, Hole.Cause.ROW_LIMIT, what));
        }
        return doubts.stream();
    }

    private static ImportDoubt doubt(ImportDoubt.About about, DataSource file, Hole.Cause cause, String what) {
        return new ImportDoubt(
                about,
                file.format(),
                cause,
                "Evidence file %d (%s) may be incomplete: %s."
                        .formatted(file.id().value(), file.format(), what));
    }

    private static boolean isLog(DataSource file, Set<String> logs) {
        var format = file.format().toLowerCase(Locale.ROOT);
        return logs.contains(file.format())
                || Stream.of("log", "audit", "access", "event").anyMatch(format::contains);
    }
}
