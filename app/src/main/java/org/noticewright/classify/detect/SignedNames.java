package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.text.Tokens;

/// One of the last lines of a message, when it is nothing but a name.
final class SignedNames {

    private static final int LINES = 6;
    private static final int WORDS = 60;

    private final NameWords words;

    SignedNames(NameWords words) {
        this.words = words;
    }

    void find(Passage passage, Roster roster, Claims claims) {
        if (passage.text().indexOf('\n') < 0) {
            return;
        }
        Tokens tokens = passage.tokens();
        int lines = 0;
        for (int i = passage.size() - 1; i > 0 && lines < LINES && i > passage.size() - WORDS; i--) {
            if (!passage.startsLine(i)) {
                continue;
            }
            lines++;
            int last = NameRun.end(passage, i);
            boolean whole = last > i && last - i <= NameRun.LONGEST && endsNameLine(passage, last - 1);
            if (whole && !NameRun.isStaff(passage, i, last, roster) && signs(passage, i, last)) {
                claims.add(Candidate.of(tokens.start(i), tokens.end(last - 1), NAME, Rule.NAME_SIGNATURE, 0.8));
                roster.found(passage, i, last);
            }
        }
    }

    private static boolean endsNameLine(Passage passage, int token) {
        if (passage.endsLine(token)) {
            return true;
        }
        return passage.after(token) == ',' && token + 1 < passage.size() && passage.is(token + 1, Cue.CREDENTIALED);
    }

    private boolean signs(Passage passage, int first, int last) {
        boolean afterSignOff =
                first > 0 && (passage.is(first - 1, Cue.SIGNOFF) || (first > 1 && passage.is(first - 2, Cue.SIGNOFF)));
        boolean bearer = NameRun.hasBearer(passage, first, last);
        boolean plain = NameRun.hasPlainName(passage, first, last);
        if (afterSignOff) {
            return bearer || plain;
        }
        return bearer && plain && (last - first > 1 || first > 4) && !isElse(passage, first, last);
    }

    /// The last line of an address is a place, not a name.
    private boolean isElse(Passage passage, int first, int last) {
        long phrase = passage.tokens().hash(first);
        boolean known = NameWords.isKnownElse(words.bits(phrase));
        for (int i = first + 1; i < last; i++) {
            phrase =
                    org.noticewright.text.WordHash.join(phrase, passage.tokens().hash(i));
            known |= NameWords.isKnownElse(words.bits(passage.tokens().hash(i)));
        }
        return known || NameWords.isTown(words.bits(phrase));
    }
}
