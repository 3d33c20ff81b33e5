package org.noticewright.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.noticewright.casework.Progress;

/// One line on standard error that is redrawn a few times a second: how much is done, how fast, how long it
/// still takes.
final class ProgressLine implements Progress {

    private static final long REDRAW_NANOS = 250_000_000L;

    private final PrintWriter err;
    private final BooleanSupplier cancelled;
    private String unit = "";
    private long startedAt;
    private long drawnAt;

    ProgressLine(PrintWriter err, BooleanSupplier cancelled) {
        this.err = err;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void report(long done, long total, String unit) {
        long now = System.nanoTime();
        if (!unit.equals(this.unit)) {
            this.unit = unit;
            startedAt = now;
            drawnAt = 0;
        }
        boolean last = done == total;
        if (now - drawnAt < REDRAW_NANOS && !last) {
            return;
        }
        drawnAt = now;
        double seconds = (now - startedAt) / 1e9;
        double rate = seconds > 0 ? done / seconds : 0;
        err.print("\r" + text(done, total, rate) + "          ");
        if (last) {
            err.print("\r" + " ".repeat(78) + "\r");
        }
        err.flush();
    }

    private String text(long done, long total, double rate) {
        if (total <= 0 || rate <= 0) {
            return String.format(Locale.ROOT, "%,d %s", done, unit);
        }
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s (%d %%), %,.0f a second, %,.0f s left",
                done,
                total,
                unit,
                100 * done / total,
                rate,
                (total - done) / rate);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
