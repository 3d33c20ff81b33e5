package org.noticewright.desktop.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.AssessExposure.ActorSummary;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;

/// A person names the intruder's accounts, addresses and the time between; nothing is guessed from the log.
final class ScopeForm {

    private final Sheets sheets;
    private final EvidenceViewModel model;
    private final Map<String, ActorSummary> actors;
    private final Map<String, CheckBox> actorBoxes = new LinkedHashMap<>();
    private final Map<String, CheckBox> addressBoxes = new LinkedHashMap<>();
    private final VBox addresses = new VBox(4);
    private final TextField from = new TextField();
    private final TextField to = new TextField();

    ScopeForm(Sheets sheets, EvidenceViewModel model, Map<String, ActorSummary> actors) {
        this.sheets = sheets;
        this.model = model;
        this.actors = actors;
    }

    void open() {
        if (actors.isEmpty()) {
            sheets.tell("No access log yet", """
                The case holds no access event, so nobody's access can be judged. \
                Import the helpdesk's access log first; until then every record counts as possibly reached.\
                """);
            return;
        }
        var list = new VBox(4);
        int index = 0;
        for (var entry : actors.entrySet()) {
            list.getChildren().add(actorBox(index++, entry.getKey(), entry.getValue()));
        }
        from.setId("scope-from");
        to.setId("scope-to");
        from.setAccessibleText("First time, UTC");
        to.setAccessibleText("Last time, UTC");
        var times = new GridPane(8, 8);
        times.addRow(0, Controls.wrapped("From (UTC)"), from, Controls.wrapped("To (UTC)"), to);
        var problem = Sheets.problemLabel();
        var ok = Controls.primary("scope-ok", "_Grade every record", () -> accept(problem));
        ok.setDefaultButton(true);
        var content = new VBox(
                10,
                Controls.muted(
                        "Choose the accounts the intruder used. Every record is graded by what these accounts did in"
                                + " this time."),
                scroll(list, 220),
                Controls.heading("Only from these addresses (none chosen: from any)"),
                scroll(addresses, 120),
                times,
                problem);
        content.setPrefWidth(680);
        var first = actorBoxes.values().iterator().next();
        sheets.show("Whose access is judged", content, first, sheets.cancel(), ok);
    }

    private static ScrollPane scroll(VBox content, double height) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(height);
        scroll.setMinHeight(60);
        return scroll;
    }

    private CheckBox actorBox(int index, String actor, ActorSummary summary) {
        var box = new CheckBox("%s: %s, %s to %s, from %s"
                .formatted(
                        actor,
                        Words.counted(summary.events(), "event", "events"),
                        Words.utc(summary.first()),
                        Words.utc(summary.last()),
                        summary.addresses().isEmpty()
                                ? "no known address"
                                : summary.addresses().stream().limit(3).collect(Collectors.joining(", "))
                                        + (summary.addresses().size() > 3
                                                ? " and %,d more"
                                                        .formatted(summary.addresses()
                                                                        .size()
                                                                - 3)
                                                : "")));
        box.setId("scope-actor-" + index);
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> chosenChanged());
        actorBoxes.put(actor, box);
        return box;
    }

    private void chosenChanged() {
        var chosen = chosen(actorBoxes);
        var known = new TreeSet<String>();
        chosen.forEach(actor -> known.addAll(summary(actor).addresses()));
        addressBoxes.keySet().retainAll(known);
        addresses.getChildren().clear();
        for (var address : known) {
            var box = addressBoxes.computeIfAbsent(address, ip -> new CheckBox(ip));
            box.setMnemonicParsing(false);
            addresses.getChildren().add(box);
        }
        chosen.stream()
                .map(actor -> summary(actor).first())
                .min(java.time.Instant::compareTo)
                .ifPresent(first -> from.setText(Words.utc(first)));
        chosen.stream()
                .map(actor -> summary(actor).last())
                .max(java.time.Instant::compareTo)
                .ifPresent(last -> to.setText(Words.utc(last.plusSeconds(1))));
    }

    private ActorSummary summary(String actor) {
        return java.util.Objects.requireNonNull(actors.get(actor));
    }

    private static Set<String> chosen(Map<String, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void accept(javafx.scene.control.Label problem) {
        var wrong = model.assess(chosen(actorBoxes), chosen(addressBoxes), from.getText(), to.getText());
        if (wrong == null) {
            sheets.hide();
        } else {
            problem.setText(wrong);
        }
    }
}
