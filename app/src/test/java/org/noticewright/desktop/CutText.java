package org.noticewright.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/// Finds words that a control has no room for: what stands in their place ends in three dots.
final class CutText {

    /// Columns of texts of any length; the whole shows when the mouse rests on them.
    private static final Set<String> ANY_LENGTH =
            Set.of("Subject", "Elements", "Requester", "Value", "Where", "Meaning", "Why it is proposed", "Reason");

    private CutText() {}

    /// Each as `column or style: words`.
    static List<String> in(Scene scene) {
        var found = new ArrayList<String>();
        walk(scene.getRoot(), found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        // The axis of the timeline shortens its labels to the room between two dots; the table below has the words.
        if (!node.isVisible() || node.getStyleClass().contains("dot-label")) {
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            var column =
                    node instanceof TableCell<?, ?> cell ? cell.getTableColumn().getText() : "";
            if (!ANY_LENGTH.contains(column)) {
                found.add((column.isEmpty() ? String.join(".", node.getStyleClass()) : column) + ": "
                        + labeled.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static boolean isCut(Labeled labeled) {
        var words = labeled.getText();
        return words != null
                && !words.isEmpty()
                && labeled.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text text
                                && text.isVisible()
                                && text.getText().endsWith("...")
                                && !words.endsWith("..."));
    }
}
