package org.noticewright.desktop.records;

import java.util.EnumSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Verdict;

/// Narrows the table. Text waits until typing pauses: each search opens every sealed text of the case.
final class FilterBar extends FlowPane {

    private final RecordsViewModel model;
    private final MenuButton verdicts = new MenuButton("Any verdict");
    private final MenuButton exposures = new MenuButton("Any exposure");
    private final CheckBox needsReview = new CheckBox("Needs re_view");
    private final CheckBox undecided = new CheckBox("U_ndecided");
    private final TextField text = new TextField();
    private final PauseTransition typing = new PauseTransition(Duration.millis(350));
    private boolean showing;

    FilterBar(RecordsViewModel model) {
        super(8, 8);
        this.model = model;
        for (var verdict : Verdict.values()) {
            verdicts.getItems().add(item("filter-verdict-" + verdict, verdict.name(), verdict));
        }
        for (var exposure : Exposure.values()) {
            exposures.getItems().add(item("filter-exposure-" + exposure, Words.of(exposure), exposure));
        }
        verdicts.setId("filter-verdicts");
        exposures.setId("filter-exposures");
        needsReview.setId("filter-needs-review");
        undecided.setId("filter-undecided");
        text.setId("filter-text");
        text.setPromptText("Search subject, requester, messages");
        text.setAccessibleText("Search text");
        text.setPrefColumnCount(20);
        needsReview.setOnAction(_ -> apply());
        undecided.setOnAction(_ -> apply());
        typing.setOnFinished(_ -> apply());
        text.textProperty().subscribe(_ -> {
            if (!showing) {
                typing.playFromStart();
            }
        });
        text.setOnAction(_ -> apply());
        var reveal = new CheckBox("Reveal re_quester");
        reveal.setId("records-reveal");
        reveal.selectedProperty().bindBidirectional(model.revealed());
        getChildren().addAll(text, verdicts, exposures, needsReview, undecided,
                Controls.button("filter-clear", "C_lear", () -> model.show(Tickets.Filter.ALL)), reveal);
        setRowValignment(javafx.geometry.VPos.CENTER);
        model.filter().subscribe(this::show);
    }

    private CheckMenuItem item(String id, String label, Enum<?> value) {
        var item = new CheckMenuItem(label);
        item.setId(id);
        item.setUserData(value);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> apply());
        return item;
    }

    void focusText() {
        text.requestFocus();
    }

    private void apply() {
        typing.stop();
        model.show(chosen(verdicts, Verdict.class), chosen(exposures, Exposure.class),
                needsReview.isSelected(), undecided.isSelected(), text.getText());
    }

    private void show(Tickets.Filter filter) {
        showing = true;
        set(verdicts, filter.verdicts(), "Any verdict", "Verdict");
        set(exposures, filter.exposures(), "Any exposure", "Exposure");
        needsReview.setSelected(filter.onlyNeedsReview());
        undecided.setSelected(filter.onlyUndecided());
        var wanted = filter.text() == null ? "" : filter.text();
        if (!text.getText().strip().equals(wanted)) {
            text.setText(wanted);
        }
        showing = false;
    }

    private static void set(MenuButton menu, Set<?> chosen, String none, String some) {
        menu.getItems().forEach(item -> ((CheckMenuItem) item).setSelected(chosen.contains(item.getUserData())));
        menu.setText(chosen.isEmpty() ? none : "%s: %d chosen".formatted(some, chosen.size()));
    }

    private static <E extends Enum<E>> Set<E> chosen(MenuButton menu, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        menu.getItems().stream()
                .filter(item -> ((CheckMenuItem) item).isSelected())
                .forEach(item -> chosen.add(type.cast(item.getUserData())));
        return chosen;
    }
}
