package org.noticewright.desktop.shared;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

final class NumberCell<R> extends TableCell<R, Long> {

    NumberCell() {
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable Long item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : Words.number(item));
    }
}
