package org.noticewright.desktop.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;

/// Asks for the format of files that could not be told for sure, with the best guesses and their reasons.
final class FormatForm {

    private static final String SKIP = "do not import";

    private final Sheets sheets;
    private final EvidenceViewModel model;
    private final List<EvidenceViewModel.Detected> files;
    private final List<ComboBox<String>> choices = new ArrayList<>();

    FormatForm(Sheets sheets, EvidenceViewModel model, List<EvidenceViewModel.Detected> files) {
        this.sheets = sheets;
        this.model = model;
        this.files = files;
    }

    void open() {
        var rows = new VBox(16);
        for (int i = 0; i < files.size(); i++) {
            rows.getChildren().add(row(i, files.get(i)));
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(640);
        scroll.setMaxHeight(420);
        var ok = Controls.primary("format-import", "_Import", this::accept);
        ok.setDefaultButton(true);
        sheets.show("Check the formats", scroll, choices.getFirst(), sheets.cancel(), ok);
    }

    private VBox row(int index, EvidenceViewModel.Detected file) {
        var choice = new ComboBox<String>();
        choice.setId("format-choice-" + index);
        choice.setAccessibleText("Format of " + file.file().getFileName());
        choice.getItems().add(SKIP);
        file.guesses().forEach(guess -> choice.getItems().add(guess.format()));
        model.formats().stream()
                .filter(format -> !choice.getItems().contains(format))
                .forEach(choice.getItems()::add);
        choice.setValue(
                file.guesses().isEmpty() ? SKIP : file.guesses().getFirst().format());
        choices.add(choice);
        var row = new VBox(4, Controls.heading(String.valueOf(file.file().getFileName())), choice);
        if (file.problem() != null) {
            row.getChildren().add(Controls.muted(file.problem()));
        }
        file.guesses().stream()
                .limit(3)
                .forEach(guess -> row.getChildren()
                        .add(Controls.muted(String.format(
                                Locale.US,
                                "%s, %.0f %%: %s",
                                guess.format(),
                                guess.confidence() * 100,
                                guess.reason()))));
        return row;
    }

    private void accept() {
        var chosen = new ArrayList<EvidenceViewModel.Chosen>();
        for (int i = 0; i < files.size(); i++) {
            var format = choices.get(i).getValue();
            if (format != null && !format.equals(SKIP)) {
                chosen.add(new EvidenceViewModel.Chosen(files.get(i).file(), format));
            }
        }
        sheets.hide();
        if (!chosen.isEmpty()) {
            model.importFiles(chosen);
        }
    }
}
