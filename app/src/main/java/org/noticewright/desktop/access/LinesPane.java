package org.noticewright.desktop.access;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.TextCell;
import org.noticewright.desktop.shared.Words;
import org.noticewright.timeline.Resolution;
import org.noticewright.timeline.ScopeFindings;

/// What became of each line of the intruder's: which records it reached, and how that is known.
final class LinesPane {

    private static final int SORTED_AT_MOST = 50_000;

    private final AccessViewModel model;
    private final Sheets sheets;
    private final TableView<Resolution> lines;
    private final Label summary = Controls.wrapped("");
    private final VBox notes = new VBox(4);
    private final BorderPane node = new BorderPane();

    LinesPane(AccessViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        lines = table();
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var ruleOut = Controls.button("access-rule-out", "_Rule out…", this::ruleOut);
        ruleOut.disableProperty()
                .bind(Bindings.isEmpty(lines.getSelectionModel().getSelectedItems())
                        .or(Bindings.createBooleanBinding(model::readOnly)));
        summary.setId("access-lines-summary");
        var top = new VBox(6, Controls.row(summary, Controls.spring(), ruleOut), notes);
        top.setPadding(new Insets(0, 0, 8, 0));
        node.setTop(top);
        node.setCenter(lines);
        model.findings().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private static TableView<Resolution> table() {
        var empty = Controls.empty(
                "No lines yet",
                "Once it is decided whose access is judged (Whose access…), each line of the intruder's stands here"
                        + " with the records it reached.");
        var table = Controls.<Resolution>table("access-lines", "The intruder's log lines in time order", empty);
        table.getColumns().add(Controls.numbers("Line", 70, line -> line.event().value()));
        table.getColumns()
                .add(Columns.fixed(
                        Columns.TIME, Controls.column("Time (UTC)", Columns.TIME, line -> Words.bareUtc(line.at()))));
        table.getColumns().add(Controls.column("Action", 125, line -> Words.of(line.action())));
        table.getColumns().add(Columns.fixed(118, Controls.column("Grade", 118, line -> Words.of(line.grade()))));
        var sentence = Controls.<Resolution>longText("How that is known", 380, line -> Words.sentence(line.sentence()));
        table.getColumns().add(sentence);
        table.getColumns().add(Controls.column("Known by", 105, line -> Words.of(line.how())));
        table.getColumns().add(Columns.fixed(92, Controls.numbers("Reached", 92, Resolution::tickets)));
        var maybe = Controls.<Resolution>column(
                "Maybe", 81, line -> line.maybe() < 0 ? "all then" : Words.number(line.maybe()));
        maybe.getStyleClass().add("numeric");
        maybe.setCellFactory(_ -> {
            var cell = new TextCell<Resolution>();
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
        table.getColumns().add(maybe);
        Controls.fill(table, sentence, 260);
        return table;
    }

    private void show(@Nullable ScopeFindings findings) {
        notes.getChildren().clear();
        if (findings == null) {
            summary.setText("");
            show(List.of());
            return;
        }
        summary.setText("%s of the intruder's, %s may be. %s about records."
                .formatted(
                        Words.counted(findings.intruderLines(), "line is", "lines are"),
                        Words.counted(findings.unclearLines(), "more", "more"),
                        Words.counted(findings.resolutions().size(), "is", "are")));
        findings.notes().forEach(note -> notes.getChildren().add(Controls.muted(Words.sentence(note))));
        show(findings.resolutions());
    }

    /// To be sorted by a column, all must be kept; of very many only those on the screen are, in time order.
    private void show(List<Resolution> resolutions) {
        boolean sortable = resolutions.size() <= SORTED_AT_MOST;
        if (!sortable) {
            lines.getSortOrder().clear();
        }
        lines.getColumns().forEach(column -> column.setSortable(sortable));
        // The table looks for what was selected among the new lines, and would put all of millions in words for that.
        lines.getSelectionModel().clearSelection();
        lines.setItems(
                sortable ? FXCollections.observableArrayList(resolutions) : FXCollections.observableList(resolutions));
    }

    private void ruleOut() {
        var chosen = lines.getSelectionModel().getSelectedItems().stream()
                .map(Resolution::event)
                .collect(Collectors.toSet());
        if (!chosen.isEmpty()) {
            sheets.askReason(
                    "Rule out " + Words.counted(chosen.size(), "line", "lines"),
                    "They then count as having reached no record, and every record is graded again. Set back takes it"
                            + " back.",
                    reason -> {
                        model.ruleOut(chosen, reason);
                        return null;
                    });
        }
    }
}
