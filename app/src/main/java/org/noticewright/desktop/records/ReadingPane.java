package org.noticewright.desktop.records;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Explanation;
import org.noticewright.casework.MessageSections;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Message;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Verdict;

/// One record as its readers saw it, with every finding marked and the verdict explained.
final class ReadingPane extends ScrollPane {

    private static final double LABELS = 140;

    private final VBox content = new VBox(10);

    ReadingPane(RecordsViewModel model) {
        setId("reading-pane");
        setFitToWidth(true);
        setAccessibleText("Selected record");
        content.setPadding(new Insets(12));
        setContent(content);
        show(model.detail().get());
        model.detail().subscribe(this::show);
    }

    private void show(@Nullable RecordDetail detail) {
        setVvalue(0);
        content.getChildren().setAll(detail == null ? List.of(nothing()) : nodes(detail));
    }

    private static Node nothing() {
        return Controls.empty("No record selected", "Choose one in the table, or press J and K to go through them.");
    }

    private static List<Node> nodes(RecordDetail detail) {
        var nodes = new ArrayList<Node>();
        var subject = Highlights.flow(detail.segments(new TextRef.Subject()));
        subject.setId("record-subject");
        subject.getStyleClass().add("record-subject");
        nodes.add(subject);
        nodes.add(verdictBox(detail));
        nodes.add(Highlights.legend());
        for (int i = 0; i < detail.ticket().messages().size(); i++) {
            nodes.add(message(detail, i));
        }
        nodes.add(requester(detail));
        nodes.addAll(labelled(detail));
        nodes.add(evidence(detail));
        if (!detail.examples().isEmpty()) {
            nodes.add(ExamplesFold.of(detail));
        }
        if (!detail.rulings().isEmpty()) {
            nodes.add(rules(detail));
        }
        if (!detail.history().isEmpty()) {
            nodes.add(history(detail));
        }
        nodes.addAll(ProvenanceFolds.of(detail.provenance()));
        return nodes;
    }

