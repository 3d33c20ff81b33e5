package org.noticewright.domain;

/// A stretch of text in UTF-16 units: `start` inclusive, `end` exclusive.
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("""
                The span (%d to %d) must start at 0 or later and not end before it starts.
                Maybe the two offsets were swapped.\
                """.formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
