package org.noticewright.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.RuleEffect;
import org.noticewright.desktop.rules.RulesViewModel.ChangedRow;
import org.noticewright.desktop.rules.RulesViewModel.PersonRow;
import org.noticewright.desktop.rules.RulesViewModel.Shown;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What the wanted rules would change, before anything is written, and the button that applies exactly that.
final class EffectPane {

    private static final String MASK = "••••••";

    private final RulesViewModel model;
    private final Sheets sheets;
    private final GridPane moves = new GridPane(16, 4);
    private final Label summary = Controls.wrapped("");
    private final Label people = Controls.wrapped("");
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final TableView<ChangedRow> changed;
    private final TableView<PersonRow> gained;
    private final TableView<PersonRow> lost;
    private final Label more = Controls.muted("");
    private final BorderPane node = new BorderPane();

    EffectPane(RulesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        summary.setId("effect-summary");
        people.setId("effect-people");
        changed = changedTable();
        gained = peopleTable("effect-gained", "Nobody comes to count as affected");
        lost = peopleTable("effect-lost", "Nobody stops counting as affected");
        var apply = Controls.primary("effect-apply", "_Apply as one step…", this::apply);
        apply.disableProperty().bind(model.effect().isNull().or(new SimpleBooleanProperty(model.readOnly())));
        var reveal = new ToggleButton("Reveal _names");
        reveal.setId("effect-reveal");
        reveal.selectedProperty().bindBidirectional(revealed);
        revealed.subscribe(_ -> {
            gained.refresh();
            lost.refresh();
        });
        var top = Controls.row(
                Controls.button("effect-show", "Show the _effect of what is wanted", () -> model.showEffect(() -> {})),
                Controls.spring(),
                reveal,
                apply);
        top.setPadding(new Insets(10, 0, 10, 0));
        node.setTop(top);
        model.effect().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            node.setCenter(Controls.empty(
                    "No effect to show",
                    "Edit the dictionary, choose other names or another policy, then show the effect. With"
                            + " none of these, it is what the rules of this program would change since the records"
                            + " were judged."));
            return;
        }
        var effect = shown.effect();
        summary(effect);
        moves(effect);
        people.setText("People who count as affected: %s → %s."
                .formatted(
                        Words.number(effect.people().before()),
                        Words.number(effect.people().after())));
        changed.setItems(FXCollections.observableArrayList(shown.changed()));
        gained.setItems(FXCollections.observableArrayList(shown.gained()));
        lost.setItems(FXCollections.observableArrayList(shown.lost()));
        int hidden = effect.changed().size() - shown.changed().size();
        more.setText(
                hidden > 0 ? "The first %d; %s more.".formatted(shown.changed().size(), Words.number(hidden)) : "");
        more.setManaged(hidden > 0);
        node.setCenter(content(effect));
    }

    private Node content(RuleEffect effect) {
        var left = new VBox(
                8,
                Controls.heading("Records whose verdict or review flag changes: "
                        + Words.number(effect.changed().size())),
                changed,
                more);
        VBox.setVgrow(changed, Priority.ALWAYS);
        var right = new VBox(
                8,
                Controls.heading("People gained: "
                        + Words.number(effect.people().gained().size())),
                gained,
                Controls.heading(
                        "People lost: " + Words.number(effect.people().lost().size())),
                lost);
        VBox.setVgrow(gained, Priority.ALWAYS);
        VBox.setVgrow(lost, Priority.ALWAYS);
        var lists = new HBox(16, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(600);
        right.setPrefWidth(380);
        VBox.setVgrow(lists, Priority.ALWAYS);
        var card = new HBox(40, moves, new VBox(summary, people));
        HBox.setHgrow(card.getChildren().get(1), Priority.ALWAYS);
        card.getStyleClass().add("card");
        return new VBox(12, card, lists);
    }

    private void summary(RuleEffect effect) {
        var lines = new ArrayList<String>();
        lines.add("%s judged again, %s."
                .formatted(
                        Words.counted(effect.tickets(), "record", "records"),
                        Words.counted(effect.verdictsChanged(), "verdict changes", "verdicts change")));
        lines.add("%s the verdict; elements, categories, review flag or ground change."
                .formatted(Words.counted(effect.otherwise(), "record keeps", "records keep")));
        lines.add(String.format(
                Locale.US,
                "Wait for a person: %,d → %,d (%.1f %% → %.1f %%).",
                effect.reviewBefore(),
                effect.reviewAfter(),
                100 * effect.reviewShareBefore(),
                100 * effect.reviewShareAfter()));
        if (effect.againstDecision() > 0) {
            lines.add("%s would be judged otherwise by the machine: people's decisions stay."
                    .formatted(Words.counted(effect.againstDecision(), "decided record", "decided records")));
        }
        if (effect.waiting() > 0) {
            lines.add("%s never classified: the effect does not know them."
                    .formatted(Words.counted(effect.waiting(), "record was", "records were")));
        }
        lines.add("Rules: %s → %s".formatted(effect.before(), effect.after()));
        summary.setText(String.join("\n", lines));
    }

    private void moves(RuleEffect effect) {
        moves.getChildren().clear();
        moves.getColumnConstraints().setAll(new ColumnConstraints(110));
        moves.setMinWidth(Label.USE_PREF_SIZE);
        moves.setId("effect-moves");
        moves.add(Controls.muted("from \\ to"), 0, 0);
        for (var verdict : Verdict.values()) {
            moves.add(Controls.heading(verdict.name()), verdict.ordinal() + 1, 0);
            moves.add(Controls.heading(verdict.name()), 0, verdict.ordinal() + 1);
            for (var to : Verdict.values()) {
                long count = effect.moves().getOrDefault(new RuleEffect.Move(verdict, to), 0L);
                var label = new Label(Words.number(count));
                label.setId("effect-" + verdict.name().toLowerCase(Locale.ROOT) + "-"
                        + to.name().toLowerCase(Locale.ROOT));
                if (verdict != to && count > 0) {
                    label.getStyleClass().add("verdict-word-" + to.name().toLowerCase(Locale.ROOT));
                }
                GridPane.setHalignment(label, HPos.RIGHT);
                moves.add(label, to.ordinal() + 1, verdict.ordinal() + 1);
            }
        }
    }

    private static TableView<ChangedRow> changedTable() {
        var table = Controls.<ChangedRow>table(
                "effect-changed",
                "Records whose verdict or review flag changes",
                Controls.empty("No verdict changes", "Elements and categories may change all the same: see above."));
        table.getColumns().add(fixed("No.", 64, row -> "" + row.row().id().value()));
        table.getColumns().add(fixed("Record", 88, row -> row.row().key().id()));
        table.getColumns()
                .add(fixed(
                        "Verdict",
                        168,
                        row -> words(
                                row.changed().move().from(),
                                row.changed().move().to())));
        table.getColumns().add(fixed("Waits", 82, EffectPane::review));
        var subject =
                Controls.<ChangedRow>column("Subject", 240, row -> row.row().subject());
        table.getColumns().add(subject);
        Controls.fill(table, subject, 180);
        return table;
    }

    private static TableColumn<ChangedRow, String> fixed(
            String title, double width, Function<ChangedRow, String> value) {
        var column = Controls.column(title, width, value);
        column.setMinWidth(width);
        return column;
    }

    private static String words(Verdict from, Verdict to) {
        return from == to ? "stays " + to : from + " → " + to;
    }

    private static String review(ChangedRow row) {
        var changed = row.changed();
        if (changed.reviewFrom() == changed.reviewTo()) {
            return changed.reviewTo() ? "yes" : "no";
        }
        return changed.reviewTo() ? "no → yes" : "yes → no";
    }

    private TableView<PersonRow> peopleTable(String id, String empty) {
        var table = Controls.<PersonRow>table(id, "People", Controls.muted(empty));
        table.getColumns()
                .add(column("Person", 160, row -> revealed.get() ? row.first().requester() : MASK));
        table.getColumns().add(column("By records", 200, EffectPane::records));
        table.setMinHeight(90);
        return table;
    }

    private static TableColumn<PersonRow, String> column(
            String title, double width, Function<PersonRow, String> value) {
        return Controls.column(title, width, value);
    }

    private static String records(PersonRow row) {
        List<Ticket.Id> records = row.person().records();
        var shown = records.stream().limit(5).map(id -> "" + id.value()).collect(Collectors.joining(", "));
        return records.size() > 5 ? shown + " and " + (records.size() - 5) + " more" : shown;
    }

    private void apply() {
        sheets.askReason(
                "Apply to all records",
                "Exactly what is shown is applied, as one step. It goes into the log with your reason and can be"
                        + " undone.",
                model::apply);
    }
}
