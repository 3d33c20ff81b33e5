package org.noticewright.desktop.letters;

import java.util.List;
import javafx.collections.ObservableListBase;
import org.noticewright.casework.LetterPlan;

/// Shows the lines of one group of a plan without a copy of them: there may be a million.
final class LineList extends ObservableListBase<LetterPlan.Line> {

    private List<LetterPlan.Line> lines = List.of();

    void show(List<LetterPlan.Line> newLines) {
        var before = lines;
        beginChange();
        lines = newLines;
        nextReplace(0, newLines.size(), before);
        endChange();
    }

    @Override
    public LetterPlan.Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }
}
