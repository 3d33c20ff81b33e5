package org.noticewright.timeline;

import java.time.Instant;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;

/// What became of one line of the intruder's (or one that may be).
///
/// @param grade the grade it gives the tickets it surely reached
/// @param tickets how many it surely reached
/// @param maybe how many more it may have reached, -1 when that is every ticket that existed then
/// @param rows how many records the line itself counts, -1 when it does not say
/// @param sentence how that is known, for a person
public record Resolution(
        AccessEvent.Id event,
        Instant at,
        AccessEvent.Action action,
        How how,
        Exposure grade,
        long tickets,
        long maybe,
        long rows,
        String sentence) {

    public enum How {
        /// The line names its records.
        NAMED,
        /// The records were computed from the tickets of the case.
        COMPUTED,
        /// The records cannot be told: every ticket that existed then is POSSIBLE.
        WIDENED,
        /// The attempt failed and opened nothing.
        FAILED,
        /// A person ruled that it reached nothing.
        RULED_OUT
    }
}
