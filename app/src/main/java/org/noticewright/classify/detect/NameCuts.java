package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Lexicon;

/// The names that stand beside a ticket, each cut into words once however often it stands there.
final class NameCuts {

    private static final int MOST = 16;

    private final Memory memory;
    private final List<CutText> cuts = new ArrayList<>(4);

    NameCuts(Memory memory) {
        this.memory = memory;
    }

    /// Names cut lately: the same few agents, brands and queues stand beside most tickets. Threads share it without
    /// locks, since a cut name is the same for all and one that gets lost is made again. It lives as long as its
    /// scanner, as [ScanCache] does.
    static final class Memory {
        private static final int PLACES = 1 << 8;
        private static final int LONGEST = 64;

        private final Lexicon lexicon;
        private final @Nullable CutText[] known = new CutText[PLACES];

        Memory(Lexicon lexicon) {
            this.lexicon = lexicon;
        }

        private CutText of(String name) {
            if (name.length() > LONGEST) {
                return CutText.of(0, name, lexicon);
            }
            int hash = name.hashCode();
            int place = (hash ^ hash >>> 16) & (PLACES - 1);
            CutText cut = known[place];
            if (cut == null || !cut.normalized().original().equals(name)) {
                cut = CutText.of(0, name, lexicon);
                known[place] = cut;
            }
            return cut;
        }
    }

    CutText of(String name) {
        for (CutText cut : cuts) {
            if (cut.normalized().original().equals(name)) {
                return cut;
            }
        }
        CutText cut = memory.of(name);
        if (cuts.size() < MOST) {
            cuts.add(cut);
        }
        return cut;
    }
}
