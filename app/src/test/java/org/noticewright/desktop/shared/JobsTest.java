package org.noticewright.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {

    @Test
    void handsTheResultOnAndForgetsTheJob() {
        var jobs = Jobs.inline();
        var results = new ArrayList<String>();
        jobs.start("Counting", _ -> "done", results::add);
        assertThat(results).containsExactly("done");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void losesNoFailure() {
        var jobs = Jobs.inline();
        var failures = new ArrayList<Throwable>();
        jobs.onFailure(failures::add);
        jobs.start(
                "Failing",
                _ -> {
                    throw new IOException("The disk is full. Maybe free some room.");
                },
                _ -> {});
        jobs.read(
                "Failing hard",
                _ -> {
                    throw new StackOverflowError();
                },
                _ -> {});
        assertThat(failures).hasSize(2);
        assertThat(failures.getFirst()).hasMessageContaining("The disk is full");
    }

    @Test
    void aCancelledJobNeitherSucceedsNorFails() {
        var jobs = Jobs.inline();
        var heard = new ArrayList<Object>();
        jobs.onFailure(heard::add);
        jobs.start(
                "Cancelled",
                progress -> {
                    ((Job) progress).cancel();
                    progress.checkCancelled();
                    return "never";
                },
                heard::add);
        assertThat(heard).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void worksOnNamedThreadsAndAnswersOnTheWindowsThread() throws Exception {
        var ui = new LinkedBlockingQueue<Runnable>();
        try (var jobs = Jobs.inBackground(ui::add)) {
            var names = new ArrayList<String>();
            jobs.start("Working", _ -> Thread.currentThread().getName(), names::add);
            while (names.isEmpty()) {
                var task = ui.poll(30, TimeUnit.SECONDS);
                assertThat(task).as("an answer within 30 seconds").isNotNull();
                Objects.requireNonNull(task).run();
            }
            assertThat(names).containsExactly("casework");
        }
    }

    @Test
    void aFloodOfReportsBecomesOneUpdateOfTheWindow() {
        var ui = new ArrayList<Runnable>();
        var job = new Job("Counting", ui::add, () -> 0);
        for (int i = 1; i <= 10_000; i++) {
            job.report(i, 20_000, "tickets");
        }
        assertThat(ui).hasSize(1);
        ui.getFirst().run();
        assertThat(job.fraction().get()).isEqualTo(0.5);
        assertThat(job.text().get()).isEqualTo("10,000 of 20,000 tickets");
    }

    @Test
    void closingLetsWorkHandedOverBeforeFinish() {
        var finished = new CountDownLatch(1);
        var jobs = Jobs.inBackground(Runnable::run);
        jobs.start(
                "Closing the case",
                _ -> {
                    finished.countDown();
                    return "";
                },
                _ -> {});
        jobs.close();
        assertThat(finished.getCount()).isZero();
    }

    /// A decision may have to wait for its turn to write.
    @Test
    void decisionsKeepTheirOrderAndKeepNobodyFromReading() throws Exception {
        var turn = new CountDownLatch(1);
        var taken = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        var read = new CountDownLatch(2);
        var looked = new CountDownLatch(1);
        try (var jobs = Jobs.inBackground(Runnable::run)) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                jobs.decide(
                        "Deciding",
                        _ -> {
                            turn.await();
                            return number;
                        },
                        taken::add);
            }
            jobs.read("Reading", _ -> "", _ -> read.countDown());
            jobs.read("Reading", _ -> "", _ -> read.countDown());
            jobs.start("Working", _ -> "", _ -> looked.countDown());
            assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(taken).isEmpty();

            turn.countDown();
            jobs.settle();
        }
        assertThat(taken).isSorted().hasSize(20);
    }

    @Test
    void leavingACaseTakesTheDecisionsAskedForBefore() {
        var turn = new CountDownLatch(1);
        var taken = new CountDownLatch(2);
        try (var all = Jobs.inBackground(Runnable::run)) {
            var jobs = all.ofOneCase();
            for (int i = 0; i < 2; i++) {
                jobs.decide(
                        "Deciding",
                        _ -> {
                            turn.await();
                            taken.countDown();
                            return "";
                        },
                        _ -> {});
            }
            jobs.end();
            turn.countDown();
            all.settle();
            assertThat(taken.getCount()).isZero();
        }
    }

    @Test
    void whatOnlyReadsKeepsNoWorkWaiting() throws Exception {
        var end = new CountDownLatch(1);
        var worked = new CountDownLatch(1);
        try (var jobs = Jobs.inBackground(Runnable::run)) {
            var job = jobs.startBeside(
                    "Verifying",
                    progress -> {
                        end.await();
                        progress.checkCancelled();
                        return "";
                    },
                    _ -> {});
            assertThat(jobs.running()).contains(job);
            jobs.start("Working", _ -> "", _ -> worked.countDown());
            assertThat(worked.await(30, TimeUnit.SECONDS)).isTrue();
            jobs.end();
            end.countDown();
        }
        assertThat(end.getCount()).isZero();
    }
}
