package org.noticewright.domain;

import java.util.List;

/// What stands out in the access logs, and what it was held against.
///
/// @param actors every account that read anything, the one with the most unusual hours first
/// @param hours unusual hours: those with too many reads first, the furthest from what was expected at the top,
///     then those at an unusual time
/// @param workingHours when the team works, in words, as the logs themselves show it
/// @param method how it was judged, for whoever has to defend it
/// @param activeHours hours of all accounts together that were looked at
/// @param notJudged of these, how many could be held against nothing
/// @param unnamed reads whose log line names no account
/// @param overflow reads left out because there were more hours of accounts than are kept
public record UnusualAccess(
        List<ActorReads> actors,
        List<UnusualHour> hours,
        String workingHours,
        long activeHours,
        long notJudged,
        long unnamed,
        long overflow,
        String method) {

    public UnusualAccess {
        actors = List.copyOf(actors);
        hours = List.copyOf(hours);
    }
}
