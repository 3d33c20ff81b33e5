package org.noticewright.desktop.obligations;

import java.util.regex.Pattern;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;

/// All incident facts as text. What is wrong is said below, and the caret goes to the line it names.
final class FactsText {

    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

    private final Sheets sheets;
    private final ObligationsViewModel model;

    FactsText(Sheets sheets, ObligationsViewModel model) {
        this.sheets = sheets;
        this.model = model;
    }

    void open(String json) {
        var text = new TextArea(json);
        text.setId("facts-text");
        text.setAccessibleText("Incident facts, JSON");
        text.getStyleClass().add("code");
        text.setPrefSize(720, 420);
        var reason = new TextField();
        reason.setId("facts-reason");
        reason.setPromptText("Reason of the change");
        reason.setAccessibleText("Reason of the change");
        var problem = Sheets.problemLabel();
        problem.setMaxWidth(720);
        var ok = Controls.primary(
                "facts-save",
                "_Save",
                () -> model.saveFacts(text.getText(), reason.getText(), sheets::hide, wrong -> {
                    problem.setText(wrong);
                    goToLine(text, wrong);
                }));
        var hint = Controls.muted(
                "What is missing or null is unknown. Unknown is never \"no\": it becomes an open question.");
        sheets.show("Incident facts", new VBox(8, hint, text, reason, problem), text, sheets.cancel(), ok);
    }

    private static void goToLine(TextArea text, String message) {
        var matcher = LINE.matcher(message);
        if (!matcher.find()) {
            return;
        }
        int line = Integer.parseInt(matcher.group(1));
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            at = text.getText().indexOf('\n', at) + 1;
            if (at == 0) {
                return;
            }
        }
        int end = text.getText().indexOf('\n', at);
        text.selectRange(at, end < 0 ? text.getLength() : end);
        text.requestFocus();
    }
}
