package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;
import static org.noticewright.domain.DataElement.PROVIDER;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Hints;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Names that a word before them tells: a title, a greeting, a relation, an introduction.
final class CuedNames {

    private static final long IS = WordHash.ofWord("is");
    private static final long AM = WordHash.ofWord("am");
    private static final long NAME_WORD = WordHash.ofWord("name");
    private static final long WAS = WordHash.ofWord("was");
    private static final long FILE = WordHash.ofWord("file");
    private static final long I = WordHash.ofWord("i");
    private static final HashTable NAMES = WordHash.tableOf("name", "names", "namens", "nombre", "nom");
    private static final HashTable DOCTORS = WordHash.tableOf("dr", "dra", "doctora");
    private static final HashTable STREETS = WordHash.tableOf("blvd", "ave", "rd", "ln", "pkwy", "hwy", "street");
    private static final int STREET_WORDS = 4;
    private static final int VERY_COMMON = 15;
    private static final HashTable THIS = WordHash.tableOf("this");
    private static final HashTable OWN = WordHash.tableOf("old", "legal", "full", "maiden", "last", "first");
    private static final HashTable CALLING =
            WordHash.tableOf("im", "called", "named", "llamo", "llama", "soy", "chamo");
    private static final HashTable LABELS = WordHash.tableOf(Hints.NAME_LABELS.toArray(String[]::new));
    /// After these a capitalised word that no list knows is a name: nothing else can follow.
    private static final HashTable SURE = WordHash.tableOf("name", "names", "llamo", "chamo", "named");

    private final NameWords words;

    CuedNames(NameWords words) {
        this.words = words;
    }

