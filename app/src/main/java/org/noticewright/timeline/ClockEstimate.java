package org.noticewright.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.domain.AccessEvent;

/// How far one log's clock runs ahead of another's, by things that both saw.
///
/// @param source the log whose clock is judged
/// @param against the log it is held against
/// @param ahead positive when `source` shows later times
/// @param pairs things that both logs saw within minutes
/// @param agreeing pairs that stand this far apart, to a few seconds
/// @param evidence some of the agreeing pairs
/// @param sentence for a person
public record ClockEstimate(
        String source, String against, Duration ahead, int pairs, int agreeing, List<Pair> evidence, String sentence) {

    /// The same thing in two logs.
    public record Pair(AccessEvent.Id here, AccessEvent.Id there, Duration apart) {}

    public ClockEstimate {
        evidence = List.copyOf(evidence);
    }

    /// What to set each clock right by, taking the first log of each estimate as the one that is off.
    public static Map<String, Duration> corrections(List<ClockEstimate> estimates) {
        var corrections = new TreeMap<String, Duration>();
        estimates.forEach(estimate -> corrections.putIfAbsent(estimate.source(), estimate.ahead()));
        return corrections;
    }
}
