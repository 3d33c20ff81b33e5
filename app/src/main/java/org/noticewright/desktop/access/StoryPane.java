package org.noticewright.desktop.access;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Words;
import org.noticewright.timeline.Suggestion;

/// What the logs tell of the intrusion, step by step.
final class StoryPane {

    private final TableView<Suggestion.Step> steps;
    private final Label summary = Controls.wrapped("");
    private final VBox others = new VBox(4);
    private final BorderPane node = new BorderPane();

    StoryPane(AccessViewModel model) {
        steps = table();
        summary.setId("access-story");
        var top = new VBox(6, summary, others);
        top.setPadding(new Insets(0, 0, 8, 0));
        node.setTop(top);
        node.setCenter(steps);
        model.story().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private static TableView<Suggestion.Step> table() {
        var empty = Controls.empty(
                "No story yet",
                "It is read from the access logs: failed log-ins, resets of the second factor, new addresses, sessions,"
                        + " searches, views, exports. Import the logs on the Evidence screen (Ctrl+I); sign-in logs and"
                        + " platform logs together tell more than either.");
        var table = Controls.<Suggestion.Step>table("access-steps", "Steps of the intrusion in time order", empty);
        table.getColumns()
                .add(Columns.fixed(
                        Columns.TIME, Controls.column("From (UTC)", Columns.TIME, step -> Words.bareUtc(step.at()))));
        table.getColumns().add(Columns.fixed(112, Controls.longText("Step", 112, step -> Words.of(step.kind()))));
        var sentence =
                Controls.<Suggestion.Step>longText("What happened", 420, step -> Words.sentence(step.sentence()));
        table.getColumns().add(sentence);
        table.getColumns()
                .add(Columns.fixed(
                        Columns.TIME, Controls.column("Until", Columns.TIME, step -> Words.bareUtc(step.until()))));
        var account = Controls.<Suggestion.Step>longText("Account", 130, Suggestion.Step::actor);
        table.getColumns().add(account);
        table.getColumns().add(Columns.fixed(74, Controls.column("Sure", 74, step -> Words.of(step.level()))));
        table.getColumns().add(Columns.fixed(66, Controls.numbers("Lines", 66, step ->
                (long) step.events().size())));
        Controls.fill(table, sentence, 320, List.of(new Controls.Room<>(account, 130, 200)));
        return table;
    }

    private void show(@Nullable Suggestion story) {
        others.getChildren().clear();
        if (story == null) {
            summary.setText("");
            steps.getItems().clear();
            return;
        }
        // The signs of each address stand in its own step below.
        summary.setText(Words.sentence(story.sentence().lines().findFirst().orElse("")));
        story.others().forEach(other -> others.getChildren().add(Controls.muted(Words.sentence(other))));
        steps.getItems().setAll(story.steps());
    }
}
