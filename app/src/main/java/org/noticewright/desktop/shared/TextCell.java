package org.noticewright.desktop.shared;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// One line of text. What the column cuts off shows when the mouse rests on it.
public final class TextCell<R> extends TableCell<R, String> {

    private static final int WIDEST_TOOLTIP = 480;

    private final Tooltip tooltip = new Tooltip();

    public TextCell() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        tooltip.setText(item);
        setTooltip(empty || item == null || item.length() < 12 ? null : tooltip);
    }
}
