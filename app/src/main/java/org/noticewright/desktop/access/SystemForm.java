package org.noticewright.desktop.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FormatWords;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.InWords;
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
    private final TextField system = Forms.field("system-name", "such as Electronic health records");
    private final ComboBox<SystemCheck.Result> result = new ComboBox<>();
    private final TextField checked = Forms.field("system-checked", "such as Sign-ins of the taken account");
    private final TextField from = Forms.field("system-from", "2026-02-04");
    private final TextField to = Forms.field("system-to", "2026-02-08");
    private final TextField evidence =
            Forms.field("system-evidence", "other than files of the case, such as a vendor's letter");
    private final TextField by = Forms.field("system-by", "who examined it");
    private final TextField reason = Forms.field("system-reason", "why it is recorded; goes into the log");
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
        result.setConverter(new InWords<>(result.getItems(), Words::of));
        Forms.columns(grid, 160);
        Forms.row(grid, "_System", system);
        Forms.row(grid, "_Result", result);
        Forms.row(grid, "_What was looked at", checked);
        Forms.row(grid, "_From (UTC)", from);
        Forms.row(grid, "_To (UTC)", to);
        Forms.row(grid, "_Evidence files", files());
        Forms.row(grid, "_Other evidence", evidence);
        Forms.row(grid, "_By", by);
        Forms.row(grid, "Reaso_n", reason);
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
            var box = new CheckBox("%d: %s (%s)"
                    .formatted(source.id().value(), source.path().getFileName(), FormatWords.of(source.format())));
            box.setMnemonicParsing(false);
            sources.put(source.id(), box);
            list.getChildren().add(box);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(80);
        return scroll;
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
