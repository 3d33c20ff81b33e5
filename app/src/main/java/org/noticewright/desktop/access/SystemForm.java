package org.noticewright.desktop.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.UtcTimes;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Interval;
import org.noticewright.domain.SystemCheck;

/// A system that was examined.
final class SystemForm {

    private final Sheets sheets;
    private final AccessViewModel model;
    private final AccessViewModel.Decided decided;
    private final Map<DataSource.Id, CheckBox> sources = new LinkedHashMap<>();
    private final TextField system = field("system-name", "such as Electronic health records");
    private final ComboBox<SystemCheck.Result> result = new ComboBox<>();
    private final TextField checked = field("system-checked", "such as Sign-ins of the taken account");
    private final TextField from = field("system-from", "2026-02-04");
    private final TextField to = field("system-to", "2026-02-08");
    private final TextField evidence =
            field("system-evidence", "other than files of the case, such as a vendor's letter");
    private final TextField by = field("system-by", "who examined it");
    private final TextField reason = field("system-reason", "why it is recorded; goes into the log");
    private final GridPane grid = new GridPane(10, 8);

    SystemForm(Sheets sheets, AccessViewModel model, AccessViewModel.Decided decided) {
        this.sheets = sheets;
        this.model = model;
        this.decided = decided;
    }

    void open() {
        result.setId("system-result");
        result.getItems().setAll(SystemCheck.Result.values());
        result.setValue(SystemCheck.Result.UNKNOWN);
        result.setConverter(new StringConverter<>() {
            @Override
            public String toString(SystemCheck.@Nullable Result value) {
                return value == null ? "" : Words.of(value);
            }

            @Override
            public SystemCheck.Result fromString(String text) {
                return SystemCheck.Result.valueOf(text);
            }
        });
        grid.getColumnConstraints().add(new ColumnConstraints(160));
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        row("_System", system);
        row("_Result", result);
        row("_What was looked at", checked);
        row("_From (UTC)", from);
        row("_To (UTC)", to);
        row("_Evidence files", files());
        row("_Other evidence", evidence);
        row("_By", by);
        row("Reaso_n", reason);
        var problem = Sheets.problemLabel();
        var ok = Controls.primary("system-ok", "_Add", () -> accept(problem));
        ok.setDefaultButton(true);
        var content = new VBox(10, grid, problem);
        content.setPrefWidth(700);
        sheets.show("A system that was examined", content, system, sheets.cancel(), ok);
    }

    private ScrollPane files() {
        var list = new VBox(3);
        for (var source : decided.sources()) {
            var box = new CheckBox(
                    "%d: %s (%s)".formatted(source.id().value(), source.path().getFileName(), source.format()));
            box.setMnemonicParsing(false);
            sources.put(source.id(), box);
            list.getChildren().add(box);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(80);
        return scroll;
    }

    private void row(String text, Control field) {
        var label = Controls.wrapped(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setAccessibleText(text.replace("_", ""));
        grid.addRow(grid.getRowCount(), label, field);
    }

    private static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    private void accept(Label problem) {
        Interval period;
        try {
            period = from.getText().isBlank() || to.getText().isBlank()
                    ? null
                    : new Interval(
                            UtcTimes.parse(from.getText(), UtcTimes.Day.START),
                            UtcTimes.parse(to.getText(), UtcTimes.Day.END));
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
            return;
        }
        List<DataSource.Id> chosen = sources.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        var wrong = model.examined(
                system.getText(),
                result.getValue(),
                checked.getText(),
                period,
                chosen,
                evidence.getText(),
                by.getText(),
                reason.getText());
        if (wrong == null) {
            sheets.hide();
        } else {
            problem.setText(wrong);
        }
    }
}
