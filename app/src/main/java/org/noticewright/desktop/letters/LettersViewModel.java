package org.noticewright.desktop.letters;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterBatch;
import org.noticewright.casework.LetterPlan;
import org.noticewright.casework.PageImage;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Words;

/// Who gets a letter, what it looks like, and the run that writes them all.
public final class LettersViewModel {

    /// Dots per inch of the preview: sharp enough to read at twice the size of a screen's pixels.
    static final float DPI = 110;

    private final CaseSession session;
    private final ReadOnlyObjectWrapper<LetterPlan> plan = new ReadOnlyObjectWrapper<>(LetterPlan.EMPTY);
    private final LineList shown = new LineList();
    private final ReadOnlyObjectWrapper<Group> group = new ReadOnlyObjectWrapper<>(Group.READY);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private LetterPlan.@Nullable Line wanted;

    public enum Group {
        READY,
        HELD,
        NOT_AFFECTED
    }

    /// All pages of one letter; none for somebody who gets none now.
    public record Preview(LetterPlan.Line letter, List<PageImage> pages) {
        public Preview {
            pages = List.copyOf(pages);
        }
    }

    public LettersViewModel(CaseSession session) {
        this.session = session;
    }

    public ReadOnlyObjectProperty<LetterPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// The people of the chosen group.
    public ObservableList<LetterPlan.Line> shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<Group> group() {
        return group.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    /// What the last export wrote and where.
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Why no letters can be planned, empty when they can.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void refresh() {
        session.jobs()
                .start(
                        "Planning letters",
                        progress -> {
                            session.bringUpToDate(progress);
                            return session.casework().draftLetters().plan(session.caseFile());
                        },
                        this::show,
                        failure -> problem.set(String.valueOf(failure.getMessage())));
    }

    private void show(LetterPlan read) {
        problem.set("");
        plan.set(read);
        show(group.get());
    }

    public void show(Group newGroup) {
        group.set(newGroup);
        shown.show(of(newGroup));
    }

    private List<LetterPlan.Line> of(Group wantedGroup) {
        return switch (wantedGroup) {
            case READY -> plan.get().ready();
            case HELD -> plan.get().held();
            case NOT_AFFECTED -> plan.get().notAffected();
        };
    }

    /// `751 people = 740 ready + 9 held + 2 not affected`.
    public static String reconciled(LetterPlan plan) {
        return "%s = %s ready + %s held + %s not affected"
                .formatted(
                        Words.counted(plan.people(), "person", "people"),
                        Words.number(plan.ready().size()),
                        Words.number(plan.held().size()),
                        Words.number(plan.notAffected().size()));
    }

    /// Typesets the letter's pages on a worker; someone who gets none has no pages.
    public void select(LetterPlan.@Nullable Line letter) {
        wanted = letter;
        if (letter == null) {
            preview.set(null);
            return;
        }
        if (group.get() != Group.READY) {
            preview.set(new Preview(letter, List.of()));
            return;
        }
        session.jobs().read("Typesetting a preview", _ -> typeset(letter), made -> {
            if (letter.equals(wanted)) {
                preview.set(made);
            }
        });
    }

    private Preview typeset(LetterPlan.Line letter) throws Exception {
        return new Preview(letter, session.casework().draftLetters().preview(session.caseFile(), letter.person(), DPI));
    }

    public void export(Path folder) {
        result.set("");
        session.jobs()
                .start(
                        "Writing letters",
                        progress -> {
                            session.bringUpToDate(progress);
                            return session.casework().draftLetters().run(session.caseFile(), folder, progress);
                        },
                        this::written);
    }

    private void written(LetterBatch batch) {
        result.set("Batch %d: %s for %s; %s held, %s not affected. Manifest: %s"
                .formatted(
                        batch.number(),
                        Words.counted(batch.letters(), "letter", "letters"),
                        Words.counted(batch.people(), "person", "people"),
                        Words.number(batch.held()),
                        Words.number(batch.notAffected()),
                        batch.manifest()));
        session.changed();
    }
}