    private static Node verdictBox(RecordDetail detail) {
        var verdict = new Label(verdictWords(detail.verdict()));
        verdict.setId("record-verdict");
        verdict.getStyleClass()
                .addAll(
                        "verdict",
                        "verdict-"
                                + verdictWords(detail.verdict())
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'));
        var head = new FlowPane(8, 4, verdict);
        detail.decision().ifPresent(_ -> head.getChildren().add(chip("decided by a person")));
        var box = new VBox(6, head);
        box.getStyleClass().add("card");
        var classification = detail.classification();
        if (classification == null) {
            box.getChildren().add(Controls.muted("Not classified yet."));
        } else {
            if (classification.needsReview()) {
                head.getChildren().add(chip("needs review"));
            }
            head.getChildren()
                    .add(chip(String.format(
                            Locale.US,
                            "%.0f %% sure",
                            classification.confidence().value() * 100)));
            classification.special().forEach(special -> head.getChildren().add(chip(Words.of(special))));
            box.getChildren().add(Controls.wrapped(classification.reason()));
            otherwise(detail).forEach(line -> box.getChildren().add(Controls.muted(line)));
        }
        var exposure = detail.exposure();
        box.getChildren()
                .add(Controls.wrapped(
                        "%s: %s".formatted(Words.of(exposure.exposure()), Words.sentence(exposure.reason()))));
        return box;
    }

    /// What would have to be absent for another verdict, by the numbers of the evidence.
    private static List<String> otherwise(RecordDetail detail) {
        var lines = new ArrayList<String>();
        for (var flip : detail.flips()) {
            if (flip.without().size() == 1) {
                int only = flip.without().getFirst();
                var finding = detail.findings().get(only);
                lines.add("Without finding %d (%s in %s): %s."
                        .formatted(only + 1, finding.element().label(), where(detail, finding.text()), flip.verdict()));
            } else {
                lines.add("Without findings %s together (%s): %s."
                        .formatted(
                                RecordDetail.numbers(flip.without()),
                                Explanation.words(detail.findings(), flip.without()),
                                flip.verdict()));
            }
        }
        return lines;
    }

    private static Label chip(String text) {
        var chip = new Label(text);
        chip.getStyleClass().addAll("chip", Styles.SMALL);
        return chip;
    }

    static String verdictWords(@Nullable Verdict verdict) {
        return verdict == null ? "not classified" : verdict.name();
    }

    private static Node requester(RecordDetail detail) {
        var box = new VBox(2, Controls.heading("Requester"));
        if (detail.ticket().requester() == null) {
            box.getChildren().add(Controls.muted("No profile in the evidence."));
        } else {
            for (var part : TextRef.Requester.Part.values()) {
                addText(box, Words.of(part), detail, new TextRef.Requester(part));
            }
        }
        return box;
    }

    private static List<Node> labelled(RecordDetail detail) {
        var box = new VBox(2);
        for (int i = 0; i < detail.ticket().fields().size(); i++) {
            addText(box, detail.ticket().fields().get(i).label(), detail, new TextRef.FieldValue(i));
        }
        for (int i = 0; i < detail.ticket().tags().size(); i++) {
            addText(box, "Tag", detail, new TextRef.Tag(i));
        }
        for (int i = 0; i < detail.ticket().attachments().size(); i++) {
            addText(box, "Attachment", detail, new TextRef.AttachmentName(i));
            addText(box, "In the file", detail, new TextRef.AttachmentText(i));
        }
        if (box.getChildren().isEmpty()) {
            return List.of();
        }
        box.getChildren().addFirst(Controls.heading("Fields, tags, attachments"));
        return List.of(box);
    }

    private static void addText(VBox box, String label, RecordDetail detail, TextRef ref) {
        var segments = detail.segments(ref);
        if (segments.isEmpty()) {
            return;
        }
        var name = Controls.muted(label);
        name.setMinWidth(LABELS);
        name.setPrefWidth(LABELS);
        var flow = Highlights.flow(segments);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var row = new HBox(8, name, flow);
        box.getChildren().add(row);
    }

    private static Node message(RecordDetail detail, int index) {
        var message = detail.ticket().messages().get(index);
        var author = Highlights.flow(detail.segments(new TextRef.AuthorName(index)));
        var at = message.at();
        var head = new FlowPane(
                8,
                2,
                chip(Words.of(message.author())),
                author,
                Controls.muted(at == null ? "time unknown" : Words.utc(at.instant())));
        if (message.kind() != Message.Kind.PUBLIC) {
            head.getChildren().add(chip(Words.of(message.kind())));
        }
        if (message.redaction() != Message.Redaction.NONE) {
            head.getChildren().add(chip("redacted by the platform"));
        }
        var box = new VBox(6, head);
        detail.sections(index).forEach(section -> box.getChildren().add(section(section)));
        for (int i = 0; i < message.attributes().size(); i++) {
            addText(box, "Link or picture", detail, new TextRef.Attribute(index, i));
        }
        for (int i = 0; i < message.envelope().size(); i++) {
            addText(box, "Addresses", detail, new TextRef.Envelope(index, i));
        }
        box.getStyleClass()
                .addAll(
                        "message",
                        message.author() == Message.Author.REQUESTER ? "message-requester" : "message-other");
        return box;
    }

    /// What the writer did not write is folded away unless something was found in it.
    private static Node section(RecordDetail.Shown section) {
        var text = Highlights.flow(section.segments());
        if (section.kind() == MessageSections.Kind.WRITTEN) {
            return text;
        }
        var words = Words.of(section.kind());
        var fold = new TitledPane(
                section.findings() == 0
                        ? words
                        : "%s, %s".formatted(words, Words.counted(section.findings(), "finding", "findings")),
                text);
        fold.getStyleClass().addAll(Styles.DENSE, "message-fold");
        fold.setExpanded(section.findings() > 0);
        fold.setAnimated(false);
        return fold;
    }

    private static Node evidence(RecordDetail detail) {
        var box = new VBox(
                4,
                Controls.heading(
                        "Evidence: %s".formatted(Words.counted(detail.findings().size(), "finding", "findings"))));
        box.setId("record-evidence");
        int number = 1;
        for (var finding : detail.findings()) {
            box.getChildren()
                    .add(Controls.wrapped("%d · %s · %s"
                            .formatted(number++, where(detail, finding.text()), Highlights.describe(finding))));
        }
        return box;
    }

    /// What each rule does and on whose authority, for whoever has to defend the verdict.
    private static Node rules(RecordDetail detail) {
        var box = new VBox(8);
        for (var ruling : detail.rulings()) {
            var sources = String.join("; ", ruling.sources());
            box.getChildren()
                    .add(Controls.wrapped("%s: %s%s"
                            .formatted(
                                    ruling.id().value(),
                                    ruling.summary().isEmpty() ? "not known to this version." : ruling.summary() + ".",
                                    sources.isEmpty() ? "" : " Source, " + sources + ".")));
        }
        var fold = new TitledPane(
                "Rules behind this: %d".formatted(detail.rulings().size()), box);
        fold.setId("record-rules");
        fold.getStyleClass().addAll(Styles.DENSE, "message-fold");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }

    static String where(RecordDetail detail, TextRef text) {
        return switch (text) {
            case TextRef.Subject() -> "subject";
            case TextRef.Body(int message) -> "message %d".formatted(message + 1);
            case TextRef.Attribute(int message, int _) -> "a link or picture of message %d".formatted(message + 1);
            case TextRef.FieldValue(int field) ->
                "field " + detail.ticket().fields().get(field).label();
            case TextRef.Tag(int _) -> "tag";
            case TextRef.AttachmentName(int _) -> "attachment name";
            case TextRef.Envelope(int message, int _) -> "addresses of message %d".formatted(message + 1);
            case TextRef.AttachmentText(int _) -> "text of an attached file";
            case TextRef.AuthorName(int message) -> "author of message %d".formatted(message + 1);
            case TextRef.Requester(var part) -> "requester's " + part.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Node history(RecordDetail detail) {
        var box = new VBox(4, Controls.heading("Decisions"));
        box.setId("record-history");
        detail.history()
                .forEach(decision -> box.getChildren()
                        .add(Controls.wrapped("%s, %s, %s: %s"
                                .formatted(
                                        Words.utc(decision.at()),
                                        decision.decidedBy(),
                                        decision.verdict(),
                                        decision.reason()
                                                + (decision.from() == null
                                                        ? ""
                                                        : " (carried over from record "
                                                                + decision.from()
                                                                        .value() + ")")))));
        return box;
    }
}
