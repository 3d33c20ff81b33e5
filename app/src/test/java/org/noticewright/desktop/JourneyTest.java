package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.desktop.WindowSteps.shown;
import static org.noticewright.desktop.WindowSteps.table;
import static org.noticewright.desktop.WindowSteps.text;
import static org.noticewright.desktop.WindowSteps.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.Progress;
import org.noticewright.casework.TimelineFile;
import org.noticewright.demo.DemoIncident;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// A user's way through the whole window on real input: new case, import, scope, review by keyboard, letters.
@ExtendWith(ApplicationExtension.class)
class JourneyTest {

    private static final int TICKETS = 120;
    private static final Map<TimelineFile.Format, String> TOOLS = Map.of(
            TimelineFile.Format.TIMESKETCH_CSV, "Timesketch, a table",
            TimelineFile.Format.TIMESKETCH_JSONL, "Timesketch, JSON lines",
            TimelineFile.Format.L2TCSV, "log2timeline",
            TimelineFile.Format.IRIS_CSV, "DFIR-IRIS",
            TimelineFile.Format.STIX, "STIX");

    @TempDir
    static Path folder = Path.of("");

    private static DemoIncident.@Nullable Written written;

    private final ShownWindow window = new ShownWindow();

    @BeforeAll
    static void writeEvidence() throws Exception {
        written = InventedCase.evidence(folder.resolve("evidence"), TICKETS);
    }

    private static DemoIncident.Written evidence() {
        return Objects.requireNonNull(written);
    }

    @Start
    void show(Stage stage) {
        var files = new FixedFiles(InventedCase.files(evidence()), folder.resolve("letters"));
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
    void fromANewCaseToLetters(FxRobot robot) throws Exception {
        makeCase(robot);
        importEvidence(robot);
        scope(robot);
        review(robot);
        readObligations(robot);
        writeLetters(robot);
        verify(robot);
    }

    private void makeCase(FxRobot robot) throws Exception {
        ShownWindow.nameCase(robot, folder.resolve("journey.nwcase"));
        type(robot, "#new-passphrase", InventedCase.PASSPHRASE);
        type(robot, "#new-again", "another one of them");
        type(robot, "#new-facts", evidence().facts().toString());
        robot.clickOn("#new-ok");
        until(() -> text(robot, "#start-problem").contains("differ"));
        window.makeCase(robot);
    }

    private void importEvidence(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> shown(robot, "#format-import")
                || text(robot, "#evidence-status").contains("classified"));
        if (shown(robot, "#format-import")) {
            inLocalTime(robot, "mail-log.csv");
            robot.clickOn("#format-import");
        }
        until(() -> text(robot, "#evidence-status").contains("classified"));
        until(() -> table(robot, "#evidence-files").getItems().size() == 8);
        until(() -> text(robot, "#badge-records").startsWith("" + TICKETS));
    }

    /// The one file whose times name no zone.
    private void inLocalTime(FxRobot robot, String file) {
        var zone = robot.lookup(node -> node instanceof ComboBox<?> box
                        && box.isEditable()
                        && String.valueOf(box.getAccessibleText()).contains(file))
                .<ComboBox<String>>query();
        robot.interact(() -> zone.getEditor().setText(DemoIncident.MAIL_LOG_ZONE.getId()));
    }

