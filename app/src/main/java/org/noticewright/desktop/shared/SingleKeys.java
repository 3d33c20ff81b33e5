package org.noticewright.desktop.shared;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Shortcuts of one key, without Ctrl or Alt, on a screen. They work wherever no text is being typed; Esc and
/// Enter leave a text. A key that moves the keyboard into a text is not typed there as well.
public final class SingleKeys {

    private final Predicate<KeyCode> handler;
    private final Runnable leaveText;
    private boolean handled;

    private SingleKeys(Predicate<KeyCode> handler, Runnable leaveText) {
        this.handler = handler;
        this.leaveText = leaveText;
    }

    /// @param handler does what the key stands for and says whether it stands for anything
    /// @param leaveText takes the keyboard out of a text
    public static void on(Node screen, Predicate<KeyCode> handler, Runnable leaveText) {
        var keys = new SingleKeys(handler, leaveText);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        screen.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        screen.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.handled = false);
    }

    private void pressed(KeyEvent event) {
        handled = false;
        if (event.getTarget() instanceof TextInputControl) {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                leaveText.run();
            }
            return;
        }
        if (!event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown() && handler.test(event.getCode())) {
            handled = true;
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (handled) {
            event.consume();
        }
    }
}
