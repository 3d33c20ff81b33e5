package org.noticewright.desktop.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.DecideAlike;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Job;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The records under a filter, the one that is read, and the decisions on it.
public final class RecordsViewModel {

    private static final int REASONS_OFFERED = 8;
    private static final int UNDO_STEPS = 200;
    private static final int ALIKE_SHOWN = 500;

    private final CaseSession session;
    private final RecordList rows;
    private final ReadOnlyObjectWrapper<Tickets.Filter> filter = new ReadOnlyObjectWrapper<>(Tickets.Filter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable RecordDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final ObservableList<String> recentReasons = FXCollections.observableArrayList();
    private final ObservableList<String> recentReasonsView = FXCollections.unmodifiableObservableList(recentReasons);
    private final Deque<Taken> undo = new ArrayDeque<>();
    private @Nullable Job listing;
    private Ticket.@Nullable Id wanted;

    /// A decision as it can be taken back.
    ///
    /// @param step the step that carried it over to alike records, null when it was on one record
    private record Taken(Ticket.Id ticket, Optional<ReviewDecision> before, RuleSteps.@Nullable Id step) {}

    /// Alike records with the rows to show of the first of them.
    public record AlikeShown(DecideAlike.Alike alike, List<Tickets.Row> rows) {
        @Override
        public String toString() {
            return "AlikeShown[" + alike + "]";
        }
    }

    public RecordsViewModel(CaseSession session) {
        this.session = session;
        this.rows = new RecordList((ids, then) -> session.jobs()
                .read("Reading rows", _ -> session.caseFile().tickets().rows(ids), then));
    }

    public ObservableList<RecordRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Tickets.Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// The record in the reading pane, null when none is selected.
    public ReadOnlyObjectProperty<@Nullable RecordDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// Why the last decision was not taken, empty when it was.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// Whether the table shows who wrote.
    public BooleanProperty revealed() {
        return revealed;
    }

    /// Reasons used in this run, newest first. They are kept in memory only: a reason may say something about
    /// a case.
    public ObservableList<String> recentReasons() {
        return recentReasonsView;
    }

    /// Lists the ids again, under the filter as it is.
    public void refresh() {
        list(filter.get());
    }

    public void show(
            Set<Verdict> verdicts, Set<Exposure> exposures, boolean needsReview, boolean undecided, String text) {
        var wantedText = text.isBlank() ? null : text.strip();
        show(new Tickets.Filter(verdicts, exposures, needsReview, undecided, wantedText));
    }

    public void show(Tickets.Filter newFilter) {
        if (!newFilter.equals(filter.get())) {
            filter.set(newFilter);
            list(newFilter);
        }
    }

    private void list(Tickets.Filter by) {
        if (listing != null) {
            listing.cancel();
        }
        searching.set(true);
        var started = session.jobs()
                .read(
                        by.text() == null ? "Listing records" : "Searching",
                        progress -> {
                            progress.checkCancelled();
                            return session.caseFile().tickets().ids(by);
                        },
                        ids -> listed(by, ids));
        listing = started;
    }

    private void listed(Tickets.Filter by, long[] ids) {
        if (!by.equals(filter.get())) {
            return;
        }
        searching.set(false);
        rows.replace(ids);
        status.set(
                by.equals(Tickets.Filter.ALL)
                        ? Words.counted(ids.length, "record", "records")
                        : Words.counted(ids.length, "record", "records") + " under this filter");
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    /// Reads the record for the reading pane; null clears it.
    public void select(Ticket.@Nullable Id id) {
        problem.set("");
        wanted = id;
        if (id == null) {
            detail.set(null);
            return;
        }
        session.jobs()
                .read(
                        "Reading a record",
                        _ -> RecordDetail.read(
                                session.caseFile(),
                                id,
                                session.casework().showContext(),
                                session.casework().showExamples()),
                        read -> {
                            if (id.equals(wanted)) {
                                detail.set(read);
                            }
                        });
    }

    /// Decides on the record in the reading pane.
    ///
    /// @return whether the decision was handed on; else [#problem()] says why not
    public boolean decide(Verdict verdict, String reason) {
        if (readOnly()) {
            problem.set(Controls.READ_ONLY);
            return true;
        }
        var current = detail.get();
        if (current == null) {
            problem.set("Select a record first.");
            return false;
        }
        if (!current.stored().id().equals(wanted)) {
            problem.set("The selected record is still being read. Decide once it is shown.");
            return false;
        }
        if (reason.isBlank()) {
            problem.set("A decision needs a reason. Press R and say why, in your own words and without personal data.");
            return false;
        }
        problem.set("");
        remember(reason.strip());
        var ticket = current.stored().id();
        session.jobs()
                .decide(
                        "Deciding",
                        _ -> {
                            var before = session.caseFile().reviews().of(ticket);
                            session.casework()
                                    .reviewTickets()
                                    .decide(session.caseFile(), ticket, verdict, reason.strip());
                            return new Taken(ticket, before, null);
                        },
                        this::taken);
        return true;
    }

    private void taken(Taken taken) {
        undo.push(taken);
        if (undo.size() > UNDO_STEPS) {
            undo.removeLast();
        }
        afterDecision(taken.ticket());
    }

    /// Takes the last decision of this run back, by an entry of its own: the log keeps both.
    ///
    /// @return the record it was about, so that the table can go there
    public Optional<Ticket.Id> undo() {
        if (readOnly()) {
            problem.set(Controls.READ_ONLY);
            return Optional.empty();
        }
        if (undo.isEmpty()) {
            problem.set("Nothing to undo in this run.");
            return Optional.empty();
        }
        var last = undo.pop();
        session.jobs()
                .decide(
                        "Undoing",
                        _ -> {
                            takeBack(last);
                            return last.ticket();
                        },
                        this::afterDecision);
        return Optional.of(last.ticket());
    }

    private void takeBack(Taken last) {
        if (last.step() != null) {
            session.casework().changeRules().undo(session.caseFile(), last.step(), "Undo", Progress.NONE);
        } else {
            session.casework().reviewTickets().undo(session.caseFile(), last.ticket(), last.before());
        }
    }

    /// Whether a person has decided on the record in the reading pane.
    public boolean isDecided() {
        var current = detail.get();
        return current != null && current.decision().isPresent();
    }

    /// Finds the records that were judged on the same grounds as the one in the reading pane; nothing is
    /// written.
    public void findAlike(Consumer<AlikeShown> then) {
        var current = detail.get();
        if (current == null || current.decision().isEmpty()) {
            problem.set("Decide on this record first: the decision is what alike records get.");
            return;
        }
        problem.set("");
        var ticket = current.stored().id();
        session.jobs()
                .start(
                        "Looking for alike records",
                        progress -> {
                            var alike = session.casework().decideAlike().find(session.caseFile(), ticket, progress);
                            long[] first = alike.tickets().stream()
                                    .limit(ALIKE_SHOWN)
                                    .mapToLong(Ticket.Id::value)
                                    .toArray();
                            return new AlikeShown(
                                    alike, session.caseFile().tickets().rows(first));
                        },
                        then);
    }

    /// Carries the decision over to the alike records that were shown.
    ///
    /// @return what is wrong, null when it was started
    public @Nullable String decideAlike(DecideAlike.Alike alike, String reason) {
        if (readOnly()) {
            return Controls.READ_ONLY;
        }
        session.jobs()
                .start(
                        "Deciding on alike records",
                        progress -> {
                            var step =
                                    session.casework().decideAlike().apply(session.caseFile(), alike, reason, progress);
                            return new Taken(alike.origin(), Optional.empty(), step.id());
                        },
                        this::taken);
        return null;
    }

    /// The list keeps its order while a person works through it, also when a decision means that a record no
    /// longer meets the filter: nothing jumps away under the keyboard.
    private void afterDecision(Ticket.Id ticket) {
        rows.reread();
        if (ticket.equals(wanted)) {
            select(ticket);
        }
    }

    /// Place of a record in the list, -1 when the filter hides it.
    public int indexOf(Ticket.Id id) {
        return rows.indexOfId(id);
    }

    private void remember(String reason) {
        var reasons = new ArrayList<>(recentReasons);
        reasons.remove(reason);
        reasons.addFirst(reason);
        recentReasons.setAll(List.copyOf(reasons.subList(0, Math.min(REASONS_OFFERED, reasons.size()))));
    }

    /// The filter that shows what a person has to decide.
    public static Tickets.Filter toReview() {
        return new Tickets.Filter(EnumSet.noneOf(Verdict.class), EnumSet.noneOf(Exposure.class), true, true, null);
    }
}
