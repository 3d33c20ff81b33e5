package org.noticewright.desktop.records;

import javafx.collections.FXCollections;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.records.RecordsViewModel.AlikeShown;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

/// Shows the records that were judged on the same grounds, before the decision is carried over to them.
final class AlikeSheet {

    private final RecordsViewModel model;
    private final Sheets sheets;
    private final Runnable back;

    /// @param back takes the keyboard back once it is decided
    AlikeSheet(RecordsViewModel model, Sheets sheets, Runnable back) {
        this.model = model;
        this.sheets = sheets;
        this.back = back;
    }

    void open() {
        if (!model.readOnly()) {
            model.findAlike(this::show);
        }
    }

    private void show(AlikeShown shown) {
        var alike = shown.alike();
        if (alike.tickets().isEmpty()) {
            sheets.tell(
                    "No alike record",
                    alike.decided() == 0
                            ? "No other record was judged on the same grounds with the same subject or message."
                            : "%s alike, and decided on already."
                                    .formatted(Words.counted(alike.decided(), "record is", "records are")));
            return;
        }
        var text = Controls.wrapped("""
            %s judged on the same grounds as this one: the same rule, the same %s, and the same subject or \
            message once names and numbers are taken out. Decide %s on all of them?%s\
            """.formatted(
                        Words.counted(alike.tickets().size(), "undecided record was", "undecided records were"),
                        Words.counted(alike.grounds(), "piece of evidence", "pieces of evidence"),
                        alike.decision().verdict(),
                        alike.decided() == 0
                                ? ""
                                : " %s decided already and stay."
                                        .formatted(Words.counted(alike.decided(), "more is", "more are"))));
        text.setId("alike-text");
        var reason = new TextField("Alike record %d: %s"
                .formatted(alike.origin().value(), alike.decision().reason()));
        reason.setId("alike-reason");
        reason.setAccessibleText("Reason");
        var problem = Sheets.problemLabel();
        var ok = Controls.primary(
                "alike-ok",
                "_Decide on %s".formatted(Words.number(alike.tickets().size())),
                () -> {
                    var wrong = reason.getText().isBlank()
                            ? "A reason is needed: it will have to be defended."
                            : model.decideAlike(alike, reason.getText().strip());
                    if (wrong == null) {
                        sheets.hide();
                        back.run();
                    } else {
                        problem.setText(wrong);
                    }
                });
        ok.setDefaultButton(true);
        int hidden = alike.tickets().size() - shown.rows().size();
        var content = new VBox(
                10,
                text,
                table(shown),
                Controls.muted(
                        hidden > 0
                                ? "The first %d are listed."
                                        .formatted(shown.rows().size())
                                : ""),
                new VBox(4, Controls.muted("Reason"), reason),
                problem);
        content.setPrefWidth(720);
        sheets.show("Decide alike records too", content, reason, sheets.cancel(), ok);
    }

    private static TableView<Tickets.Row> table(AlikeShown shown) {
        var table = Controls.<Tickets.Row>table("alike-records", "Alike records", Controls.muted("No alike record."));
        table.getColumns()
                .add(Controls.column("Number", 90, row -> "" + row.id().value()));
        table.getColumns().add(Controls.column("Record", 90, row -> row.key().id()));
        table.getColumns().add(Controls.column("Verdict", 100, row -> ReadingPane.verdictWords(row.verdict())));
        table.getColumns().add(Controls.column("Subject", 400, Tickets.Row::subject));
        table.setItems(FXCollections.observableArrayList(shown.rows()));
        table.setPrefHeight(320);
        return table;
    }
}
