package org.noticewright.timeline;

import org.noticewright.domain.Interval;

/// Time within the access window for which no log can say that nothing happened.
///
/// @param source the log with the hole; empty when there is no log at all
/// @param platform the ticket platform whose tickets it leaves open; empty for every one
/// @param at the hole, cut to the window
/// @param sentence what is missing and how that is known, for a person
/// @param excused a person ruled that nothing happened there
public record Hole(String source, String platform, Interval at, Cause cause, String sentence, boolean excused) {

    public enum Cause {
        /// No log says which tickets of the platform were opened.
        NO_LOG,
        /// The window begins before the log does: a retention edge, or an export cut at the start.
        BEFORE_FIRST_LINE,
        /// The window ends after the log does.
        AFTER_LAST_LINE,
        /// Silence where the log usually has lines.
        SILENCE,
        /// The import of a log did not finish, or lines of it could not be read.
        INCOMPLETE_IMPORT,
        /// A log file ends on a round number of lines, as exports that stop at a limit do.
        ROW_LIMIT,
        /// The intruder signed on to the platform, and no line of the platform's log shows what followed.
        SIGN_ON_WITHOUT_TRACE
    }
}
