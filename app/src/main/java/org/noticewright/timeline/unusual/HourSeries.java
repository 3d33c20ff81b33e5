package org.noticewright.timeline.unusual;

import java.util.Arrays;

/// Reads of one account an hour, hours without any left out: two numbers an hour, whatever the number of
/// events.
final class HourSeries {

    private int[] hours = new int[16];
    private int[] reads = new int[16];
    private int size;
    private long total;

    /// @param hour hours since 1970 UTC
    /// @return whether the hour was not there before
    boolean add(int hour, int count) {
        total += count;
        int at = size > 0 && hours[size - 1] == hour ? size - 1 : Arrays.binarySearch(hours, 0, size, hour);
        if (at >= 0) {
            reads[at] = saturated((long) reads[at] + count);
            return false;
        }
        insert(-at - 1, hour, count);
        return true;
    }

    boolean has(int hour) {
        return Arrays.binarySearch(hours, 0, size, hour) >= 0;
    }

    private void insert(int at, int hour, int count) {
        if (size == hours.length) {
            hours = Arrays.copyOf(hours, size * 2);
            reads = Arrays.copyOf(reads, size * 2);
        }
        System.arraycopy(hours, at, hours, at + 1, size - at);
        System.arraycopy(reads, at, reads, at + 1, size - at);
        hours[at] = hour;
        reads[at] = count;
        size++;
    }

    private static int saturated(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    int size() {
        return size;
    }

    int hour(int index) {
        return hours[index];
    }

    int reads(int index) {
        return reads[index];
    }

    long total() {
        return total;
    }

    long[] hours() {
        return Arrays.stream(hours, 0, size).asLongStream().toArray();
    }

    int[] reads() {
        return Arrays.copyOf(reads, size);
    }
}
