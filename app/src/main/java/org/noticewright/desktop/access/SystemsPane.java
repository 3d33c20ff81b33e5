package org.noticewright.desktop.access;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Timeline;
import org.noticewright.desktop.access.AccessViewModel.Decided;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.SystemCheck;

/// Systems that were examined for traces of the intruder, with the evidence.
final class SystemsPane {

    private final AccessViewModel model;
    private final Sheets sheets;
    private final TableView<Timeline.Entry> systems;
    private final BorderPane node = new BorderPane();

    SystemsPane(AccessViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        systems = table();
        var withdraw = Controls.button("access-system-withdraw", "W_ithdraw…", this::withdraw);
        withdraw.disableProperty()
                .bind(systems.getSelectionModel()
                        .selectedItemProperty()
                        .isNull()
                        .or(Bindings.createBooleanBinding(model::readOnly)));
        var add = Controls.button("access-system-add", "_Add a system…", this::add);
        add.setDisable(model.readOnly());
        var top = Controls.row(
                Controls.muted("\"Medical records were not involved\" is a claim to prove: what was looked at, when, by"
                        + " whom."),
                Controls.spring(),
                withdraw,
                add);
        top.setPadding(new Insets(0, 0, 8, 0));
        node.setTop(top);
        node.setCenter(systems);
        model.decided().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private static TableView<Timeline.Entry> table() {
        var empty = Controls.empty(
                "No system examined yet",
                "Record each system that was checked, reached or not, with the logs or letters that say so: health"
                        + " records, billing, the identity provider. Add a system starts one.");
        var table = Controls.<Timeline.Entry>table("access-systems", "Systems examined", empty);
        table.getColumns().add(column("System", 160, 105, SystemCheck::system));
        table.getColumns().add(column("Result", 110, 92, check -> Words.of(check.result())));
        table.getColumns().add(column("Looked at", 240, 130, SystemCheck::checked));
        table.getColumns()
                .add(column(
                        "Time (UTC)",
                        170,
                        105,
                        check -> Words.utcMinute(check.period().from()) + " to "
                                + Words.utcMinute(check.period().to())));
        table.getColumns()
                .add(column(
                        "Files",
                        90,
                        60,
                        check -> check.sources().stream()
                                .map(id -> "" + id.value())
                                .collect(Collectors.joining(", "))));
        table.getColumns().add(column("Other evidence", 180, 134, SystemCheck::evidence));
        table.getColumns().add(column("By", 120, 80, SystemCheck::by));
        return table;
    }

    private static TableColumn<Timeline.Entry, String> column(
            String title, double width, double least, Function<SystemCheck, String> value) {
        var column = Controls.<Timeline.Entry>longText(title, width, entry -> {
            var check = entry.event().system();
            return check == null ? "" : value.apply(check);
        });
        column.setMinWidth(least);
        return column;
    }

    private void show(@Nullable Decided decided) {
        if (decided == null) {
            systems.getItems().clear();
        } else {
            systems.getItems().setAll(decided.systems());
        }
    }

    private void add() {
        var decided = model.decided().get();
        if (decided != null) {
            new SystemForm(sheets, model, decided).open();
        }
    }

    private void withdraw() {
        var entry = systems.getSelectionModel().getSelectedItem();
        if (entry != null) {
            sheets.askReason(
                    "Withdraw the examination", "It is no longer shown; the log keeps it and your reason.", reason -> {
                        model.withdraw(entry.id(), reason);
                        return null;
                    });
        }
    }
}
