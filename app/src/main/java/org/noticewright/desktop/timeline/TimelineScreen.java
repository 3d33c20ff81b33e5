package org.noticewright.desktop.timeline;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.BuildTimeline.Entry;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

public final class TimelineScreen extends Screen<BorderPane> {

    private final TimelineViewModel model;
    private final Sheets sheets;
    private final TableView<Entry> table;
    private final TimeAxis axis;

    public TimelineScreen(TimelineViewModel model, Sheets sheets) {
        super(ScreenName.TIMELINE, new BorderPane(), model::refresh);
        this.model = model;
        this.sheets = sheets;
        table = table();
        axis = new TimeAxis(model.today(), this::select);
        model.entries().subscribe(() -> axis.show(model.entries()));
        var withdraw = Controls.button("timeline-withdraw", "_Withdraw…", this::withdraw);
        withdraw.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isByHand(table.getSelectionModel().getSelectedItem()) || model.readOnly(),
                        table.getSelectionModel().selectedItemProperty()));
        var add = Controls.primary("timeline-add", "Add e_vent…", () -> new EventForm(sheets, model).open());
        add.setDisable(model.readOnly());
        var head = Controls.row(
                Controls.title("Timeline"),
                Controls.spring(),
                Controls.sign("timeline-zoom-out", "−", "Zoom out", () -> axis.zoom(1 / 1.5)),
                Controls.button("timeline-fit", "Show _all", axis::fit),
                Controls.sign("timeline-zoom-in", "+", "Zoom in", () -> axis.zoom(1.5)),
                withdraw,
                add);
        var top = new VBox(12, head, axis);
        if (model.readOnly()) {
            top.getChildren().add(1, Controls.readOnlyNote("timeline-read-only"));
        }
        top.setPadding(new Insets(0, 0, 12, 0));
        node().setTop(top);
        node().setCenter(table);
        node().setPadding(new Insets(20));
    }

    private TableView<Entry> table() {
        var empty = Controls.empty(
                "Nothing happened yet",
                "Events come from the access log once you say whose access is judged, from imports and from the law."
                        + " Add what only people know.");
        var made = Controls.<Entry>table("timeline-table", "Events in time order", empty);
        made.getColumns()
                .add(Controls.column(
                        "Time (UTC)",
                        165,
                        entry -> Words.bareUtc(entry.event().at().instant())));
        made.getColumns()
                .add(Controls.column(
                        "Track", 85, entry -> Words.of(entry.event().track())));
        var meaning = Controls.<Entry>longText(
                "Meaning", 170, entry -> Words.meaning(entry.event().meaning()));
        made.getColumns().add(meaning);
        var happened = Controls.<Entry>longText(
                "What happened", 320, entry -> Words.sentence(entry.event().message()));
        made.getColumns().add(happened);
        made.getColumns()
                .add(Controls.column(
                        "Origin", 90, entry -> Words.of(entry.event().origin())));
        made.getColumns().add(Controls.longText("As written", 188, TimelineScreen::asWritten));
        Controls.fill(made, happened, 320, List.of(new Controls.Room<>(meaning, 170, 230)));
        made.setItems(model.entries());
        return made;
    }

    /// The text of the source, with the zone unless the text names it.
    private static String asWritten(Entry entry) {
        var at = entry.event().at();
        return at.text().endsWith(at.zone()) ? at.text() : at.text() + " " + at.zone();
    }

    private static boolean isByHand(@Nullable Entry entry) {
        return entry != null && entry.id() != null;
    }

    private void select(Entry entry) {
        table.getSelectionModel().select(entry);
        table.scrollTo(entry);
    }

    private void withdraw() {
        var entry = table.getSelectionModel().getSelectedItem();
        if (entry == null || entry.id() == null) {
            return;
        }
        var id = entry.id();
        sheets.askReason("Withdraw the event", "It is no longer shown; the log keeps it and your reason.", reason -> {
            model.withdraw(id, reason);
            return null;
        });
    }

    @Override
    public Node firstFocus() {
        return axis;
    }
}
