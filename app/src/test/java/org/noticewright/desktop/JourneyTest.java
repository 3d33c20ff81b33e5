package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.demo.DemoIncident;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A user's way through the whole window on real input: new case, import, scope, review by keyboard, letters.
@ExtendWith(ApplicationExtension.class)
class JourneyTest {

    private static final int TICKETS = 120;

    @TempDir
    static Path folder = Path.of("");

    private static DemoIncident.@Nullable Written written;

    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    private @Nullable MainWindow window;

    @BeforeAll
    static void writeEvidence() throws Exception {
        written = InventedCase.evidence(folder.resolve("evidence"), TICKETS);
    }

    private static DemoIncident.Written evidence() {
        return Objects.requireNonNull(written);
    }

    @Start
    void show(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
        var made = new MainWindow(
                InventedCase.casework(),
                Jobs.inBackground(Platform::runLater),
                Settings.forThisRun(),
                new FixedFiles(InventedCase.files(evidence()), folder.resolve("letters")),
                980,
                800);
        window = made;
        stage.setScene(made.scene());
        stage.show();
    }

    @Stop
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void fromANewCaseToLetters(FxRobot robot) throws Exception {
        makeCase(robot);
        importEvidence(robot);
        scope(robot);
        review(robot);
        writeLetters(robot);
    }

    private void makeCase(FxRobot robot) throws Exception {
        robot.clickOn("New case");
        type(robot, "#new-file", folder.resolve("journey.nwcase").toString());
        type(robot, "#new-owner", "Robin Vale");
        type(robot, "#new-passphrase", InventedCase.PASSPHRASE);
        type(robot, "#new-again", "another one of them");
        type(robot, "#new-facts", evidence().facts().toString());
        robot.clickOn("#new-ok");
        until(() -> text(robot, "#start-problem").contains("differ"));
        type(robot, "#new-passphrase", InventedCase.PASSPHRASE);
        type(robot, "#new-again", InventedCase.PASSPHRASE);
        robot.clickOn("#new-ok");
        until(() -> shown(robot, "#sheet-message"));
        assertThat(text(robot, "#sheet-message")).contains("shown only now");
        robot.clickOn("#sheet-close");
        until(() -> shown(robot, "#blocker-no-records"));
    }

    private void importEvidence(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> shown(robot, "#format-import")
                || text(robot, "#evidence-status").contains("classified"));
        if (shown(robot, "#format-import")) {
            robot.clickOn("#format-import");
        }
        until(() -> text(robot, "#evidence-status").contains("classified"));
        until(() -> table(robot, "#evidence-files").getItems().size() == 5);
        until(() -> text(robot, "#badge-records").startsWith("" + TICKETS));
    }

    private void scope(FxRobot robot) throws Exception {
        robot.clickOn("#evidence-scope");
        until(() -> shown(robot, "#scope-actor-0"));
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#sheet-problem").contains("at least one account"));
        robot.clickOn("#scope-actor-0");
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#evidence-scope-text").startsWith("Judged: 1 account"));
    }

    private void review(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> table(robot, "#records-table").getItems().size() == TICKETS);
        robot.push(KeyCode.J);
        until(() -> shown(robot, "#record-verdict"));
        robot.push(KeyCode.DIGIT3);
        until(() -> text(robot, "#decision-problem").contains("needs a reason"));
        robot.write("An invoice of a vendor");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DIGIT3);
        until(() -> shown(robot, "#record-history"));
        until(() -> text(robot, "#record-verdict").equals("NONE"));
        robot.push(KeyCode.U);
        until(() -> !text(robot, "#record-verdict").isEmpty()
                && !robot.lookup("decided by a person").tryQuery().isPresent());
    }

    private void writeLetters(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        until(() -> !table(robot, "#letters-table").getItems().isEmpty());
        assertThat(text(robot, "#letters-counts")).contains("people =");
        robot.clickOn("#letters-next");
        until(() -> shown(robot, "#letter-page-1"));
        robot.clickOn("#letters-export");
        until(() -> text(robot, "#letters-result").contains("Manifest"));
        try (var files = Files.list(folder.resolve("letters/patients"))) {
            assertThat(files).hasSize(table(robot, "#letters-table").getItems().size());
        }
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    private void until(Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            var picture = Path.of("target", "journey-failed.png");
            Pictures.write(Pictures.of(Objects.requireNonNull(window)), picture);
            throw new AssertionError("The window did not get there; it looks like " + picture, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }
}
