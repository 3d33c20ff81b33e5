package org.noticewright.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on items in parallel and hands the results on in the order of the items, on the caller's thread. Memory
/// is bounded by the chunks under way.
///
/// @param <T> an item
/// @param <R> what becomes of it
final class OrderedWork<T, R> {

    private static final int CHUNK = 64;

    private final ExecutorService workers;
    private final int chunksInFlight;
    private final Function<List<T>, List<R>> work;
    private final Consumer<R> taking;
    private final Words words;
    private final Deque<Future<List<R>>> inFlight = new ArrayDeque<>();
    private List<T> chunk = new ArrayList<>(CHUNK);
    private long taken;

    /// What is said when the work ends early.
    ///
    /// @param failed when the work on an item throws
    /// @param interrupted when the caller's thread is interrupted
    record Words(String failed, String interrupted) {}

    /// @param workers run the work; who made them ends them
    /// @param chunksInFlight how many chunks of 64 items may wait
    /// @param work gives one result for each item of a chunk, in their order
    /// @param taking takes each result
    OrderedWork(
            ExecutorService workers,
            int chunksInFlight,
            Function<List<T>, List<R>> work,
            Consumer<R> taking,
            Words words) {
        this.workers = workers;
        this.chunksInFlight = chunksInFlight;
        this.work = work;
        this.taking = taking;
        this.words = words;
    }

    void add(T item) {
        chunk.add(item);
        if (chunk.size() == CHUNK) {
            submit();
        }
    }

    /// Waits for all that was added.
    ///
    /// @return how many results were handed on
    long finish() {
        submit();
        while (!inFlight.isEmpty()) {
            takeOldest();
        }
        return taken;
    }

    private void submit() {
        if (chunk.isEmpty()) {
            return;
        }
        var items = chunk;
        chunk = new ArrayList<>(CHUNK);
        inFlight.add(workers.submit(() -> work.apply(items)));
        while (inFlight.size() > chunksInFlight) {
            takeOldest();
        }
    }

    private void takeOldest() {
        try {
            for (var result : inFlight.remove().get()) {
                taking.accept(result);
                taken++;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(words.failed(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException(words.interrupted());
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
