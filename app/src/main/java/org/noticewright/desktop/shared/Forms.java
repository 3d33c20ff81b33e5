package org.noticewright.desktop.shared;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Forms of a label and a field a row. A label names its field for the keyboard and for readers of the screen.
public final class Forms {

    private Forms() {}

    /// Labels of this width, and fields as wide as there is room.
    public static void columns(GridPane grid, double labelWidth) {
        var field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(labelWidth), field);
    }

    /// @param text of the label, with an underscore before the mnemonic
    public static void row(GridPane grid, String text, Control field) {
        row(grid, text, field, field);
    }

    /// @param node what stands beside the label: the field, perhaps with a button
    public static void row(GridPane grid, String text, Node node, Control field) {
        var label = Controls.wrapped(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setAccessibleText(text.replace("_", ""));
        grid.addRow(grid.getRowCount(), label, node);
    }

    /// @param prompt what to write, shown while nothing is
    public static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    /// A field of a few lines. Tab leaves it, as it does the others.
    public static TextArea lines(String id, String prompt) {
        var area = new TextArea();
        area.setId(id);
        area.setPromptText(prompt);
        area.setPrefRowCount(2);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }
}
