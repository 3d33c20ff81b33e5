package org.noticewright.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One hour of one account that stands out.
///
/// @param actor the account, as the log names it
/// @param hour its start, UTC
/// @param reads tickets, lists, searches, files read in it
/// @param why what stands out
/// @param own against its own past, null when there was too little of it
/// @param team against the other accounts, null when there were none or too few hours of them
/// @param sentence all of this for a person
public record UnusualHour(
        String actor,
        Instant hour,
        long reads,
        Set<Why> why,
        @Nullable ExpectedRange own,
        @Nullable ExpectedRange team,
        String sentence) {

    public enum Why {
        /// More reads than its own past allows, or, without a past, than the other accounts' hours allow.
        AMOUNT,
        /// Outside the team's working hours, where this account hardly ever read before.
        TIME
    }

    public UnusualHour {
        why = Set.copyOf(EnumSet.copyOf(why));
    }

    /// What the amount was judged by: its own past, else the team.
    public @Nullable ExpectedRange judgedBy() {
        return own != null ? own : team;
    }

    /// How many spreads above the expected middle.
    public double distance() {
        var range = judgedBy();
        return range == null ? 0 : range.distance(reads);
    }

    @Override
    public String toString() {
        return "UnusualHour[" + hour + ", " + why + "]";
    }
}
