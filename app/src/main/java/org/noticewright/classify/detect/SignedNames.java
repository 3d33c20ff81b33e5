package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// One of the last lines of a message, when it is nothing but a name.
final class SignedNames {

    private static final int LINES = 6;
    private static final int WORDS = 60;
    /// A message of fewer words may be nothing but the name that was asked for.
    private static final int SHORTEST = 8;
    private static final int ADDRESS_WORDS = 10;

    private final NameWords words;

    SignedNames(NameWords words) {
        this.words = words;
    }

    void find(Passage passage, Roster roster, Claims claims) {
        if (!passage.tokens().hasSign('\n')) {
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
            if (passage.zone() == Zone.AGENT) {
                boolean signed = whole && (isAfterSignOff(passage, i) || isAboveCompany(passage, last))
                        || lines == 1 && last > i && isBesideCompany(passage, last);
                if (signed && i > SHORTEST) {
                    roster.signedByAgent(passage, i, last);
                }
            } else if (whole && !NameRun.isStaff(passage, i, last, roster) && signs(passage, i, last)) {
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

    private static boolean isAfterSignOff(Passage passage, int first) {
        return first > 0 && (passage.is(first - 1, Cue.SIGNOFF) || (first > 1 && passage.is(first - 2, Cue.SIGNOFF)));
    }

    /// "Tomasz | Juniper Telehealth, a healthier way", "Dashiell / Juniper": a mark divides the name from the firm's.
    private static boolean isBesideCompany(Passage passage, int next) {
        if (next >= passage.size() || !passage.tokens().isCapital(next)) {
            return false;
        }
        String gap = passage.gap(next - 1);
        return gap.equals(" | ") || gap.equals(" / ") || gap.equals(" - ") || gap.equals("|") || gap.equals(" · ");
    }

    /// The name ends the message, or a line with a company's or team's name follows.
    private static boolean isAboveCompany(Passage passage, int next) {
        for (int i = next; i < passage.size(); i++) {
            if (passage.is(i, Cue.COMPANY)) {
                return true;
            }
            if (passage.endsLine(i)) {
                return false;
            }
        }
        return next == passage.size();
    }

    private boolean signs(Passage passage, int first, int last) {
        boolean afterSignOff = isAfterSignOff(passage, first);
        boolean bearer = NameRun.hasBearer(passage, first, last);
        boolean plain = NameRun.hasPlainName(passage, first, last);
        if (afterSignOff) {
            return bearer || plain;
        }
        return bearer
                && plain
                && (last - first > 1 || first > 4)
                && !isElse(passage, first, last)
                && !endsAddress(passage, first);
    }

    /// The line before holds a street or a flat, and a number.
    private static boolean endsAddress(Passage passage, int first) {
        boolean number = false;
        boolean place = false;
        for (int i = first - 1; i >= 0 && i >= first - ADDRESS_WORDS; i--) {
            number |= passage.tokens().hasDigit(i);
            place |= passage.is(i, Cue.STREET) || passage.is(i, Cue.UNIT);
            if (passage.startsLine(i)) {
                break;
            }
        }
        return number && place;
    }

    /// The last line of an address is a place, not a name.
    private boolean isElse(Passage passage, int first, int last) {
        long phrase = passage.tokens().hash(first);
        boolean known = NameWords.isKnownElse(words.bits(phrase));
        for (int i = first + 1; i < last; i++) {
            phrase = WordHash.join(phrase, passage.tokens().hash(i));
            known |= NameWords.isKnownElse(words.bits(passage.tokens().hash(i)));
        }
        return known || NameWords.isTown(words.bits(phrase));
    }
}
