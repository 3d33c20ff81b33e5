package org.noticewright.desktop.shared;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Progress;

/// Runs work off the window's thread and brings its result back to it. No exception is lost: what the caller
/// does not take goes to the failure listener, which the window shows.
public final class Jobs implements AutoCloseable {

    /// Work on a worker thread.
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final Threads threads;
    private final Executor ui;
    private final ObservableList<Job> running;
    /// Kept, since such a view hears of changes only as long as somebody holds it.
    private final ObservableList<Job> runningView;
    private final Set<Job> own = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;
    private Consumer<Throwable> failureListener = failure -> {
        throw new IllegalStateException("A job failed before anybody could show it.", failure);
    };

    /// @param work for what may write and takes long, one after the other
    /// @param decisions for short writes, one after the other: two on one record must not overtake each
    ///     other, and one that waits for its turn to write must keep nobody from reading
    /// @param reads for short reads, a few at once
    /// @param beside for what takes long and only reads, beside the work
    private record Threads(Executor work, Executor decisions, Executor reads, Executor beside) {}

    /// What is called on the window's thread when work ends: one of them.
    private record Ends<T>(Consumer<? super T> done, Consumer<Throwable> failed, Runnable cancelled) {
        Ends(Consumer<? super T> done, Consumer<Throwable> failed) {
            this(done, failed, () -> {});
        }
    }

    private Jobs(Threads threads, Executor ui, ObservableList<Job> running) {
        this.threads = threads;
        this.ui = ui;
        this.running = running;
        this.runningView = FXCollections.unmodifiableObservableList(running);
    }

    /// The same workers for the work of one case: [#end()] ends that work and nobody hears of it any more.
    public Jobs ofOneCase() {
        var jobs = new Jobs(threads, ui, running);
        jobs.onFailure(this::fail);
        return jobs;
    }

    /// Cancels all that is under way here, but for decisions: those are taken. Results and failures that
    /// still come are dropped: what they would be shown on is gone.
    public void end() {
        ended = true;
        own.forEach(Job::cancel);
    }

    /// One worker for work that may write (so that an import never races a refresh), one for decisions, a few
    /// for short reads, one for long ones.
    ///
    /// @param ui runs what it is given on the window's thread, in order
    public static Jobs inBackground(Executor ui) {
        return new Jobs(
                new Threads(one("casework"), one("deciding"), few("reading-"), one("reading-long")),
                ui,
                FXCollections.observableArrayList());
    }

    private static Executor one(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private static Executor few(String name) {
        return Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /// Everything at once on the caller's thread.
    public static Jobs inline() {
        return new Jobs(
                new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run),
                Runnable::run,
                FXCollections.observableArrayList());
    }

    /// Called on the window's thread with what no caller took.
    public void onFailure(Consumer<Throwable> listener) {
        failureListener = listener;
    }

    /// Hands a failure to whoever shows failures.
    public void fail(Throwable failure) {
        failureListener.accept(failure);
    }

    /// Jobs the user should see, oldest first. Changed on the window's thread only.
    public ObservableList<Job> running() {
        return runningView;
    }

    /// Starts work that shows in the window with progress and a cancel button. Such work runs one after the
    /// other.
    ///
    /// @param done called on the window's thread with the result; not called after a failure or a cancel
    public <T> Job start(String title, Work<T> work, Consumer<? super T> done) {
        return start(title, work, done, this::fail);
    }

    public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return shown(threads.work, title, work, new Ends<>(done, failed));
    }

    /// @param cancelled called on the window's thread when a cancel left no result
    public <T> Job start(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed, Runnable cancelled) {
        return shown(threads.work, title, work, new Ends<>(done, failed, cancelled));
    }

    /// As [#start], for work that only reads: it keeps no other work waiting.
    public <T> Job startBeside(String title, Work<T> work, Consumer<? super T> done) {
        return shown(threads.beside, title, work, new Ends<>(done, this::fail));
    }

    /// Whether a job still brings its result: it neither ended nor was asked to. On the window's thread only.
    public boolean isUnderWay(@Nullable Job job) {
        return job != null && !job.isCancelled() && running.contains(job);
    }

    private <T> Job shown(Executor thread, String title, Work<T> work, Ends<T> ends) {
        var job = new Job(title, ui, System::nanoTime);
        running.add(job);
        own.add(job);
        thread.execute(() -> run(job, work, ends, () -> running.remove(job)));
        return job;
    }

    /// A short write, such as a person's decision. They are taken in the order in which they were asked for,
    /// also when the case is left meanwhile.
    public <T> void decide(String title, Work<T> work, Consumer<? super T> done) {
        var job = new Job(title, ui, System::nanoTime);
        threads.decisions.execute(() -> run(job, work, new Ends<>(done, this::fail), () -> {}));
    }

    /// On a worker: waits until all decisions asked for before are taken.
    public void settle() {
        var taken = new CountDownLatch(1);
        threads.decisions.execute(taken::countDown);
        try {
            taken.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A short read that needs no progress bar: a page of rows, a record, a preview.
    public <T> Job read(String title, Work<T> work, Consumer<? super T> done) {
        var job = new Job(title, ui, System::nanoTime);
        own.add(job);
        threads.reads.execute(() -> run(job, work, new Ends<>(done, this::fail), () -> {}));
        return job;
    }

    private <T> void run(Job job, Work<T> work, Ends<T> ends, Runnable finished) {
        try {
            job.checkCancelled();
            var result = work.run(job);
            finish(finished, () -> ends.done().accept(result));
        } catch (CancellationException _) {
            finish(finished, ends.cancelled());
        } catch (Exception | Error e) {
            finish(finished, () -> ends.failed().accept(e));
        } finally {
            own.remove(job);
        }
    }

    private void finish(Runnable finished, Runnable answer) {
        ui.execute(() -> {
            finished.run();
            if (!ended) {
                answer.run();
            }
        });
    }

    /// Takes no new work, asks long work to end, and waits a moment for what was handed over before, such as
    /// closing the case: every port keeps what was finished.
    @Override
    public void close() {
        // The worker first: it closes the case once all decisions are taken.
        for (var thread : List.of(threads.work, threads.decisions)) {
            if (thread instanceof ExecutorService service) {
                service.shutdown();
                waitFor(service);
            }
        }
        for (var thread : List.of(threads.reads, threads.beside)) {
            if (thread instanceof ExecutorService service) {
                service.shutdownNow();
            }
        }
    }

    private static void waitFor(ExecutorService service) {
        try {
            service.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
