package org.noticewright.domain;

/// Breaks the rule on JavaFX on purpose.
public class OffendsToolkit {
    javafx.scene.paint.Color use() {
        return javafx.scene.paint.Color.RED;
    }
}
