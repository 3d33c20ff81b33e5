package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.desktop.WindowSteps.shown;
import static org.noticewright.desktop.WindowSteps.table;
import static org.noticewright.desktop.WindowSteps.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.ColumnChoice;
import org.noticewright.domain.DataSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// A table whose headers tell nothing is imported by saying which column is what.
@ExtendWith(ApplicationExtension.class)
class ColumnsFormTest {

    private static final String TABLE = """
        Nr;Was;Wann;Wer
        1;Meine Tabletten sind nicht da;03/04/2026;kim@mail.example
        2;Wann ist mein Termin;04/04/2026;lee@mail.example
        """;

    @TempDir
    static Path folder = Path.of("");

    private final ShownWindow window = new ShownWindow();

    @Start
    void show(Stage stage) throws Exception {
        var file = Files.writeString(folder.resolve("liste.csv"), TABLE);
        var files = new FixedFiles(List.of(file), folder.resolve("letters"));
        window.show(stage, InventedCase.casework(), files, 980);
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
    void aPersonSaysWhichColumnIsWhat(FxRobot robot) throws Exception {
        ShownWindow.nameCase(robot, folder.resolve("columns.nwcase"));
        window.makeCase(robot);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> shown(robot, "#format-choice-0"));
        assertThat(robot.lookup("#format-columns-0").query().isDisabled()).isTrue();
        choose(robot, "#format-choice-0", "generic.csv");
        robot.clickOn("#format-columns-0");
        until(() -> shown(robot, "#mapping-ok"));
        robot.clickOn("#mapping-ok");
        until(() -> text(robot, "#sheet-problem").contains("Text of the ticket"));
        choose(robot, "#mapping-body", "Was");
        assertThat(text(robot, "#mapping-sample-body")).isEqualTo("Meine Tabletten sind nicht da");
        choose(robot, "#mapping-id", "Was");
        robot.clickOn("#mapping-ok");
        until(() -> text(robot, "#sheet-problem").contains("“Was” is chosen twice"));
        choose(robot, "#mapping-id", "Nr");
        choose(robot, "#mapping-created", "Wann");
        choose(robot, "#mapping-requester_email", "Wer");
        choose(robot, "#mapping-dates", ColumnChoice.Dates.DAY_FIRST);
        robot.clickOn("#mapping-ok");
        until(() -> text(robot, "#format-columns-0").equals("Columns (4 chosen)…"));
        robot.clickOn("#format-import");
        until(() -> text(robot, "#evidence-status").contains("2 records classified"));
        var source = (DataSource) table(robot, "#evidence-files").getItems().getFirst();
        assertThat(source.kept()).isEqualTo(2);
        assertThat(source.warnings())
                .containsExactly("Read by a mapping that a person gave: body = Was, created = Wann, id = Nr,"
                        + " requester_email = Wer.");
    }

    private static <T> void choose(FxRobot robot, String id, T value) {
        robot.interact(() -> robot.lookup(id).<ComboBox<T>>query().setValue(value));
    }

    private void until(Callable<Boolean> condition) throws Exception {
        window.until(condition);
    }
}
