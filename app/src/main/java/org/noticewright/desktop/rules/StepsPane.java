package org.noticewright.desktop.rules;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.noticewright.casework.RuleSteps;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

/// The steps that were applied, newest first, each with its undoing.
final class StepsPane {

    private final RulesViewModel model;
    private final Sheets sheets;
    private final TableView<RuleSteps.Step> table = table();
    private final BorderPane node = new BorderPane();

    StepsPane(RulesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        table.setItems(model.steps());
        var undo = Controls.button("rules-undo", "_Undo the step…", this::undo);
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            var selected = table.getSelectionModel().getSelectedItem();
                            return selected == null || !model.isUndoable(selected);
                        },
                        table.getSelectionModel().selectedItemProperty(),
                        model.steps()));
        var top = Controls.row(
                Controls.muted("Undoing puts back exactly what stood before. Steps of rules are undone newest first;"
                        + " carried-over decisions in any order."),
                Controls.spring(),
                undo);
        top.setPadding(new Insets(10, 0, 10, 0));
        node.setTop(top);
        node.setCenter(table);
    }

    private static TableView<RuleSteps.Step> table() {
        var empty = Controls.empty(
                "No step yet",
                "Changes of the dictionary, the policy or the rules, and decisions carried over, show here.");
        var made = Controls.<RuleSteps.Step>table("rules-steps", "Steps", empty);
        made.getColumns().add(Controls.numbers("Step", 60, step -> step.id().value()));
        made.getColumns().add(Controls.column("Time (UTC)", 165, step -> Words.bareUtc(step.at())));
        made.getColumns().add(Controls.column("State", 76, step -> step.undone() ? "undone" : "stands"));
        made.getColumns().add(Controls.column("By", 100, RuleSteps.Step::by));
        made.getColumns().add(Controls.longText("What", 170, RuleSteps.Step::what));
        var reason = Controls.<RuleSteps.Step>longText("Reason", 260, RuleSteps.Step::reason);
        made.getColumns().add(reason);
        made.getColumns().add(Controls.numbers("Records", 86, RuleSteps.Step::tickets));
        Controls.fill(made, reason, 165);
        return made;
    }

    Parent node() {
        return node;
    }

    private void undo() {
        var step = table.getSelectionModel().getSelectedItem();
        if (step != null) {
            sheets.askReason(
                    "Undo step " + step.id().value(),
                    "What stood before stands again. The log keeps the step, its undoing and your reason.",
                    reason -> model.undo(step, reason));
        }
    }
}
