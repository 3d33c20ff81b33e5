package org.noticewright.desktop.access;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.noticewright.casework.TimelineFile;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;

/// Asks which tool a timeline is for, then where it goes.
final class TimelineForm {

    /// Asks for a file, and says nothing when none is chosen.
    interface NewFile {
        void ask(String suggestedName, Consumer<Path> then);
    }

    private final Sheets sheets;
    private final NewFile file;
    private final AccessViewModel model;
    private final ToggleGroup formats = new ToggleGroup();

    TimelineForm(Sheets sheets, NewFile file, AccessViewModel model) {
        this.sheets = sheets;
        this.file = file;
        this.model = model;
    }

    void open() {
        var choices = new VBox(8);
        for (var format : TimelineFile.Format.values()) {
            var choice = new RadioButton("%s (%s)".formatted(words(format), format.ending()));
            choice.setId("timeline-format-" + format.name().toLowerCase(Locale.ROOT));
            choice.setUserData(format);
            choice.setToggleGroup(formats);
            choices.getChildren().add(choice);
        }
        var first = (RadioButton) formats.getToggles().getFirst();
        first.setSelected(true);
        var about = Controls.muted("Each of the intruder's log lines and every other event. The file holds ticket ids"
                + " (except STIX), accounts of staff and addresses; never a ticket's text or a patient's name.");
        about.setMaxWidth(560);
        var ok = Controls.primary("timeline-export", "_Export…", this::accept);
        ok.setDefaultButton(true);
        sheets.show("Export the timeline", new VBox(14, about, choices), first, sheets.cancel(), ok);
    }

    /// The format in the words of the tools.
    static String words(TimelineFile.Format format) {
        return switch (format) {
            case TIMESKETCH_CSV -> "Timesketch, a table";
            case TIMESKETCH_JSONL -> "Timesketch, JSON lines";
            case L2TCSV -> "log2timeline and Plaso (l2tcsv), a table";
            case IRIS_CSV -> "DFIR-IRIS, a table";
            case STIX -> "STIX 2.1, a bundle";
        };
    }

    private void accept() {
        var format = (TimelineFile.Format) formats.getSelectedToggle().getUserData();
        sheets.hide();
        file.ask("timeline" + format.ending(), out -> model.exportTimeline(format, out));
    }
}
