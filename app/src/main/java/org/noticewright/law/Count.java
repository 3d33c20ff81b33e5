package org.noticewright.law;

import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Comparison;

/// A number of people as an interval, both ends inclusive.
///
/// @param most [#NO_LIMIT] when nobody can say
record Count(long least, long most) {

    static final long NO_LIMIT = Long.MAX_VALUE;
    static final Count NONE = new Count(0, 0);
    static final Count ANY = new Count(0, NO_LIMIT);

    static Count exactly(long number) {
        return new Count(number, number);
    }

    static Count ofNullable(@Nullable Integer number) {
        return number == null ? ANY : exactly(number);
    }

    Count plus(Count other) {
        var sum = most == NO_LIMIT || other.most == NO_LIMIT ? NO_LIMIT : most + other.most;
        return new Count(least + other.least, sum);
    }

    /// The people of this group who count, when it is so open whether the group counts.
    Count when(Truth counts) {
        return switch (counts) {
            case TRUE -> this;
            case UNKNOWN -> new Count(0, most);
            case FALSE -> NONE;
        };
    }

    /// Every comparison is monotone in the count, so the two ends tell all.
    Truth compare(Comparison comparison, long limit) {
        var low = comparison.holds(least, limit);
        var high = comparison.holds(most, limit);
        return low == high ? Truth.of(low) : Truth.UNKNOWN;
    }

    @Override
    public String toString() {
        if (least == most) {
            return "%,d".formatted(least);
        }
        return most == NO_LIMIT ? "%,d or more".formatted(least) : "%,d to %,d".formatted(least, most);
    }
}
