package org.noticewright.desktop.timeline;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.BuildTimeline.Entry;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

public final class TimelineScreen implements Screen {

    private final TimelineViewModel model;
    private final Sheets sheets;
    private final TableView<Entry> table;
    private final TimeAxis axis;
    private final BorderPane node = new BorderPane();

    public TimelineScreen(TimelineViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        table = table();
        axis = new TimeAxis(this::select);
        model.entries().subscribe(() -> axis.show(model.entries()));
        var withdraw = Controls.button("timeline-withdraw", "_Withdraw…", this::withdraw);
        withdraw.disableProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !isByHand(table.getSelectionModel().getSelectedItem()),
                table.getSelectionModel().selectedItemProperty()));
        var head = Controls.row(
                Controls.title("Timeline"),
                Controls.spring(),
                Controls.button("timeline-zoom-out", "−", () -> axis.zoom(1 / 1.5)),
                Controls.button("timeline-fit", "Show _all", axis::fit),
                Controls.button("timeline-zoom-in", "+", () -> axis.zoom(1.5)),
                withdraw,
                Controls.primary("timeline-add", "Add e_vent…", () -> new EventForm(sheets, model).open()));
        var top = new VBox(12, head, axis);
        top.setPadding(new Insets(0, 0, 12, 0));
        node.setTop(top);
        node.setCenter(table);
        node.setPadding(new Insets(20));
    }

    private TableView<Entry> table() {
        var empty = Controls.empty(
                "Nothing happened yet",
                "Events come from the access log once you say whose access is judged, from imports and from the law. Add what only people know.");
        var made = Controls.<Entry>table("timeline-table", "Events in time order", empty);
        made.getColumns().add(Controls.column("Time (UTC)", 205, entry -> Words.utc(entry.event().at().instant())));
        made.getColumns().add(Controls.column("As written", 180, entry -> entry.event().at().text()));
        made.getColumns().add(Controls.column("Zone", 150, entry -> entry.event().at().zone()));
        made.getColumns().add(Controls.column("Track", 90, entry -> Words.of(entry.event().track())));
        made.getColumns().add(Controls.column("Meaning", 200, entry -> entry.event().meaning()));
        made.getColumns().add(Controls.column("What happened", 520, entry -> entry.event().message()));
        made.getColumns().add(Controls.column("Origin", 90, entry -> Words.of(entry.event().origin())));
        made.setItems(model.entries());
        return made;
    }

    private static boolean isByHand(@org.jspecify.annotations.Nullable Entry entry) {
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
    public ScreenName name() {
        return ScreenName.TIMELINE;
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public Node firstFocus() {
        return axis;
    }
}
