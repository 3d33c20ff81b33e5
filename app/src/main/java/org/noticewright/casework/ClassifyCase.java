package org.noticewright.casework;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Classification;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Classifies what changed: tickets never classified, or with new evidence since. Newer rules do not count as
/// a change: [ChangeRules] shows their effect and applies them. Reading, classifying and saving overlap;
/// results are saved in ticket order, so a re-run writes the same rows.
public final class ClassifyCase {

    private static final int CHUNKS_IN_FLIGHT = 16;
    private static final OrderedWork.Words WORDS = new OrderedWork.Words(
            "A ticket could not be classified. This is a defect.", "Interrupted. What was classified is kept.");

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
        var policy = caseFile.classifications().policy();
        try (var workers = Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().name("classify-", 0).factory());
                var writer = caseFile.classifications().writer()) {
            var run = new OrderedWork<Ticket.Stored, Result>(
                    workers,
                    CHUNKS_IN_FLIGHT,
                    chunk -> judged(chunk, classifier, policy),
                    result -> writer.save(result.ticket(), result.classification()),
                    WORDS);
            caseFile.tickets().forEachToClassify(progress, run::add);
            return run.finish();
        }
    }

    private static List<Result> judged(List<Ticket.Stored> chunk, Classifier classifier, PatientStatusPolicy policy) {
        var judgements =
                classifier.classify(chunk.stream().map(Ticket.Stored::ticket).toList(), policy);
        return IntStream.range(0, chunk.size())
                .mapToObj(i -> new Result(chunk.get(i).id(), judgements.get(i)))
                .toList();
    }

    private record Result(Ticket.Id ticket, Classification classification) {}
}
