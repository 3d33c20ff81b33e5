package org.noticewright.desktop.obligations;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.FactsFields;
import org.noticewright.casework.FactsFields.Field;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.Sheets;

/// The facts that letters and clocks need most, a field each; the others stand in the text of all facts.
final class FactsForm {

    private static final String DAY = "2026-02-04";

    private final Sheets sheets;
    private final ObligationsViewModel model;
    private final Map<Field, TextInputControl> inputs = new EnumMap<>(Field.class);
    private final GridPane grid = new GridPane(10, 8);
    private final Label problem = Sheets.problemLabel();

    FactsForm(Sheets sheets, ObligationsViewModel model) {
        this.sheets = sheets;
        this.model = model;
    }

    void open(String json) {
        Map<Field, String> known;
        try {
            known = FactsFields.of(json);
        } catch (IllegalArgumentException _) {
            new FactsText(sheets, model).open(json);
            return;
        }
        Forms.columns(grid, 210);
        grid.setPadding(new Insets(0, 14, 0, 0));
        for (var field : Field.values()) {
            row(field, known.getOrDefault(field, ""));
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(420);
        var reason = Forms.field("facts-reason", "Reason of the change");
        reason.setAccessibleText("Reason of the change");
        var all = Controls.button(
                "facts-all", "_All facts as text…", () -> with(json, now -> new FactsText(sheets, model).open(now)));
        var ok = Controls.primary(
                "facts-save",
                "_Save",
                () -> with(json, now -> model.saveFacts(now, reason.getText(), sheets::hide, problem::setText)));
        ok.setDefaultButton(true);
        var hint = Controls.muted("An empty field is unknown. Unknown is never \"no\": it becomes an open question.");
        var content = new VBox(8, hint, scroll, reason, problem);
        content.setPrefWidth(720);
        sheets.show(
                "Incident facts",
                content,
                Objects.requireNonNull(inputs.get(Field.ORGANISATION)),
                all,
                sheets.cancel(),
                ok);
    }

    private void row(Field field, String known) {
        var id = "facts-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var input = field.isList() ? Forms.lines(id, prompt(field)) : Forms.field(id, prompt(field));
        input.setText(known);
        inputs.put(field, input);
        Forms.row(grid, words(field), input);
    }

    /// Hands on the facts with what was typed, or says why not.
    private void with(String json, Consumer<String> then) {
        var typed = new EnumMap<Field, String>(Field.class);
        inputs.forEach((field, input) -> typed.put(field, input.getText()));
        try {
            then.accept(FactsFields.put(json, typed));
        } catch (IllegalArgumentException wrong) {
            problem.setText(wrong.getMessage());
        }
    }

    private static String words(Field field) {
        return switch (field) {
            case ORGANISATION -> "Your organisation";
            case TOLL_FREE -> "Toll-free telephone";
            case VENDOR -> "Vendor of the support desk";
            case FIRST_DAY -> "First day of the break-in";
            case LAST_DAY -> "Last day of the break-in";
            case DISCOVERED -> "Day it was discovered";
            case DETERMINED -> "Day the review found data";
            case CONTAINED -> "Day it was contained";
            case ADDRESS -> "Your address, for letters";
            case HOURS -> "Hours of the telephone";
            case EMAIL -> "E-mail for questions";
            case WEBSITE -> "Website of the notice";
            case SIGNER -> "Who signs";
            case SIGNER_TITLE -> "Title of who signs";
            case WHAT_HAPPENED -> "What happened";
            case ACTIONS -> "What you did about it";
        };
    }

    private static String prompt(Field field) {
        return switch (field) {
            case ORGANISATION, VENDOR -> "name, as letters shall print it";
            case TOLL_FREE -> "1-800-555-0100";
            case FIRST_DAY, LAST_DAY, DISCOVERED, DETERMINED, CONTAINED -> DAY;
            case ADDRESS -> "a line each";
            case HOURS -> "Monday to Friday, 8 am to 8 pm Central";
            case EMAIL -> "privacy@care.example";
            case WEBSITE -> "https://care.example/notice";
            case SIGNER, SIGNER_TITLE -> "as letters shall print it";
            case WHAT_HAPPENED, ACTIONS -> "a sentence each line, as letters shall print it";
        };
    }
}
