package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;

/// An account's past: where it came from and with what, and since when.
final class ActorTrace {

    /// A past shorter than this proves nothing new.
    private static final Duration PAST = Duration.ofHours(24);
    private static final int PAST_LINES = 10;

    private @Nullable Instant first;
    private final Map<String, Instant> agents = new HashMap<>();
    private final Map<String, Instant> places = new HashMap<>();
    private final Map<String, Integer> linesBefore = new HashMap<>();
    private int lines;

    /// @param address in one spelling, null when the line shows none
    void add(AccessEvent event, Instant at, @Nullable String address) {
        first = earlier(first, at);
        if (event.userAgent() != null) {
            agents.merge(event.userAgent(), at, ActorTrace::earlier);
        }
        for (var object : event.objects()) {
            switch (object.kind()) {
                case COUNTRY, NETWORK -> places.merge(object.id(), at, ActorTrace::earlier);
                default -> {}
            }
        }
        if (address != null) {
            linesBefore.putIfAbsent(address, lines);
        }
        lines++;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /// Whether the account had a past without the address before it first came from there.
    boolean isNew(String address, Instant since) {
        return first != null
                && Duration.between(first, since).compareTo(PAST) >= 0
                && linesBefore.getOrDefault(address, 0) >= PAST_LINES;
    }

    boolean usedAgentBefore(String agent, Instant since) {
        var used = agents.get(agent);
        return used != null && used.isBefore(since);
    }

    boolean wasAtBefore(String place, Instant since) {
        var been = places.get(place);
        return been != null && been.isBefore(since);
    }

    boolean hasAgents(Instant before) {
        return agents.values().stream().anyMatch(at -> at.isBefore(before));
    }

    boolean hasPlaces(Instant before) {
        return places.values().stream().anyMatch(at -> at.isBefore(before));
    }
}
