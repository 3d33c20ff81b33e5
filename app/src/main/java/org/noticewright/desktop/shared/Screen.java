package org.noticewright.desktop.shared;

import javafx.scene.Node;
import javafx.scene.Parent;

/// One entry of the rail.
public interface Screen {

    ScreenName name();

    Parent node();

    /// Reads the case again, on a worker.
    void refresh();

    /// Where the keyboard starts.
    Node firstFocus();
}
