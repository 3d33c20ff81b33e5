package org.noticewright.timeline.unusual;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.ExpectedRange;

/// The newest hours of one kind of one account, kept sorted by their reads so that median and spread are at
/// hand.
final class RecentHours {

    /// Fewer hours than this say nothing about what is usual.
    static final int ENOUGH = 8;
    /// Older hours are forgotten, since work changes.
    static final int KEPT = 500;

    private final int[] sorted = new int[KEPT];
    private final int[] ring = new int[KEPT];
    private int size;
    private int seen;

    void add(int reads) {
        int slot = seen++ % KEPT;
        if (size == KEPT) {
            remove(ring[slot]);
        }
        ring[slot] = reads;
        int found = Arrays.binarySearch(sorted, 0, size, reads);
        int at = found >= 0 ? found : -found - 1;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = reads;
        size++;
    }

    private void remove(int reads) {
        int at = Arrays.binarySearch(sorted, 0, size, reads);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    int size() {
        return size;
    }

    /// Hours ever added.
    int seen() {
        return seen;
    }

    @Nullable
    ExpectedRange range(ExpectedRange.Basis basis) {
        return size < ENOUGH ? null : rangeOf(basis, Arrays.copyOf(sorted, size), null, size);
    }

    /// Median and spread of ascending values, each occurring as often as `times` says, or once when it is null.
    ///
    /// @param count how many values there are with their repetitions
    static ExpectedRange rangeOf(ExpectedRange.Basis basis, int[] values, int @Nullable [] times, long count) {
        long middle = (count - 1) / 2;
        long median = 0;
        long passed = 0;
        int at = 0;
        for (; at < values.length; at++) {
            passed += times == null ? 1 : times[at];
            if (passed > middle) {
                median = values[at];
                break;
            }
        }
        long deviation = middleDistance(values, times, at, median, middle);
        long chance = (long) Math.ceil(Math.sqrt((double) median));
        return new ExpectedRange(
                basis, (int) Math.min(count, Integer.MAX_VALUE), median, Math.max(1, Math.max(chance, deviation)));
    }

    /// Walks outwards from the median on both sides, always to the nearer value, until half of all are passed.
    private static long middleDistance(int[] values, int @Nullable [] times, int start, long median, long middle) {
        int low = start;
        int high = start + 1;
        long passed = 0;
        long distance = 0;
        while (passed <= middle) {
            boolean takeLow = high >= values.length || (low >= 0 && median - values[low] <= values[high] - median);
            int at = takeLow ? low-- : high++;
            distance = Math.abs(values[at] - median);
            passed += times == null ? 1 : times[at];
        }
        return distance;
    }
}
