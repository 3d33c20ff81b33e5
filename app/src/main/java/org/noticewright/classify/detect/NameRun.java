package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// How the words of a name are written: capitals in a row, joined by a blank, a hyphen or an initial's dot,
/// with particles between.
final class NameRun {

    static final int LONGEST = 4;
    static final int WELL_KNOWN = 9;
    static final int VERY_WELL_KNOWN = 12;

    private static final HashTable PARTICLES = WordHash.tableOf(
            "de", "la", "van", "von", "del", "da", "dos", "der", "den", "bin", "al", "el", "y", "di", "du", "ter",
            "ten", "ibn", "das", "do", "della", "dela", "le", "bint", "op", "zu", "las", "los", "st");
    /// What a telephone system shows for whom it does not know ("Wireless Caller"), and titles: "La Dra.
    /// Molina".
    private static final HashTable NOBODY = WordHash.tableOfLine("caller unknown anonymous dr dra"
            // Whom a letter to many greets: "Liebe Kundinnen und Kunden", "Chers adhérents".
            + " kunde kunden kundin kundinnen kollege kollegen kollegin kolleginnen damen herren mitglieder leser"
            + " leserinnen eltern mieter mieterinnen nachbarn abonnenten interessenten clientes socios pacientes"
            + " colegas padres vecinos clients adhérents abonnés collègues confrères");
    private static final int LONGEST_SECOND = 5;
    /// "Brown-eyed", "Lopez-led".
    private static final HashTable NO_SECOND = WordHash.tableOf(
            "led", "run", "own", "like", "based", "free", "type", "style", "made", "born", "eyed", "ray");
    private static final long LETTERS =
            Cue.CREDENTIALED.bit() | Cue.BIRTH.bit() | Cue.MRN.bit() | Cue.SSN.bit() | Cue.PHONE.bit() | Cue.PLAN.bit();
    private static final int BLANK = Tokens.BLANK_GAP;
    private static final int DOT_BLANK = Tokens.withBlank('.');

    private NameRun() {}

    /// Index after the capitalised words that begin here and may be a name; `at` when there is none.
    static int end(Passage passage, int at) {
        int end = at;
        while (end < passage.size() && end < at + LONGEST + 1) {
            if (end > at && !joins(passage, end - 1)) {
                break;
            }
            if (isNameWord(passage, end)) {
                end++;
            } else if (end > at && isSecondPart(passage, end)) {
                end++;
            } else if (end > at && particlesEnd(passage, end) > end) {
                end = particlesEnd(passage, end) + 1;
            } else {
                break;
            }
        }
        return withoutLetters(passage, at, end);
    }

    /// "Hye-jin", "Jean-luc": a known name written small behind a hyphen.
    private static boolean isSecondPart(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return tokens.gap(token - 1) == '-'
                && tokens.shape(token) == Shape.LOWER
                && tokens.length(token) <= LONGEST_SECOND
                && WordFlags.isPlainName(passage.flags(token))
                && NO_SECOND.get(tokens.hash(token)) == 0;
    }

    /// "Amanda Reyes NP", "Ana Lopez DOB": what stands in large letters behind a name is a title or a label,
    /// unless all is written large.
    private static int withoutLetters(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        int last = end;
        while (last - at > 2
                && tokens.shape(last - 1) == Shape.UPPER
                && tokens.shape(at) != Shape.UPPER
                && (passage.flags(last - 1) & LETTERS) != 0) {
            last--;
        }
        return last;
    }

    /// Index of the name word that one or two particles lead up to; `at` when they do not.
    private static int particlesEnd(Passage passage, int at) {
        int next = at;
        while (next < at + 2 && isParticle(passage, next) && joins(passage, next)) {
            next++;
        }
        return next > at && next < passage.size() && isNameWord(passage, next) ? next : at;
    }

    private static boolean isParticle(Passage passage, int token) {
        return token < passage.size()
                && passage.tokens().length(token) <= 5
                && PARTICLES.get(passage.tokens().hash(token)) != 0;
    }

    static boolean joins(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        return gap == BLANK
                || gap == '-'
                || gap == '\''
                || gap == DOT_BLANK && passage.tokens().length(token) <= 2
                || gap == '.' && passage.tokens().length(token) == 1;
    }

    /// A capitalised word that no list says is something else.
    static boolean isNameWord(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (!tokens.isCapital(token) && tokens.shape(token) != Shape.INITIAL) {
            return false;
        }
        long flags = passage.flags(token);
        if (Cue.SELF.in(flags) || NOBODY.get(tokens.hash(token)) != 0) {
            return false;
        }
        boolean bearer = isBearer(flags);
        if (Cue.MONTH.in(flags)
                || Cue.WEEKDAY.in(flags)
                || Cue.COMPANY.in(flags)
                || Cue.SIGNOFF.in(flags)
                || Cue.GREETING.in(flags)) {
            return bearer
                    && WordFlags.given(flags) >= WELL_KNOWN
                    && !Cue.WEEKDAY.in(flags)
                    && !Cue.GREETING.in(flags)
                    && !Cue.COMPANY.in(flags);
        }
        if (tokens.shape(token) == Shape.INITIAL) {
            return passage.text().charAt(tokens.start(token)) != 'I' || passage.after(token) == '.';
        }
        return !WordFlags.isCommon(flags) || bearer;
    }

    static boolean isBearer(long flags) {
        return WordFlags.given(flags) > 0 || WordFlags.surname(flags) > 0;
    }

    static boolean hasBearer(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (isBearer(passage.flags(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasPlainName(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (passage.tokens().length(i) > 1 && (WordFlags.isPlainName(passage.flags(i)) || passage.flags(i) == 0)) {
                return true;
            }
        }
        return false;
    }

    /// Inside "@Ana_Ruiz", "#anaruiz" or an address: a handle, found as such or not at all.
    static boolean isHandle(Passage passage, int first, int last) {
        char before = passage.before(first);
        char after = passage.after(last - 1);
        return before == '@' || before == '#' || before == '_' || before == '/' || after == '_' || after == '@';
    }

    static boolean isStaff(Passage passage, int first, int last, Roster roster) {
        for (int i = first; i < last; i++) {
            if (roster.isStaff(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isKnown(Passage passage, int first, int last, Roster roster) {
        for (int i = first; i < last; i++) {
            if (roster.isPerson(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }
}
