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
import java.util.function.Supplier;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Classifies what changed: tickets never classified, or with new evidence since. Newer rules do not count as a
/// change: [ChangeRules] shows their effect and applies them. Reading, classifying and saving overlap;
/// results are saved in ticket order, so a re-run writes the
/// same rows.
public final class ClassifyCase {

    private static final int CHUNK = 64;
    private static final int CHUNKS_IN_FLIGHT = 16;

    private final Supplier<Classifier> classifiers;

    /// @param classifiers gives the one classifier; loading its word lists waits until something is to be
    ///     classified
    public ClassifyCase(Supplier<Classifier> classifiers) {
        this.classifiers = classifiers;
    }

    /// Version of rules and word lists that new results carry.
    public String version() {
        return classifiers.get().version();
    }

    /// @return how many tickets were classified
    public long run(CaseFile caseFile, Progress progress) {
        var classifier = CaseRules.of(classifiers.get(), caseFile);
        try (var workers = Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().name("classify-", 0).factory());
                var writer = caseFile.classifications().writer()) {
            var run = new Run(classifier, caseFile.classifications().policy(), workers, writer);
            caseFile.tickets().forEachToClassify(progress, run::add);
            run.finish();
            return run.saved;
        }
    }

    private record Result(Ticket.Id ticket, Classification classification) {}

    private static final class Run {
        private final Classifier classifier;
        private final PatientStatusPolicy policy;
        private final ExecutorService workers;
        private final Classifications.Writer writer;
        private final Deque<Future<List<Result>>> inFlight = new ArrayDeque<>();
        private List<Ticket.Stored> chunk = new ArrayList<>(CHUNK);
        private long saved;

        private Run(
                Classifier classifier,
                PatientStatusPolicy policy,
                ExecutorService workers,
                Classifications.Writer writer) {
            this.classifier = classifier;
            this.policy = policy;
            this.workers = workers;
            this.writer = writer;
        }

        private void add(Ticket.Stored stored) {
            chunk.add(stored);
            if (chunk.size() == CHUNK) {
                submit();
            }
        }

        private void finish() {
            submit();
            while (!inFlight.isEmpty()) {
                saveOldest();
            }
        }

        private void submit() {
            if (chunk.isEmpty()) {
                return;
            }
            var tickets = chunk;
            chunk = new ArrayList<>(CHUNK);
            inFlight.add(workers.submit(() -> tickets.stream()
                    .map(stored -> new Result(stored.id(), classifier.classify(stored.ticket(), policy)))
                    .toList()));
            while (inFlight.size() > CHUNKS_IN_FLIGHT) {
                saveOldest();
            }
        }

        private void saveOldest() {
            try {
                for (var result : inFlight.remove().get()) {
                    writer.save(result.ticket(), result.classification());
                    saved++;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A ticket could not be classified. This is a defect.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var cancelled = new CancellationException("Interrupted. What was classified is kept.");
                cancelled.initCause(e);
                throw cancelled;
            }
        }
    }
}
