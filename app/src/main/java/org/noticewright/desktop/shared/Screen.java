package org.noticewright.desktop.shared;

import javafx.scene.Node;
import javafx.scene.Parent;

/// One entry of the rail.
///
/// @param <N> what it is built on
public abstract class Screen<N extends Parent> {

    private final ScreenName name;
    private final N node;
    private final Runnable refresh;

    /// @param node empty, to be filled by the screen
    /// @param refresh reads the case again, on a worker
    protected Screen(ScreenName name, N node, Runnable refresh) {
        this.name = name;
        this.node = node;
        this.refresh = refresh;
    }

    public final ScreenName name() {
        return name;
    }

    public final N node() {
        return node;
    }

    /// Reads the case again, on a worker.
    public final void refresh() {
        refresh.run();
    }

    /// Where the keyboard starts.
    public abstract Node firstFocus();
}
