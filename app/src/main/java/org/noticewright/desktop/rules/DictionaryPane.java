package org.noticewright.desktop.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.DictionaryFile;
import org.noticewright.desktop.rules.RulesViewModel.Value;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.SingleKeys;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;

/// Entries and proposals, decided on by keyboard.
final class DictionaryPane {

    private final RulesViewModel model;
    private final Runnable showEffect;
    private final TableView<Value> table = table();
    private final MeaningForm form;
    private final Label edits = Controls.muted("");
    private final BorderPane node = new BorderPane();

    /// @param showEffect goes to the effect of what is wanted
    DictionaryPane(RulesViewModel model, Runnable showEffect, Runnable add) {
        this.model = model;
        this.showEffect = showEffect;
        form = new MeaningForm(model, this::next);
        table.setItems(model.values());
        table.getSelectionModel().selectedItemProperty().subscribe(form::show);
        edits.setId("rules-edits");
        edits.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.edits() == 0
                                ? "No edits wait."
                                : Words.counted(model.edits(), "edit waits", "edits wait") + " to be applied.",
                        model.values(),
                        model.effect()));
        var addButton = Controls.button("rules-add", "_Add a value…", add);
        addButton.setDisable(model.readOnly());
        var top = Controls.row(
                Controls.primary("rules-propose", "_Propose values", model::propose),
                addButton,
                Controls.spring(),
                edits,
                Controls.button("rules-effect", "Show the _effect", showEffect));
        top.setPadding(new Insets(10, 0, 10, 0));
        var right = new ScrollPane(form);
        right.setFitToWidth(true);
        right.setMinWidth(350);
        var split = new SplitPane(table, right);
        split.setDividerPositions(0.7);
        SplitPane.setResizableWithParent(right, false);
        node.setTop(top);
        node.setCenter(split);
        SingleKeys.on(node, this::handle, table::requestFocus);
    }

    private static TableView<Value> table() {
        var empty = Controls.empty(
                "The dictionary is empty",
                "Propose values counts tags, fields, forms, brands, subjects and file names of all records and asks"
                        + " about those that go with health content, read as health, or say nothing by themselves.");
        var made = Controls.<Value>table("rules-values", "Values of the metadata", empty);
        made.getColumns().add(Controls.column("State", 90, DictionaryPane::state));
        var where = Controls.column("Where", 128, MeaningForm::where);
        made.getColumns().add(where);
        var name = Controls.<Value>column("Value", 155, value -> value.key().value());
        made.getColumns().add(name);
        made.getColumns()
                .add(numbers(
                        "Records",
                        84,
                        value -> value.use() == null ? null : value.use().tickets()));
        made.getColumns().add(Controls.column("Health", 68, DictionaryPane::share));
        made.getColumns().add(Controls.column("Meaning", 158, value -> words(value)));
        made.getColumns().add(Controls.column("Why it is proposed", 240, DictionaryPane::why));
        made.getColumns().add(Controls.column("Samples", 130, DictionaryPane::samples));
        Controls.fill(made, name, 155, List.of(new Controls.Room<>(where, 128, 180)));
        return made;
    }

    private interface Counting {
        @Nullable
        Long of(Value value);
    }

    private static TableColumn<Value, Long> numbers(String title, double width, Counting counting) {
        var column = Controls.<Value>numbers(title, width, value -> 0L);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(counting.of(cell.getValue())));
        return column;
    }

    static String state(Value value) {
        var edit = value.edit();
        if (edit != null) {
            var meaning = edit.meaning();
            return meaning == null ? "take back *" : meaning.isNothing() ? "reject *" : "confirm *";
        }
        return value.entry() == null && value.use() == null ? "" : DictionaryFile.state(value.entry());
    }

    private static String share(Value value) {
        var use = value.use();
        return use == null || use.tickets() == 0
                ? ""
                : String.format(Locale.US, "%.0f %%", 100.0 * use.withHealth() / use.tickets());
    }

    private static String samples(Value value) {
        var use = value.use();
        return use == null
                ? ""
                : use.samples().stream().map(id -> "" + id.value()).collect(Collectors.joining(", "));
    }

    private static String why(Value value) {
        var use = value.use();
        return use == null
                ? ""
                : use.why().stream()
                        .map(why -> Words.of(why).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Value value) {
        var meaning = value.meaning();
        if (meaning == null) {
            return "";
        }
        boolean suggested = value.edit() == null && value.entry() == null;
        return words(meaning) + (suggested ? "?" : "");
    }

    static String words(Meaning meaning) {
        var element = meaning.element();
        var text = element == null ? "nothing about health" : element.label();
        if (!meaning.special().isEmpty()) {
            text += meaning.special().stream().map(Words::of).collect(Collectors.joining(", ", " · ", ""));
        }
        return meaning.words().isEmpty() ? text : meaning.words() + " · " + text;
    }

    Parent node() {
        return node;
    }

    Node firstFocus() {
        return table;
    }

    private boolean handle(KeyCode code) {
        switch (code) {
            case C -> form.confirmThen(this::next);
            case X -> form.rejectThen(this::next);
            case DELETE, BACK_SPACE -> form.takeBackThen(this::next);
            case R -> form.focusReason();
            case P -> model.propose();
            case E -> showEffect.run();
            case J -> move(1);
            case K -> move(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The list may have been made anew since, so the place is found by the value.
    private void next(MetadataKey decided) {
        for (int i = 0; i < model.values().size(); i++) {
            if (model.values().get(i).key().equals(decided)) {
                goTo(Math.min(i + 1, model.values().size() - 1));
            }
        }
        table.requestFocus();
    }

    private void move(int by) {
        goTo(table.getSelectionModel().getSelectedIndex() + by);
    }

    private void goTo(int to) {
        if (to >= 0 && to < model.values().size()) {
            table.getSelectionModel().clearAndSelect(to);
            table.scrollTo(Math.max(0, to - 4));
        }
    }
}
