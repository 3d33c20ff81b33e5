package org.noticewright.desktop.rules;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.InWords;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.domain.MetadataKey;

/// Takes a value that nobody proposed into the list.
final class ValueForm {

    private final Sheets sheets;
    private final RulesViewModel model;
    private final ComboBox<MetadataKey.Carrier> where = new ComboBox<>();
    private final TextField field = Forms.field("value-field", "such as reason for contact");
    private final TextField value = Forms.field("value-text", "such as refill_3");

    ValueForm(Sheets sheets, RulesViewModel model) {
        this.sheets = sheets;
        this.model = model;
    }

    void open() {
        where.setId("value-where");
        where.getItems().setAll(MetadataKey.Carrier.values());
        where.setConverter(new InWords<>(where.getItems(), MeaningForm::place));
        where.setValue(MetadataKey.Carrier.TAG);
        field.disableProperty().bind(where.valueProperty().isNotEqualTo(MetadataKey.Carrier.FIELD));
        var grid = new GridPane(10, 8);
        Forms.columns(grid, 160);
        Forms.row(grid, "_Where it stands", where);
        Forms.row(grid, "_Name of the field", field);
        Forms.row(grid, "_Value", value);
        var problem = Sheets.problemLabel();
        var ok = Controls.primary("value-ok", "_Add", () -> {
            var wrong = add();
            if (wrong.isEmpty()) {
                sheets.hide();
            }
            problem.setText(wrong);
        });
        ok.setDefaultButton(true);
        var hint = Controls.muted("A value as the records carry it. Capitals do not matter, nor do digits in subjects"
                + " and file names.");
        var content = new VBox(10, hint, grid, problem);
        content.setPrefWidth(560);
        sheets.show("A value to explain", content, value, sheets.cancel(), ok);
    }

    /// What is wrong, empty when the value was added.
    private String add() {
        var carrier = where.getValue();
        if (carrier == MetadataKey.Carrier.FIELD && field.getText().isBlank()) {
            return "A field needs its name. Type it as the records have it.";
        }
        var key = MetadataKey.of(carrier, field.getText(), value.getText());
        if (key == null) {
            return "A value has 1 to %d characters. Longer texts are no values.".formatted(MetadataKey.LONGEST);
        }
        model.add(key);
        return "";
    }
}
