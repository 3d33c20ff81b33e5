package org.noticewright.desktop.records;

import java.util.Set;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.controlsfx.control.CheckComboBox;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.InWords;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Verdict;

/// Narrows the table. Text waits until typing pauses: each search opens every sealed text of the case.
final class FilterBar extends FlowPane {

    private final RecordsViewModel model;
    private final CheckComboBox<Verdict> verdicts = new CheckComboBox<>();
    private final CheckComboBox<Exposure> exposures = new CheckComboBox<>();
    private final CheckBox needsReview = new CheckBox("Needs re_view");
    private final CheckBox undecided = new CheckBox("U_ndecided");
    private final TextField text = new TextField();
    private final PauseTransition typing = new PauseTransition(Duration.millis(350));
    private boolean showing;

    FilterBar(RecordsViewModel model) {
        super(8, 8);
        this.model = model;
        offer(verdicts, "filter-verdicts", "Any verdict", Verdict.values(), Verdict::name);
        offer(exposures, "filter-exposures", "Any exposure", Exposure.values(), Words::of);
        needsReview.setId("filter-needs-review");
        undecided.setId("filter-undecided");
        text.setId("filter-text");
        text.setPromptText("Search (/)");
        text.setAccessibleText("Search subject, requester, messages");
        text.setTooltip(new Tooltip("Searches subject, requester and messages of every record"));
        text.setPrefColumnCount(12);
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
        getChildren()
                .addAll(
                        text,
                        verdicts,
                        exposures,
                        needsReview,
                        undecided,
                        Controls.button("filter-clear", "C_lear", () -> model.show(Tickets.Filter.ALL)),
                        reveal);
        setRowValignment(VPos.CENTER);
        model.filter().subscribe(this::show);
    }

    private <E extends Enum<E>> void offer(
            CheckComboBox<E> box, String id, String any, E[] values, Function<E, String> words) {
        box.setId(id);
        box.setAccessibleText(any);
        box.getItems().setAll(values);
        box.setConverter(new InWords<>(box.getItems(), words));
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<E>) _ -> {
            // The box shows no words of its own while nothing is chosen.
            box.setTitle(box.getCheckModel().getCheckedItems().isEmpty() ? any : null);
            if (!showing) {
                apply();
            }
        });
        box.setTitle(any);
        box.setPrefWidth(150);
    }

    void focusText() {
        text.requestFocus();
    }

    private void apply() {
        typing.stop();
        model.show(
                Set.copyOf(verdicts.getCheckModel().getCheckedItems()),
                Set.copyOf(exposures.getCheckModel().getCheckedItems()),
                needsReview.isSelected(),
                undecided.isSelected(),
                text.getText());
    }

    private void show(Tickets.Filter filter) {
        showing = true;
        check(verdicts, filter.verdicts());
        check(exposures, filter.exposures());
        needsReview.setSelected(filter.onlyNeedsReview());
        undecided.setSelected(filter.onlyUndecided());
        var wanted = filter.text() == null ? "" : filter.text();
        if (!text.getText().strip().equals(wanted)) {
            text.setText(wanted);
        }
        showing = false;
    }

    private static <E> void check(CheckComboBox<E> box, Set<E> wanted) {
        var checks = box.getCheckModel();
        box.getItems().forEach(value -> {
            if (wanted.contains(value) && !checks.isChecked(value)) {
                checks.check(value);
            } else if (!wanted.contains(value) && checks.isChecked(value)) {
                checks.clearCheck(value);
            }
        });
    }
}
