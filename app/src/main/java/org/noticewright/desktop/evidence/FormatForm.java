package org.noticewright.desktop.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.ColumnChoice;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FormatWords;
import org.noticewright.desktop.shared.InWords;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

/// Asks for the format of files that could not be told for sure, with the best guesses and their reasons.
final class FormatForm {

    private static final String SKIP = "do not import";
    private static final String UTC = "UTC";
    private static final List<String> ZONES = List.of(
            UTC,
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    private final Sheets sheets;
    private final EvidenceViewModel model;
    private final List<EvidenceViewModel.Detected> files;
    private final List<ComboBox<String>> choices = new ArrayList<>();
    private final List<ComboBox<String>> zones = new ArrayList<>();
    private final Map<Integer, ColumnChoice> columns = new HashMap<>();
    private final ScrollPane content = new ScrollPane();
    private final Label problem = Sheets.problemLabel();

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
        content.setContent(rows);
        content.setFitToWidth(true);
        content.setPrefViewportWidth(780);
        content.setPrefViewportHeight(Math.min(420, 140 * files.size()));
        content.setMaxHeight(420);
        show();
    }

    private void show() {
        var ok = Controls.primary("format-import", "_Import", this::accept);
        ok.setDefaultButton(true);
        sheets.show("Check the formats", new VBox(8, content, problem), choices.getFirst(), sheets.cancel(), ok);
    }

    private VBox row(int index, EvidenceViewModel.Detected file) {
        var choice = new ComboBox<String>();
        choice.setId("format-choice-" + index);
        choice.setAccessibleText("Format of " + file.file().getFileName());
        choice.setConverter(new InWords<>(choice.getItems(), FormatWords::of));
        choice.getItems().add(SKIP);
        file.guesses().forEach(guess -> choice.getItems().add(guess.format()));
        model.formats().stream()
                .filter(format -> !choice.getItems().contains(format))
                .forEach(choice.getItems()::add);
        choice.setValue(
                file.guesses().isEmpty() ? SKIP : file.guesses().getFirst().format());
        choices.add(choice);
        var zone = zone(index, file);
        var zoned = new Label("Times without a zone are in");
        zoned.setLabelFor(zone);
        zoned.setMinWidth(Label.USE_PREF_SIZE);
        var name = Controls.heading(String.valueOf(file.file().getFileName()));
        name.setWrapText(true);
        name.setMinHeight(Label.USE_PREF_SIZE);
        var row = new VBox(
                4,
                name,
                new FlowPane(
                        16, 6, Controls.row(choice, columnsOf(index, file.file(), choice)), Controls.row(zoned, zone)));
        if (file.problem() != null) {
            row.getChildren().add(Controls.muted(file.problem()));
        }
        file.guesses().stream()
                .limit(3)
                .forEach(guess -> row.getChildren()
                        .add(Controls.muted(String.format(
                                Locale.US,
                                "%s, %.0f %%: %s",
                                FormatWords.of(guess.format()),
                                guess.confidence() * 100,
                                Words.sentence(guess.reason())))));
        return row;
    }

    /// Opens the choice of columns; only for formats that need one.
    private Button columnsOf(int index, Path file, ComboBox<String> choice) {
        var button = Controls.button("format-columns-" + index, "Columns…", () -> {});
        button.setAccessibleText("Columns of " + file.getFileName());
        choice.valueProperty().subscribe(format -> {
            button.setDisable(format == null || !ColumnChoice.Offer.isFor(format));
            columns.remove(index);
            button.setText("Columns…");
        });
        button.setOnAction(_ -> model.columns(
                file,
                choice.getValue(),
                offer -> new ColumnsForm(sheets, offer)
                        .open(
                                String.valueOf(file.getFileName()),
                                columns.get(index),
                                chosen -> {
                                    columns.put(index, chosen);
                                    button.setText("Columns (%d chosen)…"
                                            .formatted(chosen.roles().size()));
                                },
                                this::show),
                problem::setText));
        return button;
    }

    /// The zones that are asked for most stand first; any other can be typed.
    private ComboBox<String> zone(int index, EvidenceViewModel.Detected file) {
        var zone = new ComboBox<String>();
        zone.setId("format-zone-" + index);
        zone.setAccessibleText("Zone of the times in " + file.file().getFileName() + " that name none");
        zone.setEditable(true);
        zone.setPrefWidth(210);
        zone.getItems().setAll(ZONES);
        zone.setValue(UTC);
        zones.add(zone);
        return zone;
    }

    private void accept() {
        try {
            accept(zones.stream().map(FormatForm::zoneOf).toList());
        } catch (DateTimeException unknown) {
            problem.setText("A zone is unknown. Maybe write it as America/New_York, or as -05:00.");
        }
    }

    private static ZoneId zoneOf(ComboBox<String> zone) {
        var typed = zone.getEditor().getText();
        return ZoneId.of(typed == null || typed.isBlank() ? UTC : typed.strip());
    }

    private void accept(List<ZoneId> zoned) {
        var chosen = new ArrayList<EvidenceViewModel.Chosen>();
        for (int i = 0; i < files.size(); i++) {
            var format = choices.get(i).getValue();
            if (format != null && !format.equals(SKIP)) {
                chosen.add(new EvidenceViewModel.Chosen(files.get(i).file(), format, zoned.get(i), columns.get(i)));
            }
        }
        sheets.hide();
        if (!chosen.isEmpty()) {
            model.importFiles(chosen);
        }
    }
}
