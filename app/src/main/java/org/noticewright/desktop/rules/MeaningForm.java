package org.noticewright.desktop.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.InWords;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.ValueUse;

/// What a person says one value means. The reason stays from one value to the next until it is changed.
final class MeaningForm extends VBox {

    private static final List<DataElement> HEALTH = Arrays.stream(DataElement.values())
            .filter(DataElement::isHealthContent)
            .toList();

    private final RulesViewModel model;
    private final Label value = Controls.heading("");
    private final Label counts = Controls.wrapped("");
    private final ComboBox<DataElement> element = new ComboBox<>(FXCollections.observableArrayList(HEALTH));
    private final Map<SpecialCategory, CheckBox> special = new EnumMap<>(SpecialCategory.class);
    private final TextField words = new TextField();
    private final TextField reason = new TextField();
    private RulesViewModel.@Nullable Value shown;

    /// @param next moves on from a value that was decided on
    MeaningForm(RulesViewModel model, Consumer<MetadataKey> next) {
        super(8);
        this.model = model;
        setPadding(new Insets(12));
        value.setId("meaning-value");
        value.setWrapText(true);
        counts.setId("meaning-counts");
        element.setId("meaning-element");
        element.setConverter(new InWords<>(element.getItems(), DataElement::label));
        element.setMaxWidth(Double.MAX_VALUE);
        words.setId("meaning-words");
        words.setPromptText("such as hair loss");
        reason.setId("meaning-reason");
        reason.setPromptText("Reason (R): who knows what it means");
        var categories = new FlowPane(10, 4);
        for (var category : SpecialCategory.values()) {
            var box = new CheckBox(Words.of(category));
            box.setId("meaning-" + category.name().toLowerCase(Locale.ROOT));
            special.put(category, box);
            categories.getChildren().add(box);
        }
        var problem = Sheets.problemLabel();
        problem.setId("meaning-problem");
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var buttons = new FlowPane(
                8,
                8,
                Controls.primary("meaning-confirm", "_Confirm", () -> decide(this::confirm, next)),
                Controls.button("meaning-nothing", "Means not_hing", () -> decide(this::reject, next)),
                Controls.button("meaning-remove", "_Take back", () -> decide(this::takeBack, next)));
        buttons.setDisable(model.readOnly());
        getChildren()
                .addAll(
                        value,
                        counts,
                        labelled("It tells", element),
                        Controls.muted("Special categories"),
                        categories,
                        labelled("In your words", words),
                        labelled("Reason", reason),
                        buttons,
                        model.readOnly()
                                ? Controls.readOnlyNote("rules-read-only")
                                : Controls.keys(
                                        "C confirm",
                                        "X means nothing",
                                        "Delete take back",
                                        "R reason",
                                        "J K move",
                                        "P propose",
                                        "E effect"),
                        problem);
        show(null);
    }

    private static VBox labelled(String text, Control field) {
        field.setAccessibleText(text);
        var label = Controls.muted(text);
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    void show(RulesViewModel.@Nullable Value selected) {
        shown = selected;
        setDisable(selected == null);
        if (selected == null) {
            value.setText("No value selected");
            counts.setText("Choose one in the table. Propose values (P) counts what the records carry.");
            return;
        }
        value.setText("%s “%s”".formatted(where(selected), selected.key().value()));
        counts.setText(counts(selected.use()));
        var meaning = selected.meaning();
        element.setValue(meaning == null ? null : meaning.element());
        special.forEach((category, box) ->
                box.setSelected(meaning != null && meaning.special().contains(category)));
        words.setText(meaning == null ? "" : meaning.words());
    }

    static String where(RulesViewModel.Value value) {
        var key = value.key();
        return key.carrier() == MetadataKey.Carrier.FIELD ? key.label() : place(key.carrier());
    }

    static String place(MetadataKey.Carrier carrier) {
        return switch (carrier) {
            case TAG -> "Tag";
            case FIELD -> "Field";
            case SUBJECT -> "Subject";
            case ATTACHMENT -> "File name";
        };
    }

    /// What the number of standard errors says; three are what a proposal asks for.
    private static String chance(double z) {
        if (z >= 3) {
            return "It goes with health far more often than chance would have it.";
        }
        return z <= -3
                ? "It goes with health far less often than chance would have it."
                : "Chance alone could bring this share about.";
    }

    private static String counts(@Nullable ValueUse use) {
        if (use == null) {
            return "Not counted yet: press P.";
        }
        var lines = new ArrayList<String>();
        lines.add("On %s; %s of these (%.0f\u00a0%%) hold sure health content elsewhere, of all records %.1f\u00a0%%."
                .formatted(
                        Words.counted(use.tickets(), "record", "records"),
                        Words.number(use.withHealth()),
                        use.tickets() == 0 ? 0.0 : 100.0 * use.withHealth() / use.tickets(),
                        use.withHealthPerMille() / 10.0));
        lines.add(chance(use.z()));
        if (!use.samples().isEmpty()) {
            lines.add("Records: "
                    + use.samples().stream().map(id -> "" + id.value()).collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private interface Deciding {
        boolean decide(RulesViewModel.Value value);
    }

    private void decide(Deciding deciding, Consumer<MetadataKey> next) {
        if (shown == null) {
            return;
        }
        var key = shown.key();
        if (deciding.decide(shown)) {
            next.accept(key);
        } else if (reason.getText().isBlank()) {
            focusReason();
        }
    }

    void confirmThen(Consumer<MetadataKey> next) {
        decide(this::confirm, next);
    }

    void rejectThen(Consumer<MetadataKey> next) {
        decide(this::reject, next);
    }

    void takeBackThen(Consumer<MetadataKey> next) {
        decide(this::takeBack, next);
    }

    private boolean confirm(RulesViewModel.Value selected) {
        var chosen = element.getValue();
        if (chosen == null) {
            element.requestFocus();
            return model.edit(selected.key(), null, "");
        }
        var categories = EnumSet.noneOf(SpecialCategory.class);
        special.forEach((category, box) -> {
            if (box.isSelected()) {
                categories.add(category);
            }
        });
        return model.edit(
                selected.key(), new Meaning(chosen, categories, words.getText().strip()), reason.getText());
    }

    private boolean reject(RulesViewModel.Value selected) {
        return model.edit(selected.key(), Meaning.nothing(words.getText().strip()), reason.getText());
    }

    /// What was wanted first, then the entry itself.
    private boolean takeBack(RulesViewModel.Value selected) {
        if (model.isEdited(selected.key())) {
            model.forget(selected.key());
            return true;
        }
        return model.hasEntry(selected.key()) && model.edit(selected.key(), null, reason.getText());
    }

    void focusReason() {
        reason.requestFocus();
        reason.selectAll();
    }
}
