package org.noticewright.desktop.overview;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.PostalAddress;

public final class OverviewScreen extends Screen<ScrollPane> {

    private static final int CLOCKS = 8;
    private static final int STATES = 10;

    private final OverviewViewModel model;
    private final Consumer<Blocker> goTo;
    private final VBox blockers = new VBox(8);
    private final VBox clocks = new VBox(6);
    private final GridPane waterfall = new GridPane(12, 6);
    private final GridPane states = new GridPane(12, 6);

    public OverviewScreen(OverviewViewModel model, Consumer<Blocker> goTo, FileAsker asker) {
        super(ScreenName.OVERVIEW, new ScrollPane(), model::refresh);
        this.model = model;
        this.goTo = goTo;
        var cards = new GridPane(16, 16);
        cards.getColumnConstraints().addAll(half(), half());
        cards.add(Controls.card("overview-blockers", "What blocks the next step", blockers), 0, 0, 2, 1);
        cards.add(Controls.card("overview-waterfall", "Records", waterfall), 0, 1);
        cards.add(Controls.card("overview-clocks", "Clocks", clocks), 1, 1);
        cards.add(Controls.card("overview-states", "People reached, by state", states), 0, 2, 2, 1);
        cards.add(new ProofCard(model, asker).node(), 0, 3, 2, 1);
        var content = new VBox(16, Controls.title("Overview"), cards);
        content.setPadding(new Insets(20));
        node().setContent(content);
        node().setFitToWidth(true);
        columns(waterfall);
        columns(states);
        model.summary().subscribe(_ -> show());
        model.counting().subscribe(_ -> show());
    }

