package org.noticewright.desktop.obligations;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties.OpenQuestion;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Obligation;

public final class ObligationsScreen extends Screen<BorderPane> {

    private final ObligationsViewModel model;
    private final TableView<Obligation> table;
    private final Label missing = Controls.muted("");
    private final VBox detail = new VBox(8);
    private final VBox questions = new VBox(10);

    public ObligationsScreen(ObligationsViewModel model, Sheets sheets) {
        super(ScreenName.OBLIGATIONS, new BorderPane(), model::refresh);
        this.model = model;
        missing.textProperty().bind(model.missing());
        table = table();
        var status = Controls.muted("");
        status.textProperty().bind(model.status());
        status.setId("obligations-status");
        var version = new Tooltip();
        version.textProperty().bind(model.packVersion());
        status.setTooltip(version);
        var edit = Controls.primary(
                "obligations-facts",
                "Edit _facts…",
                () -> model.facts(json -> new FactsForm(sheets, model).open(json)));
        edit.setDisable(model.readOnly());
        var head = new VBox(8, Controls.row(Controls.title("Obligations"), Controls.spring(), status, edit));
        if (model.readOnly()) {
            head.getChildren().add(Controls.readOnlyNote("obligations-read-only"));
        }
        head.setPadding(new Insets(0, 0, 12, 0));
        var below = new SplitPane(scroll("obligation-detail", detail), scroll("obligation-questions", questions));
        below.setDividerPositions(0.5);
        var split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.58);
        node().setTop(head);
        node().setCenter(split);
        node().setPadding(new Insets(20));
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
        showQuestions();
        model.questions().subscribe(this::showQuestions);
    }

    private TableView<Obligation> table() {
        var empty = Controls.empty(
                "Nothing derived yet",
                "Enter the incident facts (Edit facts…): your organisation, the vendor, the dates.");
        missing.setId("obligations-missing");
        missing.setTextAlignment(TextAlignment.CENTER);
        empty.getChildren().add(missing);
        var made = Controls.<Obligation>table("obligations-table", "Obligations", empty);
        var recipient = Controls.<Obligation>column("Recipient", 150, row -> Words.ofCode(row.recipient()));
        made.getColumns().add(recipient);
        made.getColumns().add(Controls.column("Where", 74, Obligation::jurisdiction));
        made.getColumns().add(Controls.column("Law", 130, row -> Words.ofRegime(row.regime())));
        // A duty that counts hours is due at a time, which takes two lines.
        made.getColumns().add(Controls.longText("Due", 96, ObligationsViewModel::dueText));
        made.getColumns().add(Controls.column("Left", 142, model::daysLeft));
        made.getColumns().add(Controls.column("Status", 122, row -> Words.of(row.status())));
        made.getColumns().add(Controls.column("Binding", 76, row -> row.controls() ? "yes" : ""));
        var basis = Controls.<Obligation>longText("Basis", 228, ObligationsScreen::shortBasis);
        made.getColumns().add(basis);
        var citation = Controls.<Obligation>longText("Citation", 190, Obligation::citation);
        made.getColumns().add(citation);
        Controls.fill(
                made,
                basis,
                228,
                List.of(new Controls.Room<>(recipient, 150, 200), new Controls.Room<>(citation, 190, 330)));
        made.setItems(model.obligations());
        return made;
    }

    /// Without what may put the day off: that stands below, with the reason.
    private static String shortBasis(Obligation obligation) {
        int more = obligation.basis().indexOf("; later only ");
        return more < 0 ? obligation.basis() : obligation.basis().substring(0, more);
    }

    private static ScrollPane scroll(String id, VBox content) {
        content.setPadding(new Insets(12));
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void showDetail(@Nullable Obligation obligation) {
        if (obligation == null) {
            detail.getChildren()
                    .setAll(List.of(Controls.heading("Why"), Controls.muted("Select an obligation above.")));
            return;
        }
        var due = ObligationsViewModel.dueText(obligation);
        detail.getChildren()
                .setAll(List.of(
                        Controls.heading(Words.ofCode(obligation.recipient()) + ", " + obligation.jurisdiction()),
                        Controls.wrapped(obligation.reason()),
                        Controls.wrapped("%s · %s"
                                .formatted(
                                        Words.of(obligation.status()),
                                        due.isEmpty() ? obligation.basis() : due + ", " + obligation.basis())),
                        Controls.muted("%s · %s · source: %s%s"
                                .formatted(
                                        Words.ofRegime(obligation.regime()),
                                        obligation.citation(),
                                        source(obligation.confidence()),
                                        obligation.controls()
                                                ? " · the earliest binding date for these people"
                                                : ""))));
    }

    /// How sure the law pack is of this rule.
    private static String source(String confidence) {
        return switch (confidence) {
            case "verified-text" -> "the text of the law";
            case "secondary" -> "a summary by others";
            case "computed" -> "reckoned from the text of the law";
            default -> "not checked yet";
        };
    }

    private void showQuestions() {
        questions.getChildren().setAll(Controls.heading("Open questions"));
        if (model.questions().isEmpty()) {
            questions.getChildren().add(Controls.muted("None."));
        }
        model.questions().forEach(question -> questions.getChildren().add(question(question)));
    }

    private static Node question(OpenQuestion question) {
        var box = new VBox(4, Controls.wrapped(question.question()));
        question.outcomes().forEach(outcome -> box.getChildren().add(Controls.muted("• " + outcome)));
        if (!question.fact().contains(" ")) {
            box.getChildren().add(Controls.muted("In the facts: " + question.fact()));
        }
        return box;
    }

    @Override
    public Node firstFocus() {
        return table;
    }
}
