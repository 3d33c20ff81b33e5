package org.noticewright.desktop.obligations;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.CaseDuties.OpenQuestion;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;

/// Who must be told, by when and why; what is open; the facts all of it rests on.
public final class ObligationsViewModel {

    private final CaseSession session;
    private final ObservableList<Obligation> obligations = FXCollections.observableArrayList();
    private final ObservableList<Obligation> obligationsView = FXCollections.unmodifiableObservableList(obligations);
    private final ObservableList<OpenQuestion> questions = FXCollections.observableArrayList();
    private final ObservableList<OpenQuestion> questionsView = FXCollections.unmodifiableObservableList(questions);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    private final ReadOnlyStringWrapper packVersion = new ReadOnlyStringWrapper("");

    public ObligationsViewModel(CaseSession session) {
        this.session = session;
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    /// Earliest date first, those without a date last.
    public ObservableList<Obligation> obligations() {
        return obligationsView;
    }

    public ObservableList<OpenQuestion> questions() {
        return questionsView;
    }

    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// Name and hash of the law pack that everything was derived with.
    public ReadOnlyStringProperty packVersion() {
        return packVersion.getReadOnlyProperty();
    }

    /// Why nothing can be derived, empty when it could.
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    public void refresh() {
        session.jobs()
                .start(
                        "Deriving obligations",
                        progress -> {
                            session.bringUpToDate(progress);
                            return CaseDuties.of(
                                    session.casework().deriveObligations(), session.caseFile(), session.today());
                        },
                        this::show);
    }

    private void show(CaseDuties duties) {
        switch (duties) {
            case CaseDuties.Derived derived -> {
                obligations.setAll(sorted(derived.obligations()));
                questions.setAll(derived.questions());
                missing.set("");
                packVersion.set(derived.packVersion());
                status.set("%s · law of %s · counted from %s"
                        .formatted(
                                Words.counted(derived.obligations().size(), "obligation", "obligations"),
                                derived.packVersion().replaceFirst("^\\S+ (\\S+) .*", "$1"),
                                session.today()));
            }
            case CaseDuties.FactsNeeded(String why) -> {
                obligations.clear();
                questions.clear();
                status.set("");
                missing.set(why);
            }
        }
    }

    private static List<Obligation> sorted(List<Obligation> obligations) {
        return obligations.stream()
                .sorted(Comparator.comparing((Obligation obligation) -> obligation.status() == ObligationStatus.NOT_DUE)
                        .thenComparing(Obligation::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Obligation::jurisdiction)
                        .thenComparing(Obligation::recipient))
                .toList();
    }

    public String daysLeft(Obligation obligation) {
        var due = obligation.due();
        return due == null || obligation.status() == ObligationStatus.NOT_DUE
                ? ""
                : Words.daysLeft(session.today(), due);
    }

    /// The facts as they stand, for editing.
    public void facts(Consumer<String> then) {
        session.jobs()
                .read(
                        "Reading the facts",
                        _ -> session.caseFile().facts().json().orElse(FactsDraft.EMPTY),
                        then);
    }

    /// Checks and saves.
    ///
    /// @param rejected called with what is wrong and where when the facts cannot be used; nothing was saved
    ///     then
    public void saveFacts(String json, String reason, Runnable saved, Consumer<String> rejected) {
        if (reason.isBlank()) {
            rejected.accept("A change of the facts needs a reason: it will have to be defended.");
            return;
        }
        session.jobs().decide("Saving the facts", _ -> save(json, reason.strip()), wrong -> {
            if (wrong.isEmpty()) {
                session.changed();
                saved.run();
            } else {
                rejected.accept(wrong);
            }
        });
    }

    private String save(String json, String reason) {
        var problem = CaseDuties.problemIn(json);
        if (problem.isEmpty()) {
            session.caseFile().facts().replace(json, reason);
        }
        return problem.orElse("");
    }

    static String dueText(@Nullable Obligation obligation) {
        if (obligation == null) {
            return "";
        }
        if (obligation.instant() != null) {
            return Words.utc(obligation.instant());
        }
        return obligation.due() == null ? "" : obligation.due().toString();
    }
}
