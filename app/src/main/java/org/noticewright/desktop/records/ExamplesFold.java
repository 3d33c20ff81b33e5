package org.noticewright.desktop.records;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.noticewright.casework.Explanation;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.NearestExamples;

/// The labelled examples that sentences of a record are most like, for whoever has to say whether their wording was
/// read rightly. Open where it made a difference.
final class ExamplesFold {

    private static final String LIKE = "Like these examples:";
    private static final double PERCENT = 100;
    private static final double INDENT = 16;

    private ExamplesFold() {}

    static Node of(RecordDetail detail) {
        var box = new VBox(8);
        for (var sentence : detail.examples().sentences()) {
            box.getChildren().add(sentence(detail, sentence));
        }
        box.getChildren()
                .add(Controls.muted("Sentences of invented, labelled tickets that the program learnt from; who is named"
                        + " in them is left out. List %s."
                                .formatted(detail.examples().examples())));
        var fold = new TitledPane("Labelled examples that are worded like this", box);
        fold.setId("record-examples");
        fold.getStyleClass().addAll(Styles.DENSE, "message-fold");
        fold.setExpanded(detail.examples().sentences().stream()
                .anyMatch(sentence -> !sentence.findings().isEmpty()));
        fold.setAnimated(false);
        return fold;
    }

    private static Node sentence(RecordDetail detail, NearestExamples.Sentence sentence) {
        var examples = new VBox(4);
        examples.setPadding(new Insets(0, 0, 0, INDENT));
        sentence.nearest().forEach(example -> examples.getChildren().add(example(example)));
        return new VBox(2, Controls.wrapped(introduction(detail, sentence)), examples);
    }

    private static String introduction(RecordDetail detail, NearestExamples.Sentence sentence) {
        var where = ReadingPane.where(detail, sentence.text());
        if (sentence.findings().isEmpty()) {
            return "No wording here was taken for health. What comes nearest to it: %s, characters %,d to %,d. "
                            .formatted(
                                    where,
                                    sentence.span().start() + 1,
                                    sentence.span().end())
                    + LIKE;
        }
        var numbers = "%s %s (%s)"
                .formatted(
                        sentence.findings().size() == 1 ? "Finding" : "Findings",
                        RecordDetail.numbers(sentence.findings()),
                        where);
        return doubted(detail, sentence)
                ? numbers + ": a listed word, in a sentence that reads like something else. " + LIKE
                : numbers + ": in no list, but worded like health. " + LIKE;
    }

    private static boolean doubted(RecordDetail detail, NearestExamples.Sentence sentence) {
        return sentence.findings().stream()
                .map(detail.findings()::get)
                .map(Finding::rule)
                .allMatch(Explanation::isDoubt);
    }

    private static Node example(NearestExamples.Example example) {
        var elements = example.elements().stream().map(DataElement::label).collect(Collectors.joining(", "));
        return new VBox(
                Controls.wrapped("“%s”".formatted(example.text())),
                Controls.muted("Labelled: %s · %.0f %% alike · %s"
                        .formatted(
                                elements.isEmpty() ? "nothing about health" : elements,
                                example.likeness() * PERCENT,
                                example.id())));
    }
}
