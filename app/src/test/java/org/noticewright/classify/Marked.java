package org.noticewright.classify;

import java.util.List;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// A text by a known person in which `[...]` marks what is to be found; `~` stands for a line's end.
record Marked(String text, List<String> expected) {

    static Marked of(String marked) {
        var read = MarkedText.of(marked.replace('~', '\n'));
        return new Marked(read.text(), read.marked());
    }

    Classification classified() {
        return Said.said(text);
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
