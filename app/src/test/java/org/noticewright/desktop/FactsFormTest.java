package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.desktop.WindowSteps.shown;
import static org.noticewright.desktop.WindowSteps.text;
import static org.noticewright.desktop.WindowSteps.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.FactsFields;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Facts entered without a line of JSON, and all of them as text.
@ExtendWith(ApplicationExtension.class)
class FactsFormTest {

    @TempDir
    static Path folder = Path.of("");

    private final ShownWindow window = new ShownWindow();
    private @Nullable CaseFile caseFile;

    @Start
    void show(Stage stage) throws Exception {
        var casework = InventedCase.casework();
        var made = casework.caseFiles()
                .create(folder.resolve("facts.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                .caseFile();
        caseFile = made;
        window.show(stage, casework, new FixedFiles(List.of(), folder), 1280).show(made);
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        window.nothingWentWrongUnseen();
    }

    @Test
    void factsAreEnteredFieldByField(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        until(() -> shown(robot, "#obligations-facts"));
        robot.clickOn("#obligations-facts");
        until(() -> shown(robot, "#facts-organisation"));
        type(robot, "#facts-organisation", "Example Care");
        robot.clickOn("#facts-address");
        robot.push(KeyCode.TAB);
        robot.write("Monday to Friday");
        type(robot, "#facts-discovered", "2026-02-30");
        type(robot, "#facts-reason", "Told by the vendor");
        robot.clickOn("#facts-save");
        until(() -> text(robot, "#sheet-problem").contains("dates/discovered"));
        type(robot, "#facts-discovered", "2026-02-05");
        robot.clickOn("#facts-save");
        until(() -> !shown(robot, "#facts-save"));
        assertThat(FactsFields.of(facts()))
                .containsEntry(FactsFields.Field.ORGANISATION, "Example Care")
                .containsEntry(FactsFields.Field.DISCOVERED, "2026-02-05")
                .containsEntry(FactsFields.Field.HOURS, "Monday to Friday");

        robot.clickOn("#obligations-facts");
        until(() -> shown(robot, "#facts-vendor"));
        type(robot, "#facts-vendor", "Example Desk");
        robot.clickOn("#facts-all");
        until(() -> shown(robot, "#facts-text"));
        assertThat(robot.lookup("#facts-text").queryAs(TextInputControl.class).getText())
                .contains("Example Desk", "hipaa-covered-entity");
    }

    private String facts() {
        return Objects.requireNonNull(caseFile).facts().json().orElseThrow();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        window.until(condition);
    }
}
