package org.noticewright.desktop.records;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.TextCell;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.DataElement;

/// Builds the table over [RecordList]. Columns cannot be sorted: sorting would read every row of the case.
final class RecordsTable {

    private static final String MASK = "••••••";

    private RecordsTable() {}

    static TableView<RecordRow> of(RecordsViewModel model) {
        var empty = Controls.empty(
                "No record here", "Import a ticket export on the Evidence screen, or clear the filter above.");
        var table = Controls.<RecordRow>table("records-table", "Records", empty);
        table.setItems(model.rows());
        table.setSortPolicy(_ -> false);
        table.getColumns().add(column("Record", 78, row -> row.key().id()));
        table.getColumns().add(verdict());
        var subject = column("Subject", 182, Tickets.Row::subject);
        table.getColumns().add(subject);
        table.getColumns().add(column("State", 112, RecordsTable::state));
        table.getColumns().add(column("Exposure", 92, row -> Words.of(row.exposure())));
        table.getColumns().add(column("Elements", 260, row -> elements(row.elements())));
        table.getColumns().add(requester(model));
        table.getColumns().add(column("Created (UTC)", 165, RecordsTable::created));
        Controls.fill(table, subject, 182);
        return table;
    }

    /// The verdict's colour repeats what its word says.
    private static TableColumn<RecordRow, String> verdict() {
        var column = column("Verdict", 98, row -> ReadingPane.verdictWords(row.verdict()));
        column.setCellFactory(_ -> new VerdictCell());
        return column;
    }

    private static String created(Tickets.Row row) {
        return row.createdAt() == null ? "" : Words.bareUtc(row.createdAt());
    }

    private static String state(Tickets.Row row) {
        if (row.decided()) {
            return "decided";
        }
        return row.needsReview() ? "needs review" : "";
    }

    private static String elements(Set<DataElement> elements) {
        return elements.stream().sorted().map(DataElement::label).collect(Collectors.joining(", "));
    }

    private static TableColumn<RecordRow, String> requester(RecordsViewModel model) {
        var column = plain("Requester", 140);
        column.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> {
                    var row = cell.getValue().values().get();
                    if (row == null) {
                        return "…";
                    }
                    return model.revealed().get() || row.requester().isEmpty() ? row.requester() : MASK;
                },
                cell.getValue().values(),
                model.revealed()));
        return column;
    }

    private static TableColumn<RecordRow, String> column(
            String title, double width, Function<Tickets.Row, String> value) {
        var column = plain(title, width);
        column.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> text(cell.getValue().values().get(), value),
                cell.getValue().values()));
        return column;
    }

    private static String text(Tickets.@Nullable Row row, Function<Tickets.Row, String> value) {
        return row == null ? "…" : value.apply(row);
    }

    private static TableColumn<RecordRow, String> plain(String title, double width) {
        var column = new TableColumn<RecordRow, String>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellFactory(_ -> new TextCell<>());
        return column;
    }
}
