package org.noticewright.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Whose access is judged: the accounts, addresses and sessions the intruder used, and the time between.
///
/// @param from first instant, inclusive
/// @param to last instant, inclusive
/// @param addresses when not empty, only events from these IP addresses are the intruder's
public record AccessWindow(Set<String> actors, Set<String> addresses, Instant from, Instant to) {

    public AccessWindow {
        actors = Collections.unmodifiableSet(new TreeSet<>(actors));
        addresses = Collections.unmodifiableSet(new TreeSet<>(addresses));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("""
                The access window ends (%s) before it starts (%s).
                Maybe the two times were swapped.\
                """.formatted(to, from));
        }
    }
}