    int titled(Passage passage, int at, long flags, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int gap = tokens.gap(at);
        int first = at + 1;
        boolean joined = gap == Tokens.BLANK_GAP || gap == Tokens.withBlank('.') || gap == '.';
        int last = joined ? NameRun.end(passage, first) : first;
        if (last == first && joined && isSmallClinician(passage, at)) {
            int end = isSmallSurname(passage, first + 1) ? first + 2 : first + 1;
            claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), PROVIDER, Rule.CLINICIAN_NAME, 0.6));
            return end;
        }
        if (last == first || (tokens.shape(first) == Shape.UPPER && tokens.length(first) <= 2)) {
            return at + 1;
        }
        boolean clinician = Cue.CLINICIAN.in(flags);
        if (clinician && Cue.STREET.in(flags) && isStreetsEnd(passage, at)) {
            return at + 1;
        }
        boolean street = last < passage.size()
                        && passage.is(last, Cue.STREET)
                        && (tokens.isCapital(last) || isStreet(tokens, last))
                || last - first > 1
                        && passage.is(last - 1, Cue.STREET)
                        && WordFlags.surname(passage.flags(last - 1)) == 0;
        if (clinician && street) {
            return last;
        }
        if (clinician) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), PROVIDER, Rule.CLINICIAN_NAME, 0.6));
            return last;
        }
        claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), NAME, Rule.NAME_TITLE, 0.85));
        roster.found(passage, first, last);
        return last;
    }

    /// "44 Alder Dr Toledo", "on Alder Dr Toledo"; not "Is Dr. Hill in", "La Dr. Molina".
    private static boolean isStreetsEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at == 0 || !tokens.isCapital(at - 1) || tokens.gap(at - 1) != Tokens.BLANK_GAP) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - STREET_WORDS; i--) {
            if (tokens.hasDigit(i)) {
                return true;
            }
        }
        boolean small = WordFlags.isCommon(passage.flags(at - 1)) || tokens.length(at - 1) <= 2;
        return !small && tokens.gap(at) == Tokens.BLANK_GAP;
    }

    /// "dr. hollis blvd": a street's end that is no English word.
    private static boolean isStreet(Tokens tokens, int token) {
        return STREETS.get(tokens.hash(token)) != 0;
    }

    /// "dr. keisha kobayashi".
    private boolean isSmallSurname(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return token < passage.size()
                && tokens.gap(token - 1) == Tokens.BLANK_GAP
                && tokens.shape(token) == Shape.LOWER
                && WordFlags.isPlainName(passage.flags(token))
                && WordFlags.surname(passage.flags(token)) > 0
                && NameWords.dictionary(words.bits(tokens.hash(token))) == 0;
    }

    /// "dr yang", "la dra. molina", typed small; not "44 alder dr toledo".
    private boolean isSmallClinician(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        int name = at + 1;
        if (DOCTORS.get(tokens.hash(at)) == 0
                || name >= passage.size()
                || tokens.shape(name) != Shape.LOWER
                || !isLowerName(passage, name, true)
                || NameWords.dictionary(words.bits(tokens.hash(name))) != 0
                || name + 1 < passage.size() && isStreet(tokens, name + 1)) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - STREET_WORDS; i--) {
            if (tokens.hasDigit(i)) {
                return false;
            }
        }
        return true;
    }

    int greeted(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int gap = tokens.gap(at);
        int first = at + 1;
        if (first >= passage.size() || !(gap == Tokens.BLANK_GAP || gap == Tokens.withBlank(','))) {
            return at + 1;
        }
        int last = NameRun.end(passage, first);
        if (last == first || last - first > 3 || NameRun.isStaff(passage, first, last, roster)) {
            return at + 1;
        }
        char after = passage.after(last - 1);
        boolean closed = ",!.:\n? ".indexOf(after) >= 0;
        boolean followedByCapital = last < passage.size()
                && tokens.gap(last - 1) == Tokens.BLANK_GAP
                && tokens.isCapital(last)
                && passage.is(last, Cue.COMPANY);
        boolean toPatient = passage.zone() == Zone.AGENT || passage.zone() == Zone.OTHER;
        // "Hi Virginia": whom a desk greets is no state.
        boolean named = NameRun.hasPlainName(passage, first, last)
                || WordFlags.given(passage.flags(first)) >= NameRun.WELL_KNOWN;
        if (toPatient && closed && !followedByCapital && named) {
            claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_GREETING, 0.85));
            roster.found(passage, first, last);
            return last;
        }
        return at + 1;
    }

    int kin(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int gap = tokens.gap(at);
        int first = at + 1;
        boolean colon = gap == Tokens.withBlank(':');
        if (gap != Tokens.BLANK_GAP && gap != Tokens.withBlank(',') && !colon) {
            return at + 1;
        }
        boolean possessed =
                at > 0 && (passage.is(at - 1, Cue.POSSESSIVE) || (at > 1 && passage.is(at - 2, Cue.POSSESSIVE)));
        int last = NameRun.end(passage, first);
        if (last == first
                || !(possessed || colon)
                || !NameRun.hasBearer(passage, first, last)
                || last - first == 1 && isHardlyName(passage.flags(first))
                || NameRun.isStaff(passage, first, last, roster)) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_KIN, 0.85));
        roster.found(passage, first, last);
        return last;
    }

    /// "my name is", "this is", "I am", "Patient:", "name:", "called", "se llama".
    static boolean isIntroduction(Passage passage, int at) {
        if (!passage.hints(at, WordFlags.INTRODUCTION)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        long word = tokens.hash(at);
        if (isColon(passage, at)) {
            return LABELS.get(word) != 0;
        }
        if (tokens.gap(at) != Tokens.BLANK_GAP) {
            return false;
        }
        long before = at == 0 ? 0 : tokens.hash(at - 1);
        if (word == IS) {
            return at > 0 && (NAMES.get(before) != 0 || THIS.get(before) != 0);
        }
        if (word == AM) {
            return before == I;
        }
        if (word == NAME_WORD) {
            return at > 0 && (passage.is(at - 1, Cue.POSSESSIVE) || OWN.get(before) != 0);
        }
        if (word == WAS) {
            return before == NAME_WORD;
        }
        return word == FILE
                ? at > 0 && tokens.length(at - 1) == 2 && passage.text().charAt(tokens.start(at - 1)) == 'o'
                : CALLING.get(word) != 0;
    }

    private static boolean isColon(Passage passage, int at) {
        int gap = passage.tokens().gap(at);
        if (gap >= 0) {
            return gap == ':' || gap == Tokens.withBlank(':');
        }
        int end = passage.tokens().end(at);
        String text = passage.text();
        return end < text.length()
                && (text.charAt(end) == ':'
                        || text.charAt(end) == ' ' && end + 1 < text.length() && text.charAt(end + 1) == ':');
    }

    int introduced(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = at + 1;
        int last = NameRun.end(passage, first);
        if (last == first) {
            return lowerCaseIntroduced(passage, at, roster, claims);
        }
        boolean label = tokens.gap(at) != Tokens.BLANK_GAP;
        if (NameRun.isStaff(passage, first, last, roster) || !isName(passage, at, first, last, label)) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_CUE, 0.85));
        roster.found(passage, first, last);
        return last;
    }

    private boolean isName(Passage passage, int at, int first, int last, boolean label) {
        if (label) {
            return NameRun.hasPlainName(passage, first, last);
        }
        if (isPlainTalk(passage, first, last)) {
            return false;
        }
        boolean sure = SURE.get(passage.tokens().hash(at)) != 0
                || at > 0 && SURE.get(passage.tokens().hash(at - 1)) != 0;
        if (sure) {
            return last - first > 1 || NameRun.hasBearer(passage, first, last) || isUnknown(passage, first);
        }
        return NameRun.hasBearer(passage, first, last)
                && (NameRun.hasPlainName(passage, first, last) || last - first > 1);
    }

    /// "THIS IS SO GOOD", "I am In Love": everyday words only, none that very many are called by. Alone a word is
    /// taken for the surname that it may be ("This is Brown").
    private boolean isPlainTalk(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            long flags = passage.flags(i);
            boolean everyday = WordFlags.isCommon(flags)
                    || NameWords.dictionary(words.bits(passage.tokens().hash(i))) % 3 != 0;
            if (!everyday || WordFlags.given(flags) >= VERY_COMMON) {
                return false;
            }
        }
        return last - first > 1;
    }

    /// "My twin Need u": an everyday word that few are called by.
    private static boolean isHardlyName(long flags) {
        return WordFlags.isCommon(flags)
                && WordFlags.given(flags) < NameRun.WELL_KNOWN
                && WordFlags.surname(flags) < NameRun.VERY_WELL_KNOWN;
    }

    private boolean isUnknown(Passage passage, int token) {
        return passage.flags(token) == 0 && words.bits(passage.tokens().hash(token)) == 0;
    }

    /// "my name is ana lopez", "i'm ana", "this is maria".
    private int lowerCaseIntroduced(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean named = tokens.hash(at) == IS && at > 0 && NAMES.get(tokens.hash(at - 1)) != 0
                || tokens.hash(at) == NAME_WORD && at > 0 && passage.is(at - 1, Cue.POSSESSIVE);
        int first = at + 1;
        int last = first;
        while (last < passage.size()
                && last <= at + (tokens.gap(last - 1) == '-' ? 3 : 2)
                && tokens.shape(last) == Shape.LOWER
                && isLowerName(passage, last, named || last > first)
                && (tokens.gap(last - 1) == Tokens.BLANK_GAP || (last > first && tokens.gap(last - 1) == '-'))) {
            last++;
        }
        if (last == first || NameRun.isStaff(passage, first, last, roster)) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_CUE, 0.75));
        roster.found(passage, first, last);
        return last;
    }

    /// @param told whether the words before leave little doubt that a name follows
    private boolean isLowerName(Passage passage, int token, boolean told) {
        long flags = passage.flags(token);
        if (told) {
            return WordFlags.isPlainName(flags);
        }
        long bits = words.bits(passage.tokens().hash(token));
        return WordFlags.isPlainName(flags)
                && WordFlags.given(flags) >= NameRun.VERY_WELL_KNOWN
                && NameWords.dictionary(bits) == 0
                && !NameWords.isKnownElse(bits);
    }
}
