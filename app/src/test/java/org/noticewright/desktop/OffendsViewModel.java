package org.noticewright.desktop;

import javafx.scene.Node;

/// Breaks the rule on view models on purpose.
public class OffendsViewModel {
    Node use(Node node) {
        return node;
    }
}
