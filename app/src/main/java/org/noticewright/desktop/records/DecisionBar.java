package org.noticewright.desktop.records;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.domain.Verdict;

/// Decides on the record that is read. The reason stays from one record to the next until it is changed.
final class DecisionBar extends VBox {

    private final RecordsViewModel model;
    private final ComboBox<String> reason = new ComboBox<>();

    /// @param alike offers the decision to alike records
    DecisionBar(RecordsViewModel model, Runnable undo, Runnable alike) {
        super(6);
        this.model = model;
        reason.setId("decision-reason");
        reason.setEditable(true);
        reason.setItems(model.recentReasons());
        reason.setPromptText("Reason (R), in your own words, without personal data");
        reason.setAccessibleText("Reason of the decision");
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var buttons = new FlowPane(
                8,
                8,
                decision("decide-phi", "_1 PHI", Verdict.PHI),
                decision("decide-metadata", "_2 METADATA", Verdict.METADATA),
                decision("decide-none", "_3 NONE", Verdict.NONE),
                undoButton(undo),
                alikeButton(alike));
        var keys = model.readOnly()
                ? Controls.readOnlyNote("records-read-only")
                : Controls.keys(
                        "1 2 3 decide", "A alike too", "R reason", "J K move", "U undo", "V reveal", "/ search");
        reason.setDisable(model.readOnly());
        var problem = Sheets.problemLabel();
        problem.setId("decision-problem");
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        setPadding(new Insets(10, 12, 10, 12));
        getStyleClass().add("decision-bar");
        getChildren().addAll(Controls.row(reason), buttons, keys, problem);
    }

    private Button decision(String id, String text, Verdict verdict) {
        var button = Controls.button(id, text, () -> decide(verdict));
        if (model.readOnly()) {
            button.setDisable(true);
        } else {
            button.disableProperty().bind(model.detail().isNull());
        }
        return button;
    }

    private Button undoButton(Runnable undo) {
        var button = Controls.button("decide-undo", "_Undo", undo);
        button.setDisable(model.readOnly());
        return button;
    }

    private Button alikeButton(Runnable alike) {
        var button = Controls.button("decide-alike", "_Alike too…", alike);
        button.setAccessibleText("Decide alike records too");
        if (model.readOnly()) {
            button.setDisable(true);
        } else {
            button.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.isDecided(), model.detail()));
        }
        return button;
    }

    boolean decide(Verdict verdict) {
        var text = reason.getEditor().getText();
        var typed = text == null ? "" : text;
        boolean taken = model.decide(verdict, typed);
        if (!taken && typed.isBlank()) {
            focusReason();
        }
        return taken;
    }

    void focusReason() {
        reason.getEditor().requestFocus();
        reason.getEditor().selectAll();
    }
}
