package org.noticewright.desktop.letters;

import java.util.Collections;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterPlan;

/// Shows the lines of one group of a plan without a copy of them: there may be a million.
final class LineList extends ObservableListBase<LetterPlan.Line> {

    private List<LetterPlan.Line> lines = List.of();

    void show(List<LetterPlan.Line> newLines) {
        var before = lines;
        beginChange();
        lines = newLines;
        // Listeners only count what is gone: one line stands for all of it.
        nextReplace(
                0, newLines.size(), before.isEmpty() ? before : Collections.nCopies(before.size(), before.getFirst()));
        endChange();
    }

    @Override
    public LetterPlan.Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int indexOf(@Nullable Object line) {
        return lines.indexOf(line);
    }

    @Override
    public boolean contains(@Nullable Object line) {
        return lines.contains(line);
    }

    @Override
    public int size() {
        return lines.size();
    }
}
