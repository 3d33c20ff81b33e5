package org.noticewright.desktop.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFiles;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.Sheets;

/// Opens a case or makes a new one.
public final class StartScreen extends BorderPane {

    private final StartViewModel model;
    private final FileAsker asker;
    private final TextField openFile = Forms.field("open-file", "the case file");
    private final PasswordField openPassphrase = passphrase("open-passphrase");
    private final CheckBox readOnly = new CheckBox("Only _look: change nothing");
    private final TabPane tabs = new TabPane();

    public StartScreen(StartViewModel model, FileAsker asker) {
        this.model = model;
        this.asker = asker;
        setId("start");
        // The pane asks its content how high it is before it knows how wide, so wrapped text would be cut off.
        tabs.setMinHeight(410);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(tab("tab-open", "Open a case", openForm()), tab("tab-new", "New case", newForm()));
        var problem = Sheets.problemLabel();
        problem.setId("start-problem");
        problem.textProperty().bind(model.problem());
        var box = new VBox(
                16,
                Controls.title("Noticewright"),
                Controls.muted(
                        "From ticket exports and access logs to signed-off letters. Everything stays on this machine."),
                tabs,
                problem);
        box.setMaxWidth(640);
        box.setPadding(new Insets(32));
        var centred = new VBox(box);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.setPadding(new Insets(40, 0, 0, 0));
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    /// Starts with this case: only the passphrase is missing.
    public void choose(Path caseFile, CaseFiles.Mode mode) {
        choose(caseFile);
        readOnly.setSelected(mode == CaseFiles.Mode.READ_ONLY);
    }

    private void choose(Path caseFile) {
        openFile.setText(caseFile.toString());
        tabs.getSelectionModel().selectFirst();
        // The field is part of the window only once the tabs were laid out.
        Platform.runLater(openPassphrase::requestFocus);
    }

    private static Tab tab(String id, String title, VBox content) {
        content.setPadding(new Insets(16, 0, 0, 0));
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private VBox openForm() {
        readOnly.setId("open-read-only");
        var grid = grid();
        Forms.row(
                grid,
                "Case _file",
                withButton(
                        openFile,
                        Controls.button(
                                "open-choose",
                                "_Choose…",
                                () -> asker.fileToOpen(this, "Open a case")
                                        .ifPresent(file -> openFile.setText(file.toString())))),
                openFile);
        Forms.row(grid, "_Passphrase", openPassphrase);
        grid.add(readOnly, 1, 2);
        var open = Controls.primary("open-ok", "_Open", () -> {
            var passphrase = openPassphrase.getText().toCharArray();
            openPassphrase.clear();
            model.open(
                    path(openFile),
                    passphrase,
                    readOnly.isSelected() ? CaseFiles.Mode.READ_ONLY : CaseFiles.Mode.READ_WRITE);
        });
        openPassphrase.setOnAction(_ -> open.fire());
        var box = new VBox(12, grid, Controls.row(Controls.spring(), open));
        var recent = model.recentCases();
        if (!recent.isEmpty()) {
            box.getChildren().add(Controls.heading("Recent cases"));
        }
        for (int i = 0; i < recent.size(); i++) {
            var file = recent.get(i);
            var button = Controls.button(
                    "recent-" + i, "%s   %s".formatted(file.getFileName(), file.getParent()), () -> choose(file));
            button.setMnemonicParsing(false);
            button.getStyleClass().add("flat");
            box.getChildren().add(button);
        }
        return box;
    }

    private VBox newForm() {
        var file = Forms.field("new-file", "where the case file shall lie");
        var owner = Forms.field("new-owner", "your name, as the log shall show it");
        var passphrase = passphrase("new-passphrase");
        var again = passphrase("new-again");
        var facts = Forms.field("new-facts", "a file of facts; they may also be entered later");
        var grid = grid();
        Forms.row(
                grid,
                "Case _file",
                withButton(
                        file,
                        Controls.button(
                                "new-choose",
                                "C_hoose…",
                                () -> asker.fileToCreate(this, "New case", "case.notice")
                                        .ifPresent(path -> file.setText(path.toString())))),
                file);
        Forms.row(grid, "Your _name", owner);
        Forms.row(grid, "_Passphrase", passphrase);
        Forms.row(grid, "_Again", again);
        Forms.row(
                grid,
                "_Incident facts",
                withButton(
                        facts,
                        Controls.button(
                                "new-facts-choose",
                                "Choo_se…",
                                () -> asker.fileToOpen(this, "Incident facts")
                                        .ifPresent(path -> facts.setText(path.toString())))),
                facts);
        var create = Controls.primary("new-ok", "_Make the case", () -> {
            model.create(new StartViewModel.NewCase(
                    path(file),
                    owner.getText(),
                    passphrase.getText().toCharArray(),
                    again.getText().toCharArray(),
                    path(facts)));
            passphrase.clear();
            again.clear();
        });
        return new VBox(
                12,
                grid,
                Controls.muted(
                        "Without the passphrase or the recovery code, which is shown once, nobody can open the case"
                                + " again."),
                Controls.row(Controls.spring(), create));
    }

    private static @Nullable Path path(TextField field) {
        return Optional.of(field.getText().strip())
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .orElse(null);
    }

    private static PasswordField passphrase(String id) {
        var field = new PasswordField();
        field.setId(id);
        return field;
    }

    private static HBox withButton(TextField field, Control button) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return Controls.row(field, button);
    }

    private static GridPane grid() {
        var grid = new GridPane(12, 10);
        Forms.columns(grid, 120);
        return grid;
    }
}
