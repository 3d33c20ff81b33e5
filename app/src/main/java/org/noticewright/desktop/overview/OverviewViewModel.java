package org.noticewright.desktop.overview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.Verification;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Job;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Verdict;

/// The case in numbers. Reads again when asked; requests that come while it reads are answered by one more
/// read.
public final class OverviewViewModel {

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<@Nullable CaseSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verification> verification = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private @Nullable Job job;
    private boolean askedAgain;

    /// One bar of the waterfall.
    public record Bar(String label, long count, long of, String kind) {
        public double fraction() {
            return of == 0 ? 0 : count / (double) of;
        }
    }

    public OverviewViewModel(CaseSession session) {
        this.session = session;
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

    public void refresh() {
        if (session.jobs().isUnderWay(job)) {
            askedAgain = true;
            return;
        }
        job = session.jobs().start("Counting", progress -> CaseSummary.read(session, progress), this::show);
        showCounting();
    }

    private void showCounting() {
        counting.set(session.jobs().isUnderWay(job));
    }

    private void show(CaseSummary read) {
        summary.set(read);
        if (askedAgain) {
            askedAgain = false;
            refresh();
        }
    }

    /// The waterfall: imported, by verdict, reached, needs review, decided.
    public static List<Bar> waterfall(CaseSummary summary) {
        long all = summary.records();
        var bars = new ArrayList<Bar>();
        bars.add(new Bar("Imported", all, all, "imported"));
        for (var verdict : Verdict.values()) {
            bars.add(new Bar(words(verdict), summary.verdicts().getOrDefault(verdict, 0L), all, "verdict"));
        }
        bars.add(new Bar("Reached by the intruder, or possibly", summary.reached(), all, "reached"));
        bars.add(new Bar("Need review", summary.needsReview(), all, "review"));
        bars.add(new Bar("Decided by a person", summary.decided(), all, "decided"));
        return bars;
    }

    /// Count and what is open, as the rail shows it; empty when there is nothing to say.
    public static String badge(CaseSummary summary, ScreenName screen) {
        return switch (screen) {
            case OVERVIEW ->
                summary.blockers().isEmpty() ? "" : summary.blockers().size() + " open";
            case EVIDENCE -> summary.files() == 0 ? "" : Words.number(summary.files());
            case ACCESS -> access(summary);
            case RECORDS -> records(summary);
            case RULES -> summary.outdated() == 0 ? "" : Words.number(summary.outdated()) + " by older rules";
            case TIMELINE -> "";
            case OBLIGATIONS -> obligations(summary);
            case LETTERS -> letters(summary);
        };
    }

    private static String access(CaseSummary summary) {
        if (summary.accessEvents() == 0) {
            return "";
        }
        return summary.scoped() ? Words.number(summary.reached()) + " reached" : "scope?";
    }

    private static String records(CaseSummary summary) {
        if (summary.records() == 0) {
            return "";
        }
        var count = Words.number(summary.records());
        return summary.needsReview() == 0 ? count : count + " · " + Words.number(summary.needsReview()) + " open";
    }

    private static String obligations(CaseSummary summary) {
        if (!(summary.duties() instanceof CaseDuties.Derived derived)) {
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
