package org.noticewright.desktop.records;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.noticewright.casework.Explanation;
import org.noticewright.desktop.records.RecordDetail.Segment;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// Text with its findings marked three ways: a colour for the kind of element, an underline, and words for a
/// screen reader, so that nobody depends on the colour.
final class Highlights {

    /// A longer span is drawn as running text, since a label does not break over lines.
    private static final int LABEL_LIMIT = 48;
    private static final String MENTION = "hit-mention";

    private Highlights() {}

    static TextFlow flow(List<Segment> segments) {
        var flow = new TextFlow();
        flow.getStyleClass().add("record-text");
        var spoken = new StringBuilder();
        for (var segment : segments) {
            flow.getChildren().add(node(segment));
            var finding = segment.finding();
            var mention = segment.mention();
            spoken.append(
                    mention != null
                            ? "[" + mention.kind().label() + ", no data element: " + segment.text() + "]"
                            : finding == null ? segment.text() : "[" + spoken(finding) + ": " + segment.text() + "]");
        }
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(spoken.toString());
        return flow;
    }

    private static Node node(Segment segment) {
        var finding = segment.finding();
        var mention = segment.mention();
        if (mention != null
                && segment.text().length() <= LABEL_LIMIT
                && segment.text().indexOf('\n') < 0) {
            var label = new Label(segment.text());
            label.setMnemonicParsing(false);
            label.getStyleClass().addAll("hit", MENTION);
            label.setTooltip(new Tooltip(mention.kind().label() + ", no data element: not counted"));
            return label;
        }
        if (finding == null) {
            var text = new Text(segment.text());
            text.getStyleClass().add("plain-text");
            return text;
        }
        if (segment.text().length() > LABEL_LIMIT || segment.text().indexOf('\n') >= 0) {
            var text = new Text(segment.text());
            text.getStyleClass().addAll("hit-text", "hit-text-" + style(finding));
            text.setUnderline(Explanation.counts(finding));
            return text;
        }
        var label = new Label(segment.text());
        label.setMnemonicParsing(false);
        label.getStyleClass().addAll("hit", "hit-" + style(finding));
        label.setAccessibleText(spoken(finding) + ": " + segment.text());
        label.setTooltip(new Tooltip(describe(finding)));
        return label;
    }

    private static String spoken(Finding finding) {
        return finding.element().label() + (Explanation.counts(finding) ? "" : ", only mentioned");
    }

    static String describe(Finding finding) {
        var part = finding.partial() == Finding.Partial.PART ? ", part of the value" : "";
        var kind = finding.kind() == Finding.Kind.PLAIN
                ? ""
                : " (" + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
        return String.format(
                Locale.US,
                "%s%s%s%s · rule %s · %.0f %%",
                finding.element().label(),
                kind,
                part,
                Explanation.counts(finding) ? "" : ", only mentioned: not counted",
                finding.rule().value(),
                finding.confidence().value() * 100);
    }

    static FlowPane legend() {
        var legend = new FlowPane(6, 4);
        legend.setId("records-legend");
        for (var group : DataElement.Group.values()) {
            var chip =
                    new Label(group.name().charAt(0) + group.name().substring(1).toLowerCase(Locale.ROOT));
            chip.getStyleClass().addAll("hit", "hit-" + group.name().toLowerCase(Locale.ROOT));
            legend.getChildren().add(chip);
        }
        var mention = new Label("Only mentioned, not counted");
        mention.getStyleClass().addAll("hit", MENTION);
        legend.getChildren().add(mention);
        return legend;
    }

    /// What is only mentioned has no colour of its own.
    private static String style(Finding finding) {
        return Explanation.counts(finding) ? finding.element().group().name().toLowerCase(Locale.ROOT) : "mention";
    }
}
