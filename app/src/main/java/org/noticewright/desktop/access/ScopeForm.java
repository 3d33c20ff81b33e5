package org.noticewright.desktop.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.AssessExposure.ActorSummary;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Forms;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.AccessWindow;

/// Whose access is judged. Filled with what was decided before, else with what the logs suggest; a person
/// decides, with a reason that goes into the log.
final class ScopeForm {

    private final Sheets sheets;
    private final AccessViewModel model;
    private final AccessViewModel.Known known;
    private final Map<String, CheckBox> actorBoxes = new LinkedHashMap<>();
    private final TextField addresses = Forms.field("scope-addresses", "203.0.113.7, 198.51.100.0/24");
    private final TextField sessions = Forms.field("scope-sessions", "session ids, when the logs name any");
    private final TextField tokens = Forms.field("scope-tokens", "ids of API tokens, when the intruder made any");
    private final CheckBox wholeAccounts = new CheckBox("Everything these accounts did counts, whatever the marks");
    private final TextField from = Forms.field("scope-from", "2026-02-04 or 2026-02-04 13:30");
    private final TextField to = Forms.field("scope-to", "2026-02-07 or 2026-02-07 09:10");
    private final TextField reason =
            Forms.field("scope-reason", "why this scope, in your own words; goes into the log");
    private final GridPane grid = new GridPane(10, 8);
    private AccessWindow.@Nullable Rulings rulings;
    private @Nullable AccessWindow template;

    ScopeForm(Sheets sheets, AccessViewModel model, AccessViewModel.Known known) {
        this.sheets = sheets;
        this.model = model;
        this.known = known;
    }

    void open() {
        if (known.actors().isEmpty()) {
            sheets.tell("No access log yet", """
                No log line in the case names an account, so nobody's access can be judged. \
                Import the helpdesk's access log first; until then every record counts as possibly reached.\
                """);
            return;
        }
        var list = new VBox(4);
        for (var actor : names()) {
            list.getChildren().add(actorBox(actorBoxes.size(), actor));
        }
        var suggested = known.suggestion() == null ? null : known.suggestion().window();
        var decided = known.decided();
        if (decided != null || suggested != null) {
            fill(decided != null ? decided : Objects.requireNonNull(suggested));
        }
        rulings = decided == null ? null : decided.rulings();
        rows();
        var problem = Sheets.problemLabel();
        var ok = Controls.primary("scope-ok", "_Grade every record", () -> accept(problem));
        ok.setDefaultButton(true);
        var use = Controls.button("scope-use-suggestion", "Use what the logs su_ggest", () -> {
            if (suggested != null) {
                fill(suggested);
            }
        });
        use.setDisable(suggested == null);
        var content = new VBox(10, intro(decided, suggested), scroll(list), grid, problem);
        content.setPrefWidth(760);
        var first = actorBoxes.values().iterator().next();
        sheets.show("Whose access is judged", content, first, use, sheets.cancel(), ok);
    }

    private static Label intro(@Nullable AccessWindow decided, @Nullable AccessWindow suggested) {
        var what = decided != null
                ? "As decided before."
                : suggested != null
                        ? "As the logs suggest; nothing is decided until you say so."
                        : "The logs suggest nothing: choose the accounts the intruder used.";
        return Controls.muted(what + " Of a shared account, only lines with one of the marks count.");
    }

    /// Everybody in the logs, those of the scope first.
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        if (known.decided() != null) {
            names.addAll(known.decided().actors());
        }
        if (known.suggestion() != null && known.suggestion().window() != null) {
            names.addAll(known.suggestion().window().actors());
        }
        names.addAll(known.actors().keySet());
        return names;
    }

    private CheckBox actorBox(int index, String actor) {
        var summary = known.actors().get(actor);
        var box = new CheckBox(summary == null ? actor : "%s: %s".formatted(actor, words(summary)));
        box.setId("scope-actor-" + index);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setOnAction(_ -> chosenChanged());
        actorBoxes.put(actor, box);
        return box;
    }

    private static String words(ActorSummary summary) {
        var shown = summary.addresses().stream().limit(3).collect(Collectors.joining(", "));
        int more = summary.addresses().size() - 3;
        return "%s%s, %s to %s, from %s"
                .formatted(
                        summary.name() == null ? "" : summary.name() + ", ",
                        Words.counted(summary.events(), "line", "lines"),
                        Words.utcDay(summary.first()),
                        Words.utcDay(summary.last()),
                        shown.isEmpty()
                                ? "no known address"
                                : more > 0 ? shown + " and %,d more".formatted(more) : shown);
    }

    private void fill(AccessWindow window) {
        template = window;
        actorBoxes.forEach((actor, box) -> box.setSelected(window.actors().contains(actor)));
        addresses.setText(String.join(", ", window.addresses()));
        sessions.setText(String.join(", ", window.sessions()));
        tokens.setText(String.join(", ", window.tokens()));
        wholeAccounts.setSelected(window.wholeAccounts());
        from.setText(Words.utc(window.from()));
        to.setText(Words.utc(window.to()));
    }

    /// Times nobody typed yet follow the accounts chosen.
    private void chosenChanged() {
        var summaries = chosen().stream()
                .map(known.actors()::get)
                .filter(Objects::nonNull)
                .toList();
        if (from.getText().isBlank()) {
            summaries.stream()
                    .map(ActorSummary::first)
                    .min(Instant::compareTo)
                    .ifPresent(first -> from.setText(Words.utc(first)));
        }
        if (to.getText().isBlank()) {
            summaries.stream()
                    .map(ActorSummary::last)
                    .max(Instant::compareTo)
                    .ifPresent(last -> to.setText(Words.utc(last.plusSeconds(1))));
        }
    }

    private void rows() {
        Forms.columns(grid, 150);
        Forms.row(grid, "_Addresses", addresses);
        Forms.row(grid, "_Sessions", sessions);
        Forms.row(grid, "_Tokens", tokens);
        wholeAccounts.setId("scope-whole");
        grid.add(wholeAccounts, 1, grid.getRowCount());
        Forms.row(grid, "_From (UTC)", from);
        Forms.row(grid, "T_o (UTC)", to);
        Forms.row(grid, "_Reason", reason);
    }

    private static Node scroll(VBox content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(170);
        scroll.setMinHeight(60);
        return scroll;
    }

    private Set<String> chosen() {
        return actorBoxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void accept(Label problem) {
        var draft = new ScopeDraft(
                chosen(),
                addresses.getText(),
                sessions.getText(),
                tokens.getText(),
                template == null ? Set.of() : template.agents(),
                wholeAccounts.isSelected(),
                from.getText(),
                to.getText(),
                template == null ? Map.of() : template.clocks(),
                rulings == null ? AccessWindow.Rulings.NONE : rulings);
        var wrong = model.decide(draft, reason.getText());
        if (wrong == null) {
            sheets.hide();
        } else {
            problem.setText(wrong);
        }
    }
}
