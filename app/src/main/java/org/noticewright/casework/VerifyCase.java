package org.noticewright.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Ticket;

/// Proves a case: the store's own checks (log, rows, sealed values, evidence), every verdict derived once more
/// from the evidence in the case, whether people follow from what the case holds, and the files of the latest letters
/// against their recorded hashes.
public final class VerifyCase {

    private static final int DETAILS_SHOWN = 20;
    /// Held in memory as ids.
    private static final int TICKETS_TOGETHER = 10_000;

    private final Supplier<Classifier> classifier;

    public VerifyCase(Supplier<Classifier> classifier) {
        this.classifier = classifier;
    }

    /// @param letters the folder of the latest letters, or null to leave them unchecked
    public Verification run(CaseFile caseFile, @Nullable Path letters, Progress progress) {
        var stored = caseFile.verify(progress);
        var checks = new ArrayList<>(stored.checks());
        checks.add(verdicts(caseFile, progress));
        checks.add(people(caseFile));
        checks.add(new Check("keys", Result.OK, caseFile.usedKeys().size(), caseFile.usedKeys()));
        checks.add(letters(caseFile, letters, progress));
        return new Verification(checks, stored.head());
    }

    private static Check people(CaseFile caseFile) {
        long count = caseFile.people().count();
        return RefreshCase.isCurrent(caseFile)
                ? new Check("people", Result.OK, count, List.of())
                : new Check(
                        "people",
                        Result.NOT_CHECKED,
                        count,
                        List.of(RefreshCase.OLDER + " Maybe derive them: noticewright people CASE."));
    }

    private Check verdicts(CaseFile caseFile, Progress progress) {
        if (!caseFile.roles().contains(Role.TICKETS)) {
            return new Check("verdicts", Result.NOT_CHECKED, 0, List.of("This key slot cannot read tickets."));
        }
        var differing = new ArrayList<String>();
        var counts = new long[2];
        var rules = CaseRules.of(classifier.get(), caseFile);
        var policy = caseFile.classifications().policy();
        forEachTicket(caseFile, progress, whole -> {
            var saved = whole.classification();
            if (saved == null) {
                return;
            }
            if (!saved.version().equals(rules.version())) {
                counts[1]++;
                return;
            }
            counts[0]++;
            if (!saved.equals(rules.classify(whole.stored().ticket(), policy)) && differing.size() < DETAILS_SHOWN) {
                differing.add("ticket %d: derived again, the judgement differs"
                        .formatted(whole.stored().id().value()));
            }
        });
        if (counts[1] > 0 && differing.isEmpty()) {
            return new Check(
                    "verdicts",
                    Result.NOT_CHECKED,
                    counts[0],
                    List.of("%,d verdicts carry another version of the rules: this build cannot derive them again."
                            .formatted(counts[1])));
        }
        return new Check("verdicts", differing.isEmpty() ? Result.OK : Result.BROKEN, counts[0], differing);
    }

    private static void forEachTicket(CaseFile caseFile, Progress progress, Consumer<Tickets.Whole> consumer) {
        long[] all = caseFile.tickets().ids(Tickets.Filter.ALL);
        for (int from = 0; from < all.length; from += TICKETS_TOGETHER) {
            var some = Arrays.stream(all, from, Math.min(all.length, from + TICKETS_TOGETHER))
                    .mapToObj(Ticket.Id::new)
                    .toList();
            caseFile.tickets().forEachOf(some, new PartOf(progress, from, all.length), whole -> {
                progress.checkCancelled();
                consumer.accept(whole);
            });
        }
    }

    /// The progress of one part of the work, told as that of the whole.
    private record PartOf(Progress whole, long before, long total) implements Progress {
        @Override
        public void report(long done, long ofPart, String unit) {
            whole.report(before + done, total, unit);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }

    private static Check letters(CaseFile caseFile, @Nullable Path folder, Progress progress) {
        if (!caseFile.roles().contains(Role.CASEWORK)) {
            return new Check(
                    "letters", Result.NOT_CHECKED, 0, List.of("This key slot cannot read the letter register."));
        }
        var batch = caseFile.letters().latest();
        if (batch.isEmpty()) {
            return new Check("letters", Result.OK, 0, List.of());
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return new Check(
                    "letters",
                    Result.NOT_CHECKED,
                    0,
                    List.of("The folder of the letters was not given or is not there: name it to have them checked."));
        }
        return LetterFilesCheck.of(caseFile.letters(), batch.get(), folder, progress);
    }
}
