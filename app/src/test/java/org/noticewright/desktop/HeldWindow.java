package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the window's thread: what workers bring waits until a test lets it in, on its own thread.
final class HeldWindow implements Executor {

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// Lets in one after the other until that is so.
    void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            var task = waiting.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("an answer within 30 seconds").isNotNull();
            Objects.requireNonNull(task).run();
        }
    }
}
