package org.noticewright.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Interval;

/// What one log covers of the access window.
///
/// @param says what kind of thing it can show
/// @param lines lines in the whole log
/// @param first first line of the whole log in true time, null without lines
/// @param covered the parts of the window it covers, in order
/// @param holes the parts it does not cover, in order
/// @param windowHours length of the window in hours
/// @param coveredHours length of `covered` in hours
/// @param quietHours hours of `covered` without a line in which the log usually has none either: a hole of a
///     few hours would not show there
/// @param usual how the usual was reckoned, in a sentence
public record SourceCoverage(
        String source,
        Says says,
        long lines,
        @Nullable Instant first,
        @Nullable Instant last,
        List<Interval> covered,
        List<Hole> holes,
        double windowHours,
        double coveredHours,
        double quietHours,
        String usual) {

    public enum Says {
        /// Which records were opened.
        READS,
        /// Who signed in, when and from where.
        SIGN_INS,
        /// Settings, roles, exports: never who opened what.
        CHANGES
    }

    public SourceCoverage {
        covered = List.copyOf(covered);
        holes = List.copyOf(holes);
    }
}