    private void scope(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> !text(robot, "#access-story").isEmpty());
        robot.clickOn("#access-decide");
        until(() -> shown(robot, "#scope-actor-0"));
        choose(robot, false);
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#sheet-problem").contains("A reason is needed"));
        type(robot, "#scope-reason", "The story in the access log");
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#sheet-problem").contains("at least one account"));
        choose(robot, true);
        type(robot, "#scope-addresses", "203.0.113.300");
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#sheet-problem").contains("neither an IP address"));
        type(robot, "#scope-addresses", "203.0.113.0/24");
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#access-scope-text").startsWith("Judged: 2 accounts"));
        until(() -> !text(robot, "#access-count-viewed").equals("0"));
        holdAgainstTheLogs(robot);
        setBack(robot);
        handOver(robot);
    }

    /// The account as the platform and the identity provider name it; the suggestion may have chosen both
    /// already.
    private static void choose(FxRobot robot, boolean wanted) {
        for (var actor : List.of("#scope-actor-0", "#scope-actor-1")) {
            if (robot.lookup(actor).queryAs(CheckBox.class).isSelected() != wanted) {
                robot.clickOn(actor);
            }
        }
    }

    private void holdAgainstTheLogs(FxRobot robot) throws Exception {
        tab(robot, 1);
        until(() -> !table(robot, "#access-lines").getItems().isEmpty());
        tab(robot, 2);
        until(() -> text(robot, "#access-coverage-summary").contains("cover the whole window"));
        tab(robot, 3);
        until(() -> !table(robot, "#access-unusual").getItems().isEmpty());
        robot.interact(() -> robot.lookup("#access-heat").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(robot.lookup("#access-heat").query().getAccessibleText()).contains("read");
        tab(robot, 4);
        until(() -> shown(robot, "#access-system-add"));
        robot.clickOn("#access-system-add");
        until(() -> shown(robot, "#system-ok"));
        type(robot, "#system-name", "Health records");
        robot.clickOn("#system-ok");
        until(() -> text(robot, "#sheet-problem").contains("needed"));
        type(robot, "#system-checked", "Sign-ins of the account");
        type(robot, "#system-from", "2026-02-04");
        type(robot, "#system-to", "2026-02-08");
        type(robot, "#system-by", "Robin Vale");
        type(robot, "#system-reason", "Asked by counsel");
        robot.clickOn("#system-ok");
        until(() -> table(robot, "#access-systems").getItems().size() == 1);
    }

    /// A second, wider decision is set back to the first.
    private void setBack(FxRobot robot) throws Exception {
        var judged = text(robot, "#access-scope-text");
        assertThat(robot.lookup("#access-set-back").query().isDisabled()).isTrue();
        robot.clickOn("#access-decide");
        until(() -> shown(robot, "#scope-ok"));
        robot.clickOn("#scope-whole");
        type(robot, "#scope-reason", "To be careful");
        robot.clickOn("#scope-ok");
        until(() -> text(robot, "#access-scope-text").contains("everything they did"));
        robot.clickOn("#access-set-back");
        until(() -> shown(robot, "#sheet-reason"));
        type(robot, "#sheet-reason", "Too wide");
        robot.clickOn("#sheet-ok");
        until(() -> text(robot, "#access-scope-text").equals(judged));
    }

    private void handOver(FxRobot robot) throws Exception {
        robot.clickOn("#access-package");
        until(() -> text(robot, "#access-status").contains("SHA-256 of the manifest"));
        var verified =
                InventedCase.casework().verifyReviewPackage().run(folder.resolve("review-package.zip"), Progress.NONE);
        assertThat(verified.broken()).as(verified.checks().toString()).isFalse();
        for (var format : TimelineFile.Format.values()) {
            robot.clickOn("#access-export-timeline");
            until(() -> shown(robot, "#timeline-export"));
            robot.clickOn("#timeline-format-" + format.name().toLowerCase(Locale.ROOT));
            robot.clickOn("#timeline-export");
            until(() -> text(robot, "#access-status").contains("written for " + TOOLS.get(format)));
            assertThat(folder.resolve("timeline" + format.ending())).isNotEmptyFile();
        }
    }

    private static void tab(FxRobot robot, int index) {
        robot.interact(() -> robot.lookup("#access-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(index));
    }

    private void review(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> table(robot, "#records-table").getItems().size() == TICKETS);
        robot.push(KeyCode.J);
        until(() -> shown(robot, "#record-verdict"));
        var origins = robot.lookup("#record-origins").queryAs(TitledPane.class);
        assertThat(origins.isExpanded()).isFalse();
        assertThat(((Pane) origins.getContent()).getChildren())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(((Labeled) line).getText()).contains(", record "));
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

    /// Two duties to the same recipient at the same place differ by the law that asks for them.
    private void readObligations(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        until(() -> !table(robot, "#obligations-table").getItems().isEmpty());
        var laws = table(robot, "#obligations-table").getColumns().stream()
                .filter(column -> column.getText().equals("Law"))
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(
                                0, table(robot, "#obligations-table").getItems().size())
                        .mapToObj(laws::getCellData))
                .map(String.class::cast)
                .contains("HIPAA", "State law");
        robot.interact(
                () -> table(robot, "#obligations-table").getSelectionModel().select(0));
        until(() -> robot.lookup("#obligation-detail .label")
                .match(node -> node instanceof Labeled line && line.getText().startsWith("CA HSC 1280.15 · "))
                .tryQuery()
                .isPresent());
    }

    private void writeLetters(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
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

    private void verify(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> shown(robot, "#overview-verify-letters"));
        robot.interact(
                () -> robot.lookup("#overview-verify-letters").queryButton().fire());
        until(() -> text(robot, "#overview-verified").equals("Nothing is broken."));
        var checks = robot.lookup("#overview-proof .label").queryAllAs(Labeled.class);
        assertThat(checks).extracting(Labeled::getText).noneMatch(line -> line.contains("not checked"));
        assertThat(checks)
                .extracting(Labeled::getText)
                .contains("verdicts: OK (" + TICKETS + ")")
                .anyMatch(line -> line.startsWith("letters: OK"));
    }

    private void until(Callable<Boolean> condition) throws Exception {
        window.until(condition);
    }
}
