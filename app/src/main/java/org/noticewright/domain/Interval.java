package org.noticewright.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// A stretch of time, both ends included.
public record Interval(Instant from, Instant to) implements Comparable<Interval> {

    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("""
                The interval ends (%s) before it starts (%s).
                Maybe the two times were swapped.\
                """.formatted(to, from));
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    public boolean encloses(Interval other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean meets(Interval other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /// The part both have; call only when they meet.
    public Interval common(Interval other) {
        return new Interval(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    @Override
    public int compareTo(Interval other) {
        return Comparator.comparing(Interval::from).thenComparing(Interval::to).compare(this, other);
    }
}
