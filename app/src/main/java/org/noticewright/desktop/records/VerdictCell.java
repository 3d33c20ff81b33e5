package org.noticewright.desktop.records;

import java.util.Locale;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

final class VerdictCell extends TableCell<RecordRow, String> {

    private static final String STYLE = "verdict-word-";

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        getStyleClass().removeIf(style -> style.startsWith(STYLE));
        if (!empty && item != null) {
            getStyleClass().add(STYLE + item.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
    }
}
