package org.noticewright.timeline;

import java.time.Duration;

/// Lengths of time in words.
final class Spans {

    private Spans() {}

    static String words(Duration length) {
        long minutes = Math.max(length.toMinutes(), 0);
        if (minutes < 1) {
            return length.toSeconds() + " s";
        }
        if (minutes < 120) {
            return minutes + " min";
        }
        return "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
