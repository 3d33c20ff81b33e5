package org.noticewright.desktop.access;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;

/// Hours that stand out, as a picture and as a list.
final class UnusualPane {

    private final TableView<UnusualHour> hours;
    private final HeatStrip strip;
    private final Label summary = Controls.wrapped("");
    private final BorderPane node = new BorderPane();

    UnusualPane(AccessViewModel model, Sheets sheets) {
        hours = table();
        strip = new HeatStrip(this::select);
        hours.getSelectionModel().selectedItemProperty().subscribe(hour -> {
            if (hour != null) {
                strip.point(hour);
            }
        });
        summary.setId("access-unusual-summary");
        var top = new VBox(
                8,
                Controls.row(
                        summary,
                        Controls.spring(),
                        legend(),
                        Controls.button(
                                "access-unusual-method", "_How this is judged…", () -> tellMethod(model, sheets))),
                strip);
        top.setPadding(new Insets(0, 0, 8, 0));
        node.setTop(top);
        node.setCenter(hours);
        model.unusual().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private static TableView<UnusualHour> table() {
        var empty = Controls.empty(
                "No unusual hour",
                "Hours stand here in which an account read far more than in its own past, or at a time it never worked"
                        + " before. Import access logs that reach back some weeks before the incident, so that there is"
                        + " a past to hold it against.");
        var table = Controls.<UnusualHour>table(
                "access-unusual", "Unusual hours, the furthest from what is usual first", empty);
        table.getColumns()
                .add(Columns.fixed(
                        Columns.MINUTE,
                        Controls.column("Hour (UTC)", Columns.MINUTE, hour -> Words.utcMinute(hour.hour()))));
        table.getColumns().add(Controls.longText("Account", 140, UnusualHour::actor));
        table.getColumns().add(Controls.numbers("Reads", 70, UnusualHour::reads));
        var sentence = Controls.<UnusualHour>longText("In a sentence", 460, UnusualHour::sentence);
        table.getColumns().add(sentence);
        table.getColumns()
                .add(Controls.column(
                        "Usual",
                        90,
                        hour -> hour.judgedBy() == null
                                ? "unknown"
                                : "up to " + Words.number(hour.judgedBy().upper())));
        table.getColumns()
                .add(Controls.column(
                        "Stands out by",
                        135,
                        hour -> hour.why().stream()
                                .sorted()
                                .map(why -> Words.of(why).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        Controls.fill(table, sentence, 280);
        return table;
    }

    private static Node legend() {
        var legend = new HBox(12);
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.setMinWidth(Region.USE_PREF_SIZE);
        for (var level : new HeatGrid.Level[] {HeatGrid.Level.USUAL, HeatGrid.Level.BUSY, HeatGrid.Level.UNUSUAL}) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "swatch-" + level.name().toLowerCase(Locale.ROOT));
            double height = switch (level) {
                case NONE, USUAL -> 6;
                case BUSY -> 10;
                case UNUSUAL -> 14;
            };
            swatch.setMinSize(12, height);
            swatch.setMaxSize(12, height);
            var name = new Label(
                    switch (level) {
                        case NONE -> "none";
                        case USUAL -> "up to the middle";
                        case BUSY -> "above the middle";
                        case UNUSUAL -> "unusual";
                    });
            legend.getChildren().add(Controls.row(swatch, name));
        }
        return legend;
    }

    private void show(@Nullable UnusualAccess access) {
        strip.show(access);
        hours.getItems().clear();
        if (access == null) {
            summary.setText("");
            return;
        }
        int hidden = Math.max(0, access.actors().size() - HeatStrip.ROWS);
        summary.setText("%s of %s with reads stand out%s%s.%s"
                .formatted(
                        Words.number(access.hours().size()),
                        Words.counted(access.activeHours(), "hour", "hours"),
                        access.notJudged() == 0
                                ? ""
                                : "; %s could be held against nothing".formatted(Words.number(access.notJudged())),
                        access.unnamed() + access.overflow() == 0
                                ? ""
                                : "; %s name no account or were too many"
                                        .formatted(
                                                Words.counted(access.unnamed() + access.overflow(), "read", "reads")),
                        hidden == 0
                                ? ""
                                : " %s not drawn.".formatted(Words.counted(hidden, "account is", "accounts are"))));
        hours.getItems().setAll(access.hours());
    }

    private static void tellMethod(AccessViewModel model, Sheets sheets) {
        var access = model.unusual().get();
        if (access != null) {
            sheets.tell(
                    "How unusual hours are found",
                    "The team's working hours in the logs: %s.\n\n%s"
                            .formatted(access.workingHours(), access.method()));
        }
    }

    private void select(UnusualHour hour) {
        hours.getSelectionModel().select(hour);
        hours.scrollTo(hour);
    }
}
