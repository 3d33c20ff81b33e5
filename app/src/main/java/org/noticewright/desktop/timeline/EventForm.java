package org.noticewright.desktop.timeline;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.InWords;
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
        track.setConverter(new InWords<>(track.getItems(), Words::of));
        var meaning = field("event-meaning", "what the time stands for, such as Contained");
        var message = field("event-message", "one plain sentence");
        var reason = field("event-reason", "where this is known from");
        Forms.row(grid, "_Date", date);
        Forms.row(grid, "_Time", time);
        Forms.row(grid, "_Zone", zone);
        Forms.row(grid, "T_rack", track);
        Forms.row(grid, "_Meaning", meaning);
        Forms.row(grid, "What _happened", message);
        Forms.row(grid, "_Source", reason);
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
        var field = Forms.field(id, prompt);
        field.setPrefColumnCount(32);
        return field;
    }
}
