package org.noticewright.desktop.records;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.SingleKeys;
import org.noticewright.domain.Verdict;

public final class RecordsScreen extends Screen<BorderPane> {

    private final RecordsViewModel model;
    private final TableView<RecordRow> table;
    private final FilterBar filters;
    private final DecisionBar decisions;
    private final AlikeSheet alike;

    public RecordsScreen(RecordsViewModel model, Sheets sheets) {
        super(ScreenName.RECORDS, new BorderPane(), model::refresh);
        this.model = model;

        table = RecordsTable.of(model);
        alike = new AlikeSheet(model, sheets, table::requestFocus);
        filters = new FilterBar(model);
        decisions = new DecisionBar(model, this::undo, alike::open);
        var status = Controls.muted("");
        status.setId("records-status");
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.searching().get()
                                ? "Searching…"
                                : model.status().get(),
                        model.searching(),
                        model.status()));
        var reading = new ReadingPane(model);
        VBox.setVgrow(reading, Priority.ALWAYS);
        var right = new VBox(reading, decisions);
        right.setMinWidth(380);
        var split = new SplitPane(table, right);
        split.setDividerPositions(0.53);
        var head = new VBox(8, Controls.row(Controls.title("Records"), Controls.spring(), status), filters);
        head.setPadding(new Insets(20, 20, 10, 20));
        node().setTop(head);
        node().setCenter(split);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> model.select(row == null ? null : row.id()));
        node().addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        SingleKeys.on(node(), this::handle, table::requestFocus);
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            undo();
            event.consume();
        }
    }

    private boolean handle(KeyCode code) {
        switch (code) {
            case DIGIT1, NUMPAD1 -> decisions.decide(Verdict.PHI);
            case DIGIT2, NUMPAD2 -> decisions.decide(Verdict.METADATA);
            case DIGIT3, NUMPAD3 -> decisions.decide(Verdict.NONE);
            case R -> decisions.focusReason();
            case U -> undo();
            case A -> alike.open();
            case J -> move(1);
            case K -> move(-1);
            case V -> model.revealed().set(!model.revealed().get());
            case SLASH -> filters.focusText();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        int to = table.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < model.rows().size()) {
            goTo(to);
        }
    }

    private void goTo(int index) {
        table.getSelectionModel().clearAndSelect(index);
        table.scrollTo(Math.max(0, index - 4));
    }

    private void undo() {
        model.undo().map(model::indexOf).filter(index -> index >= 0).ifPresent(this::goTo);
    }

    /// Shows what a person has to decide, first record selected.
    public void showToReview() {
        model.show(RecordsViewModel.toReview());
    }

    @Override
    public Node firstFocus() {
        return table;
    }
}
