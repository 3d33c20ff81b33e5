package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.classify.lexicon.Lexicon;

/// The names that stand beside a ticket, each cut into words once however often it stands there.
final class NameCuts {

    private static final int MOST = 16;

    private final Lexicon lexicon;
    private final List<CutText> cuts = new ArrayList<>(4);

    NameCuts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    CutText of(String name) {
        for (CutText cut : cuts) {
            if (cut.normalized().original().equals(name)) {
                return cut;
            }
        }
        CutText cut = CutText.of(name, lexicon);
        if (cuts.size() < MOST) {
            cuts.add(cut);
        }
        return cut;
    }
}
