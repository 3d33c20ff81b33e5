package org.noticewright.desktop;

/// Breaks the rule on view models on purpose.
public class OffendsViewModel {
    javafx.scene.Node use(javafx.scene.Node node) {
        return node;
    }
}
