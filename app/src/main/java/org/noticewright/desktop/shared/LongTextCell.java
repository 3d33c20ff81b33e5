package org.noticewright.desktop.shared;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Text that breaks over as many lines as it needs at the column's width.
final class LongTextCell<R> extends TableCell<R, String> {

    private final Label label = new Label();

    LongTextCell() {
        getStyleClass().add("long-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        setPrefHeight(Region.USE_COMPUTED_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        var column = getTableColumn();
        double room = column == null ? width : column.getWidth();
        double inside = room - snappedLeftInset() - snappedRightInset();
        return label.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        label.setText(item);
        setGraphic(empty ? null : label);
    }
}
