package org.noticewright.classify;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;

/// A text by a known person in which `[...]` marks what is to be found; `~` stands for a line's end.
record Marked(String text, List<String> expected) {

    private static final Classifier CLASSIFIER = Classifier.load();

    static Marked of(String marked) {
        String lines = marked.replace('~', '\n');
        var expected = new ArrayList<String>();
        int open = lines.indexOf('[');
        while (open >= 0) {
            int close = lines.indexOf(']', open);
            expected.add(lines.substring(open + 1, close));
            open = lines.indexOf('[', close);
        }
        return new Marked(lines.replace("[", "").replace("]", ""), List.copyOf(expected));
    }

    Classification classified() {
        return CLASSIFIER.classify(PlainTickets.said(text), PatientStatusPolicy.CONTENT);
    }

    List<Finding> findings(DataElement element) {
        return classified().findings().stream()
                .filter(finding -> finding.element() == element && finding.text() instanceof TextRef.Body)
                .filter(finding -> finding.confidence().value() >= Judge.COUNTS)
                .toList();
    }

    /// What was found, as it stands in the text.
    List<String> found(DataElement element) {
        return findings(element).stream()
                .map(finding ->
                        text.substring(finding.span().start(), finding.span().end()))
                .toList();
    }
}
