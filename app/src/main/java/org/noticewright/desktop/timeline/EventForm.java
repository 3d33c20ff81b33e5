package org.noticewright.desktop.timeline;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.TimelineEvent.Track;

/// An event by hand.
final class EventForm {

    private final Sheets sheets;
    private final TimelineViewModel model;
    private final GridPane grid = new GridPane(10, 8);

    EventForm(Sheets sheets, TimelineViewModel model) {
        this.sheets = sheets;
        this.model = model;
    }

    void open() {
        var date = field("event-date", "2026-02-07");
        var time = field("event-time", "09:30, empty when only the day is known");
        var zone = field("event-zone", "UTC, -08:00 or America/Los_Angeles");
        zone.setText("UTC");
        var track = new ComboBox<Track>();
        track.setId("event-track");
        track.getItems().setAll(Track.values());
        track.setValue(Track.RESPONSE);
        track.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Track value) {
                return value == null ? "" : Words.of(value);
            }

            @Override
            public Track fromString(String text) {
                return Track.valueOf(text.toUpperCase(java.util.Locale.ROOT));
            }
        });
        var meaning = field("event-meaning", "what the time stands for, such as Contained");
        var message = field("event-message", "one plain sentence");
        var reason = field("event-reason", "where this is known from");
        addRow("_Date", date);
        addRow("_Time", time);
        addRow("_Zone", zone);
        addRow("T_rack", track);
        addRow("_Meaning", meaning);
        addRow("What _happened", message);
        addRow("_Source", reason);
        var problem = Sheets.problemLabel();
        var ok = Controls.primary("event-ok", "_Add", () -> {
            var wrong = model.add(new TimelineViewModel.Typed(
                    date.getText(),
                    time.getText(),
                    zone.getText(),
                    track.getValue(),
                    meaning.getText(),
                    message.getText(),
                    reason.getText()));
            if (wrong == null) {
                sheets.hide();
            } else {
                problem.setText(wrong);
            }
        });
        ok.setDefaultButton(true);
        sheets.show("Add an event", new VBox(10, grid, problem), date, sheets.cancel(), ok);
    }

    private static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(32);
        return field;
    }

    private void addRow(String text, Control field) {
        var label = Controls.wrapped(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setAccessibleText(text.replace("_", ""));
        grid.addRow(grid.getRowCount(), label, field);
    }
}
