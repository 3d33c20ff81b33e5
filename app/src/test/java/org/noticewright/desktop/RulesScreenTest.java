package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.desktop.WindowSteps.shown;
import static org.noticewright.desktop.WindowSteps.table;
import static org.noticewright.desktop.WindowSteps.text;
import static org.noticewright.desktop.WindowSteps.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.FormsExport;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.rules.RulesViewModel;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// By keyboard: values proposed and confirmed, the effect seen, applied and undone; a decision carried over.
@ExtendWith(ApplicationExtension.class)
class RulesScreenTest {

    private static final int TICKETS = 60;

    @TempDir
    static Path folder = Path.of("");

    private final ShownWindow window = new ShownWindow();
    private @Nullable CaseFile caseFile;

    @Start
    void show(Stage stage) throws Exception {
        var casework = InventedCase.casework();
        var made = casework.caseFiles()
                .create(folder.resolve("rules.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                .caseFile();
        casework.importEvidence()
                .run(made, List.of(FormsExport.write(folder, TICKETS)), ImportEvidence.Options.DETECT, Progress.NONE);
        casework.refreshCase().run(made, Progress.NONE);
        caseFile = made;
        var files = new FixedFiles(List.of(), folder.resolve("letters"));
        window.show(stage, casework, files, 1280).show(made);
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        window.nothingWentWrongUnseen();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(caseFile);
    }

    @Test
    void fromProposalsToAStepAndBack(FxRobot robot) throws Exception {
        confirmByKeyboard(robot);
        addByHand(robot);
        effect(robot);
        applyAndUndo(robot);
        namesOfTheCase(robot);
        withoutTheGrayZone(robot);
        carryOver(robot);
    }

    private void confirmByKeyboard(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> text(robot, "#rules-state").contains("0 dictionary entries"));
        robot.push(KeyCode.P);
        until(() -> text(robot, "#rules-status").contains("counted on " + TICKETS));
        select(robot, "field:ticket_form_id=3");
        until(() -> text(robot, "#meaning-value").contains("ticket_form_id"));
        assertThat(text(robot, "#meaning-counts")).contains("hold sure health content elsewhere");
        robot.push(KeyCode.C);
        until(() -> text(robot, "#meaning-problem").contains("needs a reason"));
        robot.write("List of forms");
        robot.push(KeyCode.ENTER);
        robot.interact(() ->
                robot.lookup("#meaning-element").<ComboBox<DataElement>>query().setValue(DataElement.DIAGNOSIS));
        type(robot, "#meaning-words", "hair loss");
        robot.push(KeyCode.C);
        until(() -> text(robot, "#rules-edits").startsWith("1 edit waits"));
        assertThat(text(robot, "#meaning-value")).as("the next value").doesNotContain("ticket_form_id “3”");
        assertThat(text(robot, "#meaning-value")).isNotEqualTo("No value selected");
        select(robot, "tag:q_gen");
        robot.push(KeyCode.X);
        until(() -> text(robot, "#rules-edits").startsWith("2 edits wait"));
        select(robot, "tag:q_gen");
        robot.push(KeyCode.DELETE);
        until(() -> text(robot, "#rules-edits").startsWith("1 edit waits"));
        assertThat(caseFile().meanings().current().isEmpty()).isTrue();
    }

    private static void select(FxRobot robot, String key) {
        var table = table(robot, "#rules-values");
        robot.interact(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (((RulesViewModel.Value) table.getItems().get(i))
                        .key()
                        .text()
                        .equals(key)) {
                    table.getSelectionModel().clearAndSelect(i);
                    table.requestFocus();
                    return;
                }
            }
            throw new AssertionError(key + " is not listed");
        });
    }

    private void addByHand(FxRobot robot) throws Exception {
        robot.clickOn("#rules-add");
        until(() -> shown(robot, "#value-text"));
        type(robot, "#value-text", "Refill Line");
        robot.interact(() -> robot.lookup("#value-where")
                .<ComboBox<MetadataKey.Carrier>>query()
                .setValue(MetadataKey.Carrier.FIELD));
        robot.clickOn("#value-ok");
        until(() -> text(robot, "#sheet-problem").contains("needs its name"));
        type(robot, "#value-field", "Line");
        robot.clickOn("#value-ok");
        until(() -> !shown(robot, "#value-ok"));
        select(robot, "field:line=refill line");
        until(() -> text(robot, "#meaning-value").equals("line “refill line”"));
    }

    private void effect(FxRobot robot) throws Exception {
        long head = caseFile().log().head().sequence();
        robot.push(KeyCode.E);
        until(() -> shown(robot, "#effect-metadata-phi"));
        long more = Long.parseLong(text(robot, "#effect-metadata-phi"));
        assertThat(more).isPositive();
        assertThat(table(robot, "#effect-changed").getItems()).hasSize((int) more);
        assertThat(table(robot, "#effect-gained").getItems()).hasSize((int) more);
        assertThat(caseFile().log().head().sequence())
                .as("an effect writes nothing")
                .isEqualTo(head);
        robot.interact(() -> robot.lookup("#rules-policy")
                .<ComboBox<PatientStatusPolicy>>query()
                .setValue(PatientStatusPolicy.STRICT));
        until(() -> !shown(robot, "#effect-metadata-phi"));
        robot.clickOn("#effect-show");
        until(() -> shown(robot, "#effect-metadata-phi"));
        assertThat(Long.parseLong(text(robot, "#effect-metadata-phi"))).isGreaterThan(more);
    }

    private void applyAndUndo(FxRobot robot) throws Exception {
        long phi = phi();
        robot.clickOn("#effect-apply");
        until(() -> shown(robot, "#sheet-reason"));
        robot.clickOn("#sheet-ok");
        until(() -> text(robot, "#sheet-problem").contains("A reason is needed"));
        type(robot, "#sheet-reason", "Asked by counsel");
        robot.clickOn("#sheet-ok");
        until(() -> text(robot, "#rules-status").startsWith("Step 1 applied"));
        until(() -> text(robot, "#rules-state").contains("1 dictionary entry"));
        assertThat(phi()).isGreaterThan(phi);
        robot.interact(() -> robot.lookup("#rules-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(2));
        until(() -> table(robot, "#rules-steps").getItems().size() == 1);
        robot.interact(() -> table(robot, "#rules-steps").getSelectionModel().select(0));
        robot.clickOn("#rules-undo");
        until(() -> shown(robot, "#sheet-reason"));
        type(robot, "#sheet-reason", "Taken back");
        robot.clickOn("#sheet-ok");
        until(() -> text(robot, "#rules-status").startsWith("Step 1 undone"));
        until(() -> ((RuleSteps.Step) table(robot, "#rules-steps").getItems().getFirst()).undone());
        assertThat(phi()).isEqualTo(phi);
    }

    private void namesOfTheCase(FxRobot robot) throws Exception {
        robot.interact(() -> {
            robot.lookup("#rules-names").<ComboBox<ChangeRules.Names>>query().setValue(ChangeRules.Names.COLLECTED);
            robot.lookup("#rules-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(1);
        });
        applyTheEffect(robot);
        until(() -> text(robot, "#rules-status").startsWith("Step 2 applied: names of the case collected"));
        var names = caseFile().names().current();
        int known = names.people().size() + names.staff().size();
        assertThat(known).isPositive();
        var words = "Of the whole case (%d)".formatted(known);
        until(() -> robot.lookup("#rules-names .list-cell").<ListCell<?>>queryAll().stream()
                .anyMatch(cell -> words.equals(cell.getText())));
    }

    private void withoutTheGrayZone(FxRobot robot) throws Exception {
        robot.interact(() ->
                robot.lookup("#rules-gray-zone").<ComboBox<GrayZone>>query().setValue(GrayZone.OFF));
        applyTheEffect(robot);
        until(() -> text(robot, "#rules-status").startsWith("Step 3 applied: gray zone OFF"));
        until(() -> text(robot, "#rules-state").contains("+lists"));
        assertThat(caseFile().classifications().grayZone()).isEqualTo(GrayZone.OFF);
        assertThat(robot.lookup("#rules-gray-zone").<ComboBox<GrayZone>>query().getValue())
                .isEqualTo(GrayZone.OFF);
    }

    private void applyTheEffect(FxRobot robot) throws Exception {
        robot.clickOn("#effect-show");
        until(() -> shown(robot, "#effect-apply")
                && !robot.lookup("#effect-apply").query().isDisabled());
        robot.clickOn("#effect-apply");
        until(() -> shown(robot, "#sheet-reason"));
        type(robot, "#sheet-reason", "Asked by counsel");
        robot.clickOn("#sheet-ok");
    }

    private long phi() {
        return caseFile().classifications().counts().getOrDefault(Verdict.PHI, 0L);
    }

    private void carryOver(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> table(robot, "#records-table").getItems().size() == TICKETS);
        robot.push(KeyCode.J);
        until(() -> shown(robot, "#record-verdict"));
        robot.push(KeyCode.A);
        until(() -> text(robot, "#decision-problem").contains("Decide on this record first"));
        robot.push(KeyCode.R);
        robot.write("A test of the form");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DIGIT3);
        until(() -> text(robot, "#record-verdict").equals("NONE"));
        robot.push(KeyCode.A);
        until(() -> shown(robot, "#alike-ok"));
        int alike = table(robot, "#alike-records").getItems().size();
        assertThat(alike).isPositive();
        assertThat(text(robot, "#alike-text")).contains(alike + " undecided records");
        robot.clickOn("#alike-ok");
        until(() -> decided() == alike + 1);
        assertThat(caseFile().reviews().of(new Ticket.Id(1)).orElseThrow().reason())
                .as("no shortcut was typed into it")
                .isEqualTo("A test of the form");
        robot.push(KeyCode.U);
        until(() -> decided() == 1);
    }

    private long decided() {
        return TICKETS - caseFile().tickets().ids(new Tickets.Filter(Set.of(), Set.of(), false, true, null)).length;
    }

    private void until(Callable<Boolean> condition) throws Exception {
        window.until(condition);
    }
}
