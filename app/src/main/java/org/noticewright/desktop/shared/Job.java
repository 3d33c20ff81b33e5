package org.noticewright.desktop.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.noticewright.casework.Progress;

/// One piece of work under way, as the window shows it. Reports may come from any thread and as often as they
/// like: the window sees the newest one, once a turn.
public final class Job implements Progress {

    private final String title;
    private final Executor ui;
    private final LongSupplier nanos;
    private final Pace pace = new Pace();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean updatePending = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private volatile Report newest = new Report(0, -1, "");

    private record Report(long done, long total, String unit) {}

    Job(String title, Executor ui, LongSupplier nanos) {
        this.title = title;
        this.ui = ui;
        this.nanos = nanos;
    }

    @Override
    public void report(long done, long total, String unit) {
        newest = new Report(done, total, unit);
        if (updatePending.compareAndSet(false, true)) {
            ui.execute(this::showNewest);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    /// Asks the work to end at its next safe point. What is finished stays.
    public void cancel() {
        cancelled.set(true);
        ui.execute(() -> text.set("Cancelling. What was finished is kept."));
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, -1 while the total is unknown.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    private void showNewest() {
        updatePending.set(false);
        if (isCancelled()) {
            return;
        }
        var report = newest;
        fraction.set(report.total() > 0 ? Math.min(1, report.done() / (double) report.total()) : -1);
        text.set(pace.describe(report.done(), report.total(), report.unit(), nanos.getAsLong()));
    }
}
