package org.noticewright.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;

/// Judges every classified ticket of a case again, on all cores, and hands the results on in ticket order.
/// Memory is bounded by the chunks under way. Every text is read again, so that the result never rests on an
/// older reading.
final class Rejudging {

    private static final int CHUNK = 64;
    private static final int CHUNKS_IN_FLIGHT = 8;

    /// Takes a ticket with what stands and what would stand. Called on the caller's thread.
    interface Taking {
        void take(Tickets.Judged judged, Classification now);
    }

    private record Result(Tickets.Judged judged, Classification now) {}

    private final Classifier rules;
    private final PatientStatusPolicy policy;
    private final Taking taking;
    private final ExecutorService workers;
    private final Deque<Future<List<Result>>> inFlight = new ArrayDeque<>();
    private List<Tickets.Judged> chunk = new ArrayList<>(CHUNK);

    private Rejudging(Classifier rules, PatientStatusPolicy policy, Taking taking, ExecutorService workers) {
        this.rules = rules;
        this.policy = policy;
        this.taking = taking;
        this.workers = workers;
    }

    static void run(CaseFile caseFile, Classifier rules, PatientStatusPolicy policy, Progress progress, Taking taking) {
        var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("rejudge-", 0).factory());
        try {
            var run = new Rejudging(rules, policy, taking, workers);
            caseFile.tickets().forEachWholeJudged(progress, run::add);
            run.finish();
        } finally {
            workers.shutdownNow();
        }
    }

    private void add(Tickets.Judged judged) {
        chunk.add(judged);
        if (chunk.size() == CHUNK) {
            submit();
        }
    }

    private void finish() {
        submit();
        while (!inFlight.isEmpty()) {
            takeOldest();
        }
    }

    private void submit() {
        if (chunk.isEmpty()) {
            return;
        }
        var tickets = chunk;
        chunk = new ArrayList<>(CHUNK);
        inFlight.add(workers.submit(() -> tickets.stream()
                .map(judged -> new Result(judged, judge(judged)))
                .toList()));
        while (inFlight.size() > CHUNKS_IN_FLIGHT) {
            takeOldest();
        }
    }

    private Classification judge(Tickets.Judged judged) {
        return rules.classify(judged.head(), policy);
    }

    private void takeOldest() {
        try {
            for (var result : inFlight.remove().get()) {
                taking.take(result.judged(), result.now());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A ticket could not be judged. This is a defect.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted. Nothing was changed.");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
