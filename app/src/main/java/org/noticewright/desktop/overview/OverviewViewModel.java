package org.noticewright.desktop.overview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Job;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Verdict;

/// The case in numbers, which come one part after the other: see [CaseSummary]. Counts again when asked; requests
/// that come while it counts are answered by one more count, from the start.
///
/// People follow from every decision. Deriving those of two million records takes minutes, so they are derived when
/// the numbers are looked at ([#refresh]), not after each change ([#caseChanged]): until then they are not known, and
/// nothing says otherwise.
public final class OverviewViewModel {

    /// Of up to this many records people are derived in a second or so: they follow every change.
    private static final long FEW_RECORDS = 20_000;

    private static final String NOT_COUNTED = "not counted yet";

    private final CaseSession session;
    private final long fewRecords;
    private final ReadOnlyObjectWrapper<@Nullable CaseSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verification> verification = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private @Nullable Job job;
    private boolean askedAgain;
    /// Whether people are to be derived however long that takes.
    private boolean looking;
    /// As last counted: a batch stays as it was recorded.
    private CaseSummary.@Nullable LetterCounts letters;

    /// One bar of the waterfall.
    public record Bar(String label, long count, long of, String kind) {
        public double fraction() {
            return of == 0 ? 0 : count / (double) of;
        }
    }

    public OverviewViewModel(CaseSession session) {
        this(session, FEW_RECORDS);
    }

    /// @param fewRecords of up to so many records people are derived after each change, not only when looked at
    public OverviewViewModel(CaseSession session, long fewRecords) {
        this.session = session;
        this.fewRecords = fewRecords;
        session.jobs().running().subscribe(this::showCounting);
    }

    public ReadOnlyObjectProperty<@Nullable CaseSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Whether numbers are under way.
    public ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /// What the last proof of this run came to, null before one ended.
    public ReadOnlyObjectProperty<@Nullable Verification> verification() {
        return verification.getReadOnlyProperty();
    }

    /// Proves the case, beside other work.
    ///
    /// @param letters folder of the latest letters, null to leave them unchecked
    public void verify(@Nullable Path letters) {
        session.jobs()
                .startBeside(
                        "Verifying the case",
                        progress -> session.casework().verifyCase().run(session.caseFile(), letters, progress),
                        verification::set);
    }

    /// Counts all of it: somebody looks.
    public void refresh() {
        looking = true;
        count();
    }

    /// Counts again what takes seconds at most: nobody looks at more than the rail.
    public void caseChanged() {
        looking = false;
        count();
    }

    private void count() {
        if (session.jobs().isUnderWay(job)) {
            askedAgain = true;
            return;
        }
        askedAgain = false;
        step(_ -> CaseSummary.ofRecords(session), this::countJudged);
    }

    private void countJudged(CaseSummary records) {
        var known = letters;
        show(records, () -> step(_ -> records.withJudged(session, known), this::countPeople));
    }

    private void countPeople(CaseSummary judged) {
        letters = judged.letters();
        boolean derives = looking || judged.counted().records() <= fewRecords;
        show(judged, () -> step(progress -> people(judged, derives, progress), this::countDuties));
    }

    /// On a worker. Empty when people would have to be derived first, and nobody looks.
    private Optional<CaseSummary.WithPeople> people(CaseSummary judged, boolean derives, Progress progress) {
        boolean asTheyStand = CaseSummary.needsNoDerivation(session);
        return asTheyStand || derives
                ? Optional.of(judged.withPeople(session, !asTheyStand, progress))
                : Optional.empty();
    }

    private void countDuties(Optional<CaseSummary.WithPeople> counted) {
        if (counted.isPresent()) {
            var people = counted.get().people();
            var reached = counted.get().summary();
            show(reached, () -> step(_ -> reached.withDuties(session, people), all -> show(all, () -> {})));
        } else if (askedAgain) {
            count();
        }
    }

    private <T> void step(Jobs.Work<T> work, Consumer<? super T> next) {
        job = session.jobs()
                .start("Counting", progress -> whole(work, progress), next, this::failed, this::countWhatChanged);
        showCounting();
    }

    /// A part that does not look for a cancel itself does not start the next after one.
    private static <T> T whole(Jobs.Work<T> work, Progress progress) throws Exception {
        var counted = work.run(progress);
        progress.checkCancelled();
        return counted;
    }

