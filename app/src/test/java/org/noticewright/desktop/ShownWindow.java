package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window as a user has it, on a stage, for one test.
final class ShownWindow {

    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    private @Nullable MainWindow window;

    /// Called on the JavaFX thread.
    MainWindow show(Stage stage, Casework casework, FixedFiles files, int width) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
        var made = new MainWindow(
                casework, Jobs.inBackground(Platform::runLater), Settings.forThisRun(), files, width, 800);
        window = made;
        stage.setScene(made.scene());
        stage.show();
        return made;
    }

    void close() {
        if (window != null) {
            window.close();
        }
    }

    void nothingWentWrongUnseen() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(uncaught).isEmpty();
    }

    /// Waits until the window got there.
    void until(Callable<Boolean> condition) throws Exception {
        WindowSteps.until(Objects.requireNonNull(window), condition);
    }

    /// Asks for a new case and says where and whose it is.
    static void nameCase(FxRobot robot, Path file) {
        robot.clickOn("New case");
        WindowSteps.type(robot, "#new-file", file.toString());
        WindowSteps.type(robot, "#new-owner", "Robin Vale");
    }

    /// Makes the case that was named, up to its first screen.
    void makeCase(FxRobot robot) throws Exception {
        WindowSteps.type(robot, "#new-passphrase", InventedCase.PASSPHRASE);
        WindowSteps.type(robot, "#new-again", InventedCase.PASSPHRASE);
        robot.clickOn("#new-ok");
        until(() -> WindowSteps.shown(robot, "#sheet-message"));
        assertThat(WindowSteps.text(robot, "#sheet-message")).contains("shown only now");
        robot.clickOn("#sheet-close");
        until(() -> WindowSteps.shown(robot, "#blocker-no-records"));
    }
}
