package org.noticewright.desktop.access;

import javafx.scene.control.TableColumn;

/// Widths of the tables of this screen.
final class Columns {

    /// Enough for a time to the second.
    static final double TIME = 166;
    /// Enough for a time to the minute.
    static final double MINUTE = 142;

    private Columns() {}

    /// A column that keeps its width: the long sentence beside it takes the rest.
    static <R, T> TableColumn<R, T> fixed(double width, TableColumn<R, T> column) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width * 1.15);
        return column;
    }
}
