package org.noticewright.domain;

/// How sure a detector is, from 0 (a guess) to 1 (certain).
public record Confidence(double value) {

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("""
                The confidence (%s) must lie between 0 and 1.
                Maybe a percentage was passed: divide it by 100.\
                """.formatted(value));
        }
    }
}
