package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;
import static org.noticewright.domain.DataElement.PROVIDER;

import java.util.Locale;
import java.util.Set;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Hints;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;

/// Names by what stands around them; what is found goes into the ticket's roster for [KnownNameDetector].
final class NameDetector {

    private static final int LONGEST_NAME = 4;
    private static final int WELL_KNOWN = 9;
    private static final int VERY_WELL_KNOWN = 12;
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "van", "von", "del", "da", "dos", "der", "den", "bin", "al", "el", "y", "di", "du", "ter");

    void find(Passage passage, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int at = passage.mayName() ? 0 : passage.size();
        while (at < passage.size()) {
            at = Math.max(at + 1, nameAt(passage, tokens, at, roster, claims));
        }
        if (passage.zone() == Zone.REQUESTER || passage.zone() == Zone.OTHER) {
            signature(passage, roster, claims);
        }
    }

    private static int nameAt(Passage passage, Tokens tokens, int at, Roster roster, Claims claims) {
        long flags = passage.flags(at);
        if (Cue.TITLE.in(flags) && tokens.isCapital(at) || Cue.CLINICIAN.in(flags)) {
            return titled(passage, at, flags, roster, claims);
        }
        if (Cue.GREETING.in(flags)) {
            return greeted(passage, at, roster, claims);
        }
        if (Cue.KIN.in(flags)) {
            return kin(passage, at, roster, claims);
        }
        if (isIntroduction(passage, at)) {
            return introduced(passage, at, roster, claims);
        }
        return tokens.isCapital(at) ? pair(passage, at, roster, claims) : at + 1;
    }

    /// Index after the capitalised words that begin here and may be a name; `at` when there is none.
    private static int nameEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        int end = at;
        while (end < passage.size() && end < at + LONGEST_NAME + 1) {
            boolean joined = end == at || joins(passage, end - 1);
            if (!joined) {
                break;
            }
            if (isNameWord(passage, end)) {
                end++;
            } else if (end > at
                    && PARTICLES.contains(tokens.text(end))
                    && end + 1 < passage.size()
                    && joins(passage, end)
                    && isNameWord(passage, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean joins(Passage passage, int token) {
        String gap = passage.gap(token);
        return gap.equals(" ")
                || gap.equals("-")
                || gap.equals("'")
                || (gap.equals(". ") && passage.tokens().length(token) <= 2)
                || (gap.equals(".") && passage.tokens().length(token) == 1);
    }

    /// A capitalised word that no list says is something else.
    private static boolean isNameWord(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (!tokens.isCapital(token) && tokens.shape(token) != Shape.INITIAL) {
            return false;
        }
        long flags = passage.flags(token);
        if (Cue.SELF.in(flags)) {
            return false;
        }
        boolean bearer = WordFlags.given(flags) > 0 || WordFlags.surname(flags) > 0;
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
            return tokens.text(token).charAt(0) != 'I' || passage.after(token) == '.';
        }
        return !WordFlags.isCommon(flags) || bearer;
    }

    private static boolean hasPlainName(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (passage.tokens().length(i) > 1 && (WordFlags.isPlainName(passage.flags(i)) || passage.flags(i) == 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStaff(Passage passage, int first, int last, Roster roster) {
        for (int i = first; i < last; i++) {
            if (roster.isStaff(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    private static int titled(Passage passage, int at, long flags, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        String gap = passage.gap(at);
        int first = at + 1;
        int last = gap.equals(" ") || gap.equals(". ") || gap.equals(".") ? nameEnd(passage, first) : first;
        if (last == first || (tokens.shape(first) == Shape.UPPER && tokens.length(first) <= 2)) {
            return at + 1;
        }
        boolean clinician = Cue.CLINICIAN.in(flags);
        if (clinician
                && Cue.STREET.in(flags)
                && at > 0
                && tokens.isCapital(at - 1)
                && passage.gap(at - 1).equals(" ")) {
            return at + 1;
        }
        boolean street = last < passage.size() && passage.is(last, Cue.STREET) && tokens.isCapital(last)
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

    private static int greeted(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        String gap = passage.gap(at);
        int first = at + 1;
        if (first >= passage.size() || !(gap.equals(" ") || gap.equals(", "))) {
            return at + 1;
        }
        int last = nameEnd(passage, first);
        if (last == first || last - first > 3 || isStaff(passage, first, last, roster)) {
            return at + 1;
        }
        char after = passage.after(last - 1);
        boolean closed = after == ','
                || after == '!'
                || after == '.'
                || after == ':'
                || after == '\n'
                || after == '?'
                || after == ' ';
        boolean followedByCapital = last < passage.size()
                && passage.gap(last - 1).equals(" ")
                && tokens.isCapital(last)
                && passage.is(last, Cue.COMPANY);
        boolean toPatient = passage.zone() == Zone.AGENT || passage.zone() == Zone.OTHER;
        if (toPatient && closed && !followedByCapital && hasPlainName(passage, first, last)) {
            claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_GREETING, 0.85));
            roster.found(passage, first, last);
            return last;
        }
        return at + 1;
    }

    private static int kin(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        String gap = passage.gap(at);
        int first = at + 1;
        if (!gap.equals(" ") && !gap.equals(", ") && !gap.equals(": ")) {
            return at + 1;
        }
        boolean possessed =
                at > 0 && (passage.is(at - 1, Cue.POSSESSIVE) || (at > 1 && passage.is(at - 2, Cue.POSSESSIVE)));
        int last = nameEnd(passage, first);
        if (last == first
                || !(possessed || gap.equals(": "))
                || !hasBearer(passage, first, last)
                || isStaff(passage, first, last, roster)) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_KIN, 0.85));
        roster.found(passage, first, last);
        return last;
    }

    private static boolean hasBearer(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (WordFlags.given(passage.flags(i)) > 0 || WordFlags.surname(passage.flags(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    /// "my name is", "this is", "I am", "Patient:", "name:", "called", "se llama".
    private static boolean isIntroduction(Passage passage, int at) {
        if (!passage.hints(at, WordFlags.INTRODUCTION)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        String gap = passage.gap(at);
        if (gap.startsWith(":") || gap.startsWith(" :")) {
            return tokens.length(at) <= 11
                    && Hints.NAME_LABELS.contains(tokens.text(at).toLowerCase(Locale.ROOT));
        }
        if (!gap.equals(" ") || tokens.length(at) > 6) {
            return false;
        }
        String before = at == 0 ? "" : tokens.text(at - 1).toLowerCase(Locale.ROOT);
        return switch (tokens.text(at).toLowerCase(Locale.ROOT)) {
            case "is" -> before.equals("name") || before.equals("names") || before.equals("this");
            case "am" -> before.equals("i");
            case "name" ->
                at > 0 && (passage.is(at - 1, Cue.POSSESSIVE) || before.equals("old") || before.equals("legal"));
            case "i'm", "im", "called", "named", "llamo", "llama", "soy", "chamo" -> true;
            case "was" -> before.equals("name");
            case "file" -> before.equals("on");
            default -> false;
        };
    }

    private static int introduced(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = at + 1;
        int last = nameEnd(passage, first);
        if (last == first) {
            return lowerCaseIntroduced(passage, at, roster, claims);
        }
        boolean label = passage.gap(at).contains(":");
        if (isStaff(passage, first, last, roster)
                || !(label
                        ? hasPlainName(passage, first, last)
                        : hasBearer(passage, first, last) && hasPlainNameOrTwo(passage, first, last))) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_CUE, 0.85));
        roster.found(passage, first, last);
        return last;
    }

    private static boolean hasPlainNameOrTwo(Passage passage, int first, int last) {
        return hasPlainName(passage, first, last) || last - first > 1;
    }

    /// "my name is ana lopez".
    private static int lowerCaseIntroduced(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean named = tokens.text(at).equals("is")
                && at > 0
                && tokens.text(at - 1).toLowerCase(Locale.ROOT).startsWith("name");
        int last = at + 1;
        while (named
                && last < passage.size()
                && last <= at + 2
                && tokens.shape(last) == Shape.LOWER
                && WordFlags.isPlainName(passage.flags(last))
                && passage.gap(last - 1).equals(" ")) {
            last++;
        }
        if (last == at + 1) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(at + 1), tokens.end(last - 1), NAME, Rule.NAME_CUE, 0.75));
        roster.found(passage, at + 1, last);
        return last;
    }

    /// A known given name with a surname after it, or a surname in front as in "LOPEZ, ANA".
    private static int pair(Passage passage, int at, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(at);
        int given = WordFlags.given(flags);
        if (given == 0 || !isNameWord(passage, at) || tokens.length(at) < 2) {
            return at + 1;
        }
        int last = nameEnd(passage, at);
        if (last - at == 1) {
            single(passage, at, given, roster, claims);
        }
        if (last - at < 2 || last - at > LONGEST_NAME || isStaff(passage, at, last, roster)) {
            return Math.max(last, at + 1);
        }
        boolean company = last < passage.size()
                && passage.is(last, Cue.COMPANY)
                && tokens.isCapital(last)
                && passage.gap(last - 1).equals(" ");
        boolean upper = tokens.shape(at) == Shape.UPPER;
        long surname = passage.flags(last - 1);
        boolean givenSure = WordFlags.isPlainName(flags) && given >= WELL_KNOWN;
        boolean surnameSure = WordFlags.isPlainName(surname) && WordFlags.surname(surname) > 0;
        boolean surnameMay = surname == 0 || surnameSure || WordFlags.surname(surname) >= WELL_KNOWN;
        boolean health = WordFlags.phraseLength(surname) > 0 && !surnameSure || Cue.STREET.in(surname) && !surnameSure;
        boolean pair = (givenSure && surnameMay) || (given >= WELL_KNOWN && surnameSure && !upper);
        if (company || health || !pair || (upper && !(givenSure && surnameSure))) {
            return last;
        }
        if (last < passage.size()
                && passage.is(last, Cue.CREDENTIALED)
                && tokens.shape(last) == Shape.UPPER
                && !rosterKnows(passage, at, last, roster)) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), PROVIDER, Rule.CLINICIAN_NAME, 0.5));
            return last;
        }
        claims.add(Candidate.of(
                tokens.start(at), tokens.end(last - 1), NAME, Rule.NAME_PAIR, givenSure && surnameSure ? 0.85 : 0.7));
        roster.found(passage, at, last);
        return last;
    }

    /// A bare given name in a person's words; only a hint, since places and products bear names too.
    private static void single(Passage passage, int at, int given, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(at);
        boolean speaks =
                passage.zone() == Zone.REQUESTER || passage.zone() == Zone.OTHER || passage.zone() == Zone.SUBJECT;
        boolean plain = !WordFlags.isCommon(flags) && flags >>> 14 == 0 && tokens.shape(at) == Shape.CAPITALIZED;
        boolean capitalAround =
                (at > 0 && passage.blankBeforeNext(at - 1) && tokens.isCapital(at - 1) && !passage.is(at - 1, Cue.SELF))
                        || (passage.blankBeforeNext(at) && tokens.isCapital(at + 1));
        if (speaks
                && plain
                && given >= VERY_WELL_KNOWN
                && !capitalAround
                && !roster.isStaff(tokens.hash(at))
                && WordFlags.phraseLength(flags) == 0) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(at), NAME, Rule.NAME_SINGLE, 0.6));
            roster.found(passage, at, at + 1);
        }
    }

    private static boolean rosterKnows(Passage passage, int first, int last, Roster roster) {
        for (int i = first; i < last; i++) {
            if (roster.isPerson(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    /// One of the last lines, when it is nothing but a name.
    private static void signature(Passage passage, Roster roster, Claims claims) {
        if (passage.text().indexOf('\n') < 0) {
            return;
        }
        Tokens tokens = passage.tokens();
        int lines = 0;
        for (int i = passage.size() - 1; i > 0 && lines < 6 && i > passage.size() - 60; i--) {
            if (!passage.startsLine(i)) {
                continue;
            }
            lines++;
            int last = nameEnd(passage, i);
            boolean whole = last > i && last - i <= LONGEST_NAME && endsNameLine(passage, last - 1);
            if (whole && !isStaff(passage, i, last, roster) && signs(passage, i, last)) {
                claims.add(Candidate.of(tokens.start(i), tokens.end(last - 1), NAME, Rule.NAME_SIGNATURE, 0.8));
                roster.found(passage, i, last);
            }
        }
    }

    private static boolean endsNameLine(Passage passage, int token) {
        if (passage.endsLine(token)) {
            return true;
        }
        return passage.gap(token).startsWith(",")
                && token + 1 < passage.size()
                && passage.is(token + 1, Cue.CREDENTIALED);
    }

    private static boolean signs(Passage passage, int first, int last) {
        boolean afterSignOff =
                first > 0 && (passage.is(first - 1, Cue.SIGNOFF) || (first > 1 && passage.is(first - 2, Cue.SIGNOFF)));
        boolean bearer = hasBearer(passage, first, last);
        boolean plain = hasPlainName(passage, first, last);
        return (afterSignOff && (bearer || plain)) || (bearer && plain && (last - first > 1 || first > 4));
    }
}
