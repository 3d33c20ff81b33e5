package org.noticewright.desktop.shared;

import java.time.Duration;
import java.util.Locale;

/// Words for how far a job is: done, rate, time left. The rate is the mean since the unit last changed, so that
/// hashing a file does not colour the estimate of reading it.
final class Pace {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private String unit = "";
    private long startedAt;
    private long doneAtStart;

    /// @param nanos a monotonic clock, see [System#nanoTime()]
    String describe(long done, long total, String currentUnit, long nanos) {
        if (!currentUnit.equals(unit) || done < doneAtStart) {
            unit = currentUnit;
            startedAt = nanos;
            doneAtStart = done;
        }
        double seconds = (nanos - startedAt) / (double) NANOS_PER_SECOND;
        double rate = seconds > 0.5 ? (done - doneAtStart) / seconds : 0;
        return amount(done, total) + rate(rate) + left(done, total, rate);
    }

    private String amount(long done, long total) {
        return total < 0
                ? "%s %s".formatted(count(done), words())
                : "%s of %s %s".formatted(count(done), count(total), words());
    }

    private String words() {
        return isBytes() ? unit.replaceFirst("^bytes ?", "") : unit;
    }

    private String rate(double rate) {
        return rate > 0 ? " · %s a second".formatted(count((long) rate)) : "";
    }

    private static String left(long done, long total, double rate) {
        return rate > 0 && total > done
                ? " · " + Words.duration(Duration.ofSeconds((long) ((total - done) / rate))) + " left"
                : "";
    }

    private String count(long value) {
        return isBytes() ? Words.bytes(value) : Words.number(value);
    }

    private boolean isBytes() {
        return unit.toLowerCase(Locale.ROOT).startsWith("bytes");
    }
}
