package org.noticewright.desktop.records;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Words;

/// "Where it came from", "Earlier versions" and "Other wordings" of a record, folded until asked for.
final class ProvenanceFolds {

    private ProvenanceFolds() {}

    static List<Node> of(Provenance provenance) {
        var folds = new ArrayList<Node>();
        folds.add(fold("record-origins", "Where it came from", origins(provenance)));
        if (!provenance.versions().isEmpty()) {
            var box = new VBox(8);
            provenance.versions().forEach(version -> box.getChildren().add(version(version, provenance)));
            folds.add(fold(
                    "record-versions",
                    "Earlier versions (%d)".formatted(provenance.versions().size()),
                    box));
        }
        if (!provenance.wordings().isEmpty()) {
            var box = new VBox(8);
            provenance
                    .wordings()
                    .forEach(wording -> box.getChildren()
                            .add(new VBox(
                                    2,
                                    Controls.muted(provenance.words(wording.origin())),
                                    Controls.wrapped(wording.message().text()))));
            folds.add(fold(
                    "record-wordings",
                    "Other wordings of messages (%d)"
                            .formatted(provenance.wordings().size()),
                    box));
        }
        return folds;
    }

    private static VBox origins(Provenance provenance) {
        var box = new VBox(4);
        var origins = provenance.origins();
        for (int i = 0; i < origins.size(); i++) {
            var what = i == 0 ? "Record" : "Message %d".formatted(i);
            box.getChildren().add(Controls.wrapped("%s: %s".formatted(what, provenance.words(origins.get(i)))));
        }
        return box;
    }

    private static VBox version(Tickets.Version version, Provenance provenance) {
        var changed = version.changedAt();
        var box = new VBox(
                2,
                Controls.muted("%s · %s"
                        .formatted(
                                changed == null ? "time of change unknown" : "changed " + Words.utc(changed),
                                provenance.words(version.origin()))),
                Controls.wrapped("Subject: " + version.subject()));
        version.differing().forEach(message -> box.getChildren().add(Controls.wrapped(message.text())));
        return box;
    }

    private static TitledPane fold(String id, String title, Node content) {
        var fold = new TitledPane(title, content);
        fold.setId(id);
        fold.setAccessibleText(title);
        fold.getStyleClass().addAll(Styles.DENSE, "message-fold");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }
}
