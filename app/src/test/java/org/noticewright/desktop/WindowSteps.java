package org.noticewright.desktop;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What tests do with a shown window, and what they see in it.
final class WindowSteps {

    private WindowSteps() {}

    static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    /// Waits until the window got there; leaves a picture of it when it does not.
    static void until(MainWindow window, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            var picture = Path.of("target", "journey-failed.png");
            Pictures.write(Pictures.of(window), picture);
            throw new AssertionError("The window did not get there; it looks like " + picture, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }
}
