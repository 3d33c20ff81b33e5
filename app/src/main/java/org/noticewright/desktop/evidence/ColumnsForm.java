package org.noticewright.desktop.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.ColumnChoice;
import org.noticewright.casework.ColumnChoice.Dates;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;

/// Says which column of a file means what, beside the first value of each, starting from what an import would
/// guess.
final class ColumnsForm {

    private static final String NO_COLUMN = "(none)";
    private final Sheets sheets;
    private final ColumnChoice.Offer offer;
    private final Map<String, String> samples = new HashMap<>();
    private final Map<String, ComboBox<String>> columns = new LinkedHashMap<>();
    private final Map<String, TextField> settings = new LinkedHashMap<>();
    private final ComboBox<Dates> dates = new ComboBox<>();
    private final Label problem = Sheets.problemLabel();

    ColumnsForm(Sheets sheets, ColumnChoice.Offer offer) {
        this.sheets = sheets;
        this.offer = offer;
        offer.columns().forEach(column -> samples.put(column.name(), column.sample()));
    }

    /// @param now the mapping chosen before, null for the guess
    /// @param accept takes what the user chose
    /// @param back shows what was shown before
    void open(String file, @Nullable ColumnChoice now, Consumer<ColumnChoice> accept, Runnable back) {
        var grid = new GridPane(12, 6);
        var start = now == null ? offer.guess() : now.roles();
        offer.roles().forEach(role -> addRow(grid, role, start.get(role)));
        dates.setId("mapping-dates");
        dates.setAccessibleText("Dates such as 03/04/2026 are");
        dates.getItems().setAll(Dates.values());
        dates.setConverter(new DateWords());
        dates.setValue(now == null ? Dates.LEFT_OPEN : now.dates());
        addRow(grid, "Dates such as 03/04/2026 are", dates, new Label());
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(760);
        scroll.setPrefViewportHeight(440);
        var ok = Controls.primary("mapping-ok", "_Use these columns", () -> {
            var wrong = wrong();
            if (wrong == null) {
                accept.accept(new ColumnChoice(chosen(), Objects.requireNonNull(dates.getValue())));
                back.run();
            } else {
                problem.setText(wrong);
            }
        });
        ok.setDefaultButton(true);
        var about = Controls.muted(
                "%s read as %s. Columns without a role are kept as fields: nothing is left unread. Values shown are the first of each column."
                        .formatted(file, offer.format()));
        about.setMaxWidth(760);
        sheets.show(
                "Which column is what?",
                new VBox(8, about, scroll, problem),
                columns.values().iterator().next(),
                Controls.button("mapping-back", "_Back", back),
                ok);
    }

    private void addRow(GridPane grid, String role, @Nullable String column) {
        if (ColumnChoice.Offer.isWritten(role)) {
            var setting = new TextField(column == null ? "" : column);
            setting.setId("mapping-" + role);
            setting.setAccessibleText(RoleWords.of(role));
            settings.put(role, setting);
            addRow(grid, RoleWords.of(role), setting, new Label());
            return;
        }
        var choice = new ComboBox<String>();
        choice.setId("mapping-" + role);
        choice.setAccessibleText("Column of: " + RoleWords.of(role));
        choice.setPrefWidth(240);
        choice.setMinWidth(220);
        choice.getItems().add(NO_COLUMN);
        offer.columns().forEach(offered -> choice.getItems().add(offered.name()));
        var sample = Controls.muted("");
        sample.setId("mapping-sample-" + role);
        var whole = new Tooltip();
        choice.valueProperty().subscribe(name -> {
            sample.setText(samples.getOrDefault(name, ""));
            whole.setText(name);
            choice.setTooltip(name == null || name.equals(NO_COLUMN) ? null : whole);
        });
        choice.setValue(column != null && choice.getItems().contains(column) ? column : NO_COLUMN);
        columns.put(role, choice);
        addRow(grid, RoleWords.of(role), choice, sample);
    }

    private static void addRow(GridPane grid, String words, Node control, Label sample) {
        var label = new Label(words);
        label.setLabelFor(control);
        label.setMinWidth(GridPane.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, control, sample);
    }

    private @Nullable String wrong() {
        var needed = offer.roles().stream().filter(offer.needed()::contains).toList();
        var chosen = chosen();
        if (needed.stream().noneMatch(chosen::containsKey)) {
            return "Nothing is chosen for %s, and without it nothing can be read."
                    .formatted(String.join(
                            " or ",
                            needed.stream()
                                    .map(role -> "“" + RoleWords.of(role) + "”")
                                    .toList()));
        }
        if (!offer.sharesColumns()) {
            Set<String> once = new HashSet<>();
            for (var role : chosen.entrySet()) {
                if (!once.add(role.getValue())) {
                    return "The column “%s” is chosen twice. Maybe one of the two is another column."
                            .formatted(role.getValue());
                }
            }
        }
        return null;
    }

    private Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        columns.forEach((role, choice) -> {
            if (choice.getValue() != null && !choice.getValue().equals(NO_COLUMN)) {
                chosen.put(role, choice.getValue());
            }
        });
        settings.forEach((role, setting) -> {
            if (!setting.getText().isBlank()) {
                chosen.put(role, setting.getText().strip());
            }
        });
        return chosen;
    }

    private static final class DateWords extends StringConverter<Dates> {

        @Override
        public String toString(@Nullable Dates dates) {
            return switch (dates) {
                case MONTH_FIRST -> "month first: 4 March";
                case DAY_FIRST -> "day first: 3 April";
                case LEFT_OPEN -> "left open, with a warning";
                case null -> "";
            };
        }

        /// Chosen, never typed; the interface wants it.
        @Override
        public Dates fromString(String words) {
            return Arrays.stream(Dates.values())
                    .filter(dates -> toString(dates).equals(words))
                    .findFirst()
                    .orElse(Dates.LEFT_OPEN);
        }
    }
}