    private void failed(Throwable failure) {
        session.jobs().fail(failure);
        countWhatChanged();
    }

    /// After a failure or a cancel: a change meanwhile is counted all the same, but for what takes long.
    private void countWhatChanged() {
        if (askedAgain) {
            looking = false;
            count();
        }
    }

    private void showCounting() {
        counting.set(session.jobs().isUnderWay(job));
    }

    /// What was read before a change is shown only where nothing is: beside what was read after it, it may contradict.
    ///
    /// @param next counts what is still missing; left out when the case changed meanwhile
    private void show(CaseSummary read, Runnable next) {
        if (!askedAgain || summary.get() == null) {
            summary.set(read);
        }
        if (askedAgain) {
            count();
        } else {
            next.run();
        }
    }

    /// The waterfall: imported, by verdict, reached, needs review, decided.
    public static List<Bar> waterfall(CaseSummary.Records counted) {
        long all = counted.records();
        var bars = new ArrayList<Bar>();
        bars.add(new Bar("Imported", all, all, "imported"));
        for (var verdict : Verdict.values()) {
            bars.add(new Bar(words(verdict), counted.verdicts().getOrDefault(verdict, 0L), all, "verdict"));
        }
        bars.add(new Bar("Reached by the intruder, or possibly", counted.reached(), all, "reached"));
        bars.add(new Bar("Need review", counted.needsReview(), all, "review"));
        bars.add(new Bar("Decided by a person", counted.decided(), all, "decided"));
        return bars;
    }

    /// Count and what is open, as the rail shows it; empty when there is nothing to say.
    public static String badge(CaseSummary summary, ScreenName screen) {
        var counted = summary.counted();
        return switch (screen) {
            case OVERVIEW -> open(summary);
            case EVIDENCE -> counted.files() == 0 ? "" : Words.number(counted.files());
            case ACCESS -> access(counted);
            case RECORDS -> records(counted);
            case RULES -> rules(summary.judged());
            case TIMELINE -> "";
            case OBLIGATIONS -> obligations(summary.duties());
            case LETTERS -> letters(summary);
        };
    }

    private static String open(CaseSummary summary) {
        int open = summary.blockers().size();
        if (!summary.isWhole()) {
            return open == 0 ? "" : open + " open, or more";
        }
        return open == 0 ? "" : open + " open";
    }

    private static String access(CaseSummary.Records counted) {
        if (counted.accessEvents() == 0) {
            return "";
        }
        return counted.scoped() ? Words.number(counted.reached()) + " reached" : "scope?";
    }

    private static String records(CaseSummary.Records counted) {
        if (counted.records() == 0) {
            return "";
        }
        var count = Words.number(counted.records());
        return counted.needsReview() == 0 ? count : count + " · " + Words.number(counted.needsReview()) + " open";
    }

    private static String rules(CaseSummary.@Nullable Judged judged) {
        return judged == null || judged.outdated() == 0 ? "" : Words.number(judged.outdated()) + " by older rules";
    }

    private static String obligations(CaseSummary.@Nullable Duties duties) {
        if (duties == null) {
            return NOT_COUNTED;
        }
        if (!(duties.derived() instanceof CaseDuties.Derived derived)) {
            return "facts?";
        }
        long due = count(derived, ObligationStatus.DUE);
        long open = count(derived, ObligationStatus.NEEDS_DECISION);
        return open == 0 ? Words.number(due) : Words.number(due) + " · " + Words.number(open) + " open";
    }

    private static long count(CaseDuties.Derived derived, ObligationStatus status) {
        return derived.obligations().stream()
                .filter(obligation -> obligation.status() == status)
                .count();
    }

    private static String letters(CaseSummary summary) {
        if (summary.judged() == null) {
            return NOT_COUNTED;
        }
        var letters = summary.letters();
        if (letters == null) {
            return "";
        }
        return letters.held() == 0
                ? Words.number(letters.written())
                : Words.number(letters.written()) + " · " + Words.number(letters.held()) + " held";
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PHI -> "PHI: health of a person";
            case METADATA -> "METADATA: a person, not their health";
            case NONE -> "NONE: data of nobody";
        };
    }
}