    private static ColumnConstraints half() {
        var column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    private static void columns(GridPane grid) {
        var label = new ColumnConstraints();
        label.setMinWidth(140);
        var bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(label, bar);
    }

    private void show() {
        var summary = model.summary().get();
        if (summary == null) {
            blockers.getChildren().setAll(uncounted("The case was not counted."));
            return;
        }
        showBlockers(summary);
        showWaterfall(summary.counted());
        showClocks(summary);
        showStates(summary.people());
    }

    /// In place of numbers that are not there.
    private Node uncounted(String why) {
        return model.counting().get()
                ? Controls.muted("Counting…")
                : Controls.row(Controls.button("overview-count", "_Count", model::refresh), Controls.wrapped(why));
    }

    private String uncountedPart() {
        return model.counting().get() ? "Counting…" : "Not counted yet.";
    }

    private void showBlockers(CaseSummary summary) {
        blockers.getChildren().clear();
        for (var blocker : summary.blockers()) {
            var name = "blocker-"
                    + blocker.blocker().name().toLowerCase(Locale.ROOT).replace('_', '-');
            var go = Controls.button(
                    name, "Go to " + blocker.blocker().screen().title(), () -> goTo.accept(blocker.blocker()));
            go.setAccessibleText(
                    blocker.text() + " Go to " + blocker.blocker().screen().title());
            go.setPrefWidth(150);
            blockers.getChildren().add(Controls.row(go, Controls.wrapped(blocker.text())));
        }
        if (!summary.isWhole()) {
            blockers.getChildren().add(uncounted("Not everything was counted."));
        } else if (blockers.getChildren().isEmpty()) {
            blockers.getChildren()
                    .add(Controls.wrapped("Nothing. Records are reviewed, questions answered, letters written."));
        }
    }

    private void showWaterfall(CaseSummary.Records counted) {
        waterfall.getChildren().clear();
        if (counted.records() == 0) {
            waterfall.add(
                    Controls.muted("No record yet. Import the ticket export on the Evidence screen."), 0, 0, 3, 1);
            return;
        }
        int row = 0;
        for (var bar : OverviewViewModel.waterfall(counted)) {
            addBar(waterfall, row++, bar.label(), bar.count(), bar.fraction(), "bar-" + bar.kind());
        }
        waterfall.add(
                Controls.muted("%s in %s from %s; %s rejected and listed."
                        .formatted(
                                Words.counted(counted.messages(), "message", "messages"),
                                Words.counted(counted.records(), "record", "records"),
                                Words.counted(counted.files(), "file", "files"),
                                Words.number(counted.rejects()))),
                0,
                row,
                3,
                1);
    }

    private static void addBar(GridPane grid, int row, String label, long count, double fraction, String style) {
        var bar = new ProgressBar(fraction);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().addAll("count-bar", style);
        bar.setFocusTraversable(false);
        bar.setAccessibleText("%s: %s".formatted(label, Words.number(count)));
        var number = new Label(Words.number(count));
        number.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHalignment(number, HPos.RIGHT);
        grid.addRow(row, Controls.wrapped(label), bar, number);
    }

    private void showClocks(CaseSummary summary) {
        clocks.getChildren().clear();
        var duties = summary.duties();
        if (duties == null) {
            clocks.getChildren().add(Controls.muted(uncountedPart()));
            return;
        }
        if (duties.derived() instanceof CaseDuties.FactsNeeded) {
            clocks.getChildren()
                    .add(Controls.muted(
                            "No clock runs before the incident facts are known. Enter them on the Obligations"
                                    + " screen."));
            return;
        }
        duties.clocks().stream()
                .limit(CLOCKS)
                .forEach(due -> clocks.getChildren().add(clock(summary, due)));
        if (duties.clocks().isEmpty()) {
            clocks.getChildren().add(Controls.muted("No dated obligation."));
        } else if (duties.clocks().size() > CLOCKS) {
            clocks.getChildren()
                    .add(Controls.muted("and %,d more on the Obligations screen"
                            .formatted(duties.clocks().size() - CLOCKS)));
        }
    }

    private static Node clock(CaseSummary summary, Obligation obligation) {
        var due = obligation.due();
        var left = new Label(due == null ? "" : Words.daysLeft(summary.today(), due));
        left.setMinWidth(150);
        left.getStyleClass().addAll("clock", urgency(summary, obligation));
        var what = Controls.wrapped(
                "%s (%s), %s".formatted(Words.ofCode(obligation.recipient()), obligation.jurisdiction(), due));
        var words = new VBox(2, what);
        if (obligation.status() != ObligationStatus.DUE) {
            var status = new Label(Words.of(obligation.status()));
            status.getStyleClass().addAll("chip", Styles.SMALL);
            status.setMinWidth(Label.USE_PREF_SIZE);
            words.getChildren().add(status);
        }
        return Controls.row(left, words);
    }

    private static String urgency(CaseSummary summary, Obligation obligation) {
        var due = obligation.due();
        if (due == null || due.isAfter(summary.today().plusDays(14))) {
            return "clock-far";
        }
        return due.isBefore(summary.today()) ? "clock-overdue" : "clock-near";
    }

    private void showStates(CaseSummary.@Nullable Reached people) {
        states.getChildren().clear();
        if (people == null) {
            states.add(Controls.muted(uncountedPart()), 0, 0, 3, 1);
            return;
        }
        if (people.affected() == 0) {
            states.add(Controls.muted("Nobody yet. People come from records, once these are classified."), 0, 0, 3, 1);
            return;
        }
        int row = 0;
        for (var state : people.states().stream().limit(STATES).toList()) {
            addBar(
                    states,
                    row++,
                    Words.ofState(state.state()),
                    state.people(),
                    state.people() / (double) people.affected(),
                    "bar-people");
        }
        states.add(
                Controls.muted("%s reached, or possibly, of %s known; %s."
                        .formatted(
                                Words.counted(people.affected(), "person", "people"),
                                Words.number(people.people()),
                                Words.counted(
                                        people.states().stream()
                                                .filter(state -> !state.state().equals(PostalAddress.UNKNOWN_STATE))
                                                .count(),
                                        "state or country",
                                        "states or countries"))),
                0,
                row,
                3,
                1);
    }

    @Override
    public Node firstFocus() {
        return blockers.getChildren().isEmpty()
                ? node()
                : blockers.getChildren().getFirst();
    }
}
