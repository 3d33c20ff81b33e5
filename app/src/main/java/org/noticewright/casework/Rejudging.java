package org.noticewright.casework;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;

/// Judges every classified ticket of a case again, on all cores, and hands the results on in ticket order.
/// Every text is read again, so that the result never rests on an older reading.
final class Rejudging {

    private static final int CHUNKS_IN_FLIGHT = 8;
    private static final OrderedWork.Words WORDS = new OrderedWork.Words(
            "A ticket could not be judged. This is a defect.", "Interrupted. Nothing was changed.");

    /// Takes a ticket with what stands and what would stand. Called on the caller's thread.
    interface Taking {
        void take(Tickets.Judged judged, Classification now);
    }

    private record Result(Tickets.Judged judged, Classification now) {}

    private Rejudging() {}

    static void run(CaseFile caseFile, Classifier rules, PatientStatusPolicy policy, Progress progress, Taking taking) {
        var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("rejudge-", 0).factory());
        try {
            var run = new OrderedWork<Tickets.Judged, Result>(
                    workers,
                    CHUNKS_IN_FLIGHT,
                    chunk -> judged(chunk, rules, policy),
                    result -> taking.take(result.judged(), result.now()),
                    WORDS);
            caseFile.tickets().forEachWholeJudged(progress, run::add);
            run.finish();
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Result> judged(List<Tickets.Judged> chunk, Classifier rules, PatientStatusPolicy policy) {
        var judgements = rules.classify(chunk.stream().map(Tickets.Judged::head).toList(), policy);
        return IntStream.range(0, chunk.size())
                .mapToObj(i -> new Result(chunk.get(i), judgements.get(i)))
                .toList();
    }
}
