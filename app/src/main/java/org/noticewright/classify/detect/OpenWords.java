package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Languages;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;

/// Which words of a text [NameModel] is asked about: those that may be a name and of which no rule has said what
/// they are. Most words are none and are told by one look.
final class OpenWords {

    private static final int FIRST_CUE = 14;
    private static final int WELL_KNOWN_SMALL = 10;
    private static final int VERY_COMMON = 15;
    /// Letters of a small word that no list knows.
    private static final int SHORTEST_SMALL = 4;

    private final NameWords words;
    private final Languages languages;

    OpenWords(Lexicon lexicon) {
        this.words = lexicon.nameWords();
        this.languages = lexicon.languages();
    }

    /// A word in question; in a text that stands alone also a word that no list knows: one with a large first letter at
    /// the beginning of a sentence, or a small one.
    boolean isOpen(Passage passage, int token, Roster roster, boolean alone) {
        return mayBeName(passage, token, roster) || alone && isUnheard(passage, token, roster);
    }

    private boolean isUnheard(Passage passage, int token, Roster roster) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(token);
        boolean may = tokens.shape(token) == Shape.CAPITALIZED && flags == 0 && tokens.length(token) > 1
                || tokens.shape(token) == Shape.LOWER
                        && tokens.length(token) >= SHORTEST_SMALL
                        && !WordFlags.isCommon(flags)
                        && flags >>> FIRST_CUE == 0;
        return may && words.bits(tokens.hash(token)) == 0 && isNobody(tokens.hash(token), roster);
    }

    /// A word in question: written large and no common word, place, product or cue, or a well-known given name
    /// in small letters; and nobody the ticket knows.
    boolean mayBeName(Passage passage, int token, Roster roster) {
        Tokens tokens = passage.tokens();
        Shape shape = tokens.shape(token);
        int length = tokens.length(token);
        if (length < 2 || shape.ordinal() >= Shape.DIGITS.ordinal()) {
            return false;
        }
        long flags = passage.flags(token);
        int given = WordFlags.given(flags);
        // What most words fail comes first.
        boolean may = shape == Shape.LOWER
                ? given >= WELL_KNOWN_SMALL && flags >>> FIRST_CUE == 0
                : tokens.isCapital(token)
                        && (given >= NameRun.WELL_KNOWN
                                || shape != Shape.UPPER
                                        && (!WordFlags.isCommon(flags)
                                                || WordFlags.surname(flags) >= NameRun.WELL_KNOWN))
                        && (flags >>> FIRST_CUE == 0
                                || given >= VERY_COMMON && !Cue.MONTH.in(flags) && !Cue.WEEKDAY.in(flags));
        return may && isNobody(tokens.hash(token), roster) && mayBeName(passage, token, shape, flags);
    }

    private boolean mayBeName(Passage passage, int token, Shape shape, long flags) {
        Tokens tokens = passage.tokens();
        int given = WordFlags.given(flags);
        long hash = tokens.hash(token);
        if (given < VERY_COMMON && languages.of(hash) != 0 || isGrownTogether(passage, token, flags)) {
            return false;
        }
        // "john", "mike": frequent as words go, and nothing but names.
        boolean common = WordFlags.isCommon(flags) && (given < VERY_COMMON || dictionary(hash) % 3 != 0);
        if (shape == Shape.LOWER) {
            return !common && (token == 0 || !tokens.hasDigit(token - 1)) && dictionary(hash) % 3 == 0;
        }
        if (shape == Shape.UPPER) {
            return given >= NameRun.WELL_KNOWN && !common && dictionary(hash) % 3 == 0;
        }
        long bits = words.bits(hash);
        boolean starts = token == 0 || passage.endsSentence(token - 1);
        int surname = WordFlags.surname(flags);
        boolean may;
        if (NameWords.isKnownElse(bits)) {
            may = given >= NameRun.VERY_WELL_KNOWN && !starts;
        } else if (common || NameWords.dictionary(bits) % 3 != 0) {
            may = given >= (starts ? VERY_COMMON : NameRun.WELL_KNOWN)
                    || !starts && NameWords.dictionary(bits) > 1 && surname >= NameRun.WELL_KNOWN;
        } else {
            may = !starts || given >= NameRun.WELL_KNOWN || surname >= NameRun.WELL_KNOWN;
        }
        return may && !isCompanyNext(passage, token);
    }

    /// "QueueDepthHigh", "BrightArc", "CEUs": large letters from the second on or behind the fourth, and nobody's
    /// name; but "McTavell".
    private static boolean isGrownTogether(Passage passage, int token, long flags) {
        if (passage.tokens().shape(token) != Shape.MIXED_CASE || NameRun.isBearer(flags)) {
            return false;
        }
        if (Character.isUpperCase(passage.text().charAt(passage.tokens().start(token) + 1))) {
            return true;
        }
        for (int i = passage.tokens().start(token) + 4; i < passage.tokens().end(token); i++) {
            if (Character.isUpperCase(passage.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// "Juniper Telehealth", "Alder Clinic".
    private boolean isCompanyNext(Passage passage, int token) {
        return passage.blankBeforeNext(token)
                && passage.tokens().isCapital(token + 1)
                && (passage.is(token + 1, Cue.COMPANY)
                        || NameWords.isKnownElse(words.bits(passage.tokens().hash(token + 1)))
                                && WordFlags.surname(passage.flags(token + 1)) < NameRun.WELL_KNOWN);
    }

    private int dictionary(long hash) {
        return NameWords.dictionary(words.bits(hash));
    }

    private static boolean isNobody(long hash, Roster roster) {
        return !roster.isPerson(hash) && !roster.isStaff(hash);
    }
}
