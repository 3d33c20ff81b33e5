package org.noticewright.desktop.letters;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.controlsfx.control.SegmentedButton;
import org.noticewright.casework.LetterPlan;
import org.noticewright.desktop.letters.LettersViewModel.Group;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Words;

public final class LettersScreen extends Screen<BorderPane> {

    private final LettersViewModel model;
    private final FileAsker asker;
    private final TableView<LetterPlan.Line> table;
    private final PreviewPane preview;

    public LettersScreen(LettersViewModel model, FileAsker asker) {
        super(ScreenName.LETTERS, new BorderPane(), model::refresh);
        this.model = model;
        this.asker = asker;
        table = table();
        preview = new PreviewPane(model);
        var split = new SplitPane(table, right());
        // Only who is ready has pages to show; for the others the reason needs the room.
        model.group().subscribe(group -> split.setDividerPositions(group == Group.READY ? 0.5 : 0.75));
        node().setTop(head());
        node().setCenter(split);
        node().setPadding(new Insets(20));
    }

    private Node head() {
        var export = Controls.primary(
                "letters-export",
                "_Export…",
                () -> asker.folder(node(), "Folder for the letters").ifPresent(model::export));
        export.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.plan().get().ready().isEmpty() || model.readOnly(), model.plan()));
        var counts = Controls.wrapped("");
        counts.setId("letters-counts");
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> LettersViewModel.reconciled(model.plan().get()), model.plan()));
        var result = Controls.wrapped("");
        result.setId("letters-result");
        result.getStyleClass().add("result");
        result.setMaxWidth(Double.MAX_VALUE);
        result.textProperty().bind(model.result());
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        result.visibleProperty().bind(result.managedProperty());
        var head = new VBox(
                8,
                Controls.row(Controls.title("Letters"), Controls.spring(), export),
                Controls.row(groups(), counts),
                result);
        if (model.readOnly()) {
            head.getChildren().add(1, Controls.readOnlyNote("letters-read-only"));
        }
        head.setPadding(new Insets(0, 0, 12, 0));
        return head;
    }

    private SegmentedButton groups() {
        var box = new SegmentedButton();
        for (var group : Group.values()) {
            var toggle = new ToggleButton(Words.of(group));
            toggle.setId("letters-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            toggle.setSelected(group == model.group().get());
            toggle.setOnAction(_ -> {
                toggle.setSelected(true);
                model.show(group);
            });
            box.getButtons().add(toggle);
        }
        return box;
    }

    private TableView<LetterPlan.Line> table() {
        var problem = Controls.muted("");
        problem.setId("letters-problem");
        problem.setTextAlignment(TextAlignment.CENTER);
        problem.textProperty().bind(model.problem());
        var empty = Controls.empty(
                "Nobody in this group",
                "People come from records: import, classify, say whose access is judged, and enter the incident facts.",
                problem);
        var made = Controls.<LetterPlan.Line>table("letters-table", "People and their letters", empty);
        made.getColumns().add(Controls.column("Reference", 148, LetterPlan.Line::reference));
        made.getColumns().add(Controls.column("State", 85, line -> Words.ofState(line.state())));
        made.getColumns().add(Controls.numbers("Records", 85, line -> (long) line.records()));
        made.getColumns().add(Controls.column("Exposure", 95, line -> Words.of(line.exposure())));
        var why = Controls.longText("Why", 96, LetterPlan.Line::why);
        made.getColumns().add(why);
        Controls.fill(made, why, 96);
        made.setItems(model.shown());
        // Sorting would make every line of a case at once.
        made.setSortPolicy(_ -> false);
        made.getSelectionModel().selectedItemProperty().subscribe(model::select);
        return made;
    }

    private Node right() {
        var bar = Controls.row(
                Controls.button("letters-previous", "_Previous", () -> move(-1)),
                Controls.button("letters-next", "_Next", () -> move(1)),
                Controls.spring(),
                Controls.sign("letters-zoom-out", "−", "Zoom out", () -> preview.zoom(0.8)),
                Controls.sign("letters-zoom-in", "+", "Zoom in", () -> preview.zoom(1.25)));
        bar.setPadding(new Insets(0, 0, 8, 8));
        VBox.setVgrow(preview, Priority.ALWAYS);
        return new VBox(bar, preview);
    }

    private void move(int by) {
        int to = Math.clamp(
                table.getSelectionModel().getSelectedIndex() + (long) by,
                0,
                Math.max(0, model.shown().size() - 1));
        if (to < model.shown().size()) {
            table.getSelectionModel().clearAndSelect(to);
            table.scrollTo(to);
        }
    }

    @Override
    public Node firstFocus() {
        return table;
    }
}
