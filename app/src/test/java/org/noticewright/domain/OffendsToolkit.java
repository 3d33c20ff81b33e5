package org.noticewright.domain;

import javafx.scene.paint.Color;

/// Breaks the rule on JavaFX on purpose.
public class OffendsToolkit {
    Color use() {
        return Color.RED;
    }
}
