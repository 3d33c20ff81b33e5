package org.noticewright.classify.detect;

import java.util.List;
import java.util.Set;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Minors and the deceased, told by what stands beside a relation, an age or a birth date.
final class SpecialCues {

    private static final int OF_AGE = 18;
    private static final int NEARBY = 8;
    private static final HashTable AGED = WordHash.tableOfLine("im hes shes age aged turned turns tiene");
    private static final HashTable SHE = WordHash.tableOfLine("he she");
    private static final HashTable SOMEBODY =
            WordHash.tableOfLine("he she who son daughter child kid boy girl baby grandson niece nephew");
    private static final HashTable GOES_ON = WordHash.tableOfLine("and n but now yo y so she he");
    private static final HashTable YEARS = WordHash.tableOfLine("años ans anos jahre jährige jähriger");
    private static final HashTable GUARDIANS = WordHash.tableOfLine("guardian guardians");
    private static final HashTable GRADES = WordHash.tableOfLine("grade grader graders");

    private static final long AGE_AND_DEATH = Cue.CHILD.bit() | Cue.DECEASED.bit();

    private SpecialCues() {}

    static void find(Passage passage, List<Candidate> settled, int ticketYear, Set<SpecialCategory> special) {
        if (tellsMinorAge(passage)) {
            special.add(SpecialCategory.MINOR);
        }
        boolean told = passage.hasAny(AGE_AND_DEATH);
        for (int i = 0; i < passage.size() && told; i++) {
            long flags = passage.flags(i);
            if (Cue.CHILD.in(flags)
                    && i > 0
                    && passage.is(i - 1, Cue.POSSESSIVE)
                    && (hasName(passage, i, settled) || hasAge(passage, i))) {
                special.add(SpecialCategory.MINOR);
            }
            if (Cue.DECEASED.in(flags) && isDeath(passage, i)) {
                special.add(SpecialCategory.DECEASED);
            }
        }
        for (Candidate claim : settled) {
            if (claim.element() == DataElement.DATE_OF_BIRTH
                    && isRecent(passage.text().substring(claim.start(), claim.end()), ticketYear)) {
                special.add(SpecialCategory.MINOR);
            }
        }
    }

    /// Whether somebody's age is told and they are under age.
    static boolean tellsMinorAge(Passage passage) {
        Tokens tokens = passage.tokens();
        for (int i = 0; i < passage.size() && tokens.hasDigits(); i++) {
            if (tokens.hasDigit(i) && (isMinorAge(passage, i) || isToldAge(passage, i) || isGrade(passage, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasName(Passage passage, int token, List<Candidate> settled) {
        int from = passage.tokens().end(token);
        for (Candidate claim : settled) {
            if (claim.element() == DataElement.NAME && claim.start() >= from) {
                return claim.start() - from <= 3;
            }
        }
        return false;
    }

    private static boolean hasAge(Passage passage, int token) {
        for (int i = Math.max(0, token - 3); i < token + NEARBY && i < passage.size(); i++) {
            Tokens tokens = passage.tokens();
            if (tokens.shape(i) == Tokens.Shape.DIGITS
                    && tokens.length(i) <= 2
                    && Integer.parseInt(tokens.text(i)) < OF_AGE
                    && i > 0
                    && passage.before(i) != '$'
                    && passage.after(i) != '/'
                    && passage.after(i) != ':') {
                String before = tokens.text(i - 1);
                if (before.equals("is") || before.equals("age") || before.equals("aged") || before.equals("turned")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "16 year old", "3 months old", "8yo".
    private static boolean isMinorAge(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(token) == Tokens.Shape.DIGITS && tokens.length(token) > 2) {
            return false;
        }
        if (!Character.isDigit(passage.text().charAt(tokens.start(token)))
                || (tokens.shape(token) == Tokens.Shape.DIGITS && !mayBeUnit(passage, token + 1))) {
            return false;
        }
        String word = tokens.text(token);
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || Integer.parseInt(word.substring(0, digits)) >= OF_AGE) {
            return false;
        }
        String unit = digits < word.length() ? word.substring(digits) : wordAt(passage, token + 1);
        int next = digits < word.length() ? token + 1 : token + 2;
        boolean joined = digits < word.length() || passage.joinsNext(token);
        return joined
                && (unit.equals("yo")
                        || ((unit.startsWith("year")
                                        || unit.startsWith("month")
                                        || unit.startsWith("week")
                                        || unit.equals("yr"))
                                && wordAt(passage, next).equals("old")));
    }

    /// Whether a word begins as "year", "yo", "month" and "week" do.
    private static boolean mayBeUnit(Passage passage, int token) {
        if (token >= passage.size()) {
            return false;
        }
        char first = passage.text().charAt(passage.tokens().start(token));
        return first == 'y' || first == 'm' || first == 'w';
    }

    /// "he's 4", "im 16", "(13, they)", "guardian of Ida, 7", "mi hijo de 8 años".
    private static boolean isToldAge(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token == 0
                || tokens.shape(token) != Tokens.Shape.DIGITS
                || tokens.length(token) > 2
                || Integer.parseInt(passage.text(), tokens.start(token), tokens.end(token), 10) >= OF_AGE
                || passage.before(token) == '$') {
            return false;
        }
        if (passage.hasAny(Cue.CHILD) && YEARS.get(tokens.hash(Math.min(token + 1, passage.size() - 1))) != 0) {
            return true;
        }
        if (!endsThere(passage, token)) {
            return false;
        }
        // The "s" of "he's" is no word of its own.
        boolean shortened =
                SHE.get(tokens.hash(token - 1)) != 0 && passage.text().startsWith("'s ", tokens.end(token - 1));
        boolean said = shortened
                || (passage.blankBeforeNext(token - 1)
                        && (AGED.get(tokens.hash(token - 1)) != 0
                                || (token > 1
                                        && tokens.text(token - 1).equals("is")
                                        && SOMEBODY.get(tokens.hash(token - 2)) != 0)));
        boolean guarded = tokens.gap(token - 1) == Tokens.withBlank(',') && guards(passage, token);
        return said || guarded;
    }

    /// Whether a number stands for itself: a mark, the end or a word that begins anew follows.
    private static boolean endsThere(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        boolean joined =
                gap == Tokens.BLANK_GAP || gap == Tokens.NO_GAP || gap == '/' || gap == ':' || gap == '-' || gap == '%';
        return token + 1 >= passage.size()
                || !joined
                || GOES_ON.get(passage.tokens().hash(token + 1)) != 0;
    }

    private static boolean guards(Passage passage, int token) {
        for (int i = Math.max(0, token - NEARBY); i < token; i++) {
            if (GUARDIANS.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "4th grade", "5th graders".
    private static boolean isGrade(Passage passage, int token) {
        return passage.tokens().shape(token) == Tokens.Shape.ALPHANUMERIC
                && token + 1 < passage.size()
                && GRADES.get(passage.tokens().hash(token + 1)) != 0;
    }

    private static String wordAt(Passage passage, int token) {
        return token < passage.size() ? passage.tokens().text(token) : "";
    }

    private static boolean isDeath(Passage passage, int token) {
        String next = wordAt(passage, token + 1);
        if (next.equals("on") && passage.is(token + 3, Cue.MONTH)) {
            // "Stavros passed on the 3rd of February" is no message passed on.
            return passage.tokens().isCapital(Math.max(0, token - 1));
        }
        boolean said = switch (passage.tokens().text(token)) {
            case "passed" -> next.equals("away") || next.equals("on");
            case "deceased", "obituary", "funeral" -> true;
            case "died" -> true;
            case "death" -> next.equals("certificate");
            case "estate" -> next.equals("of");
            case "late" -> passage.is(token + 1, Cue.KIN) && token > 0 && passage.is(token - 1, Cue.POSSESSIVE);
            case "fallecido", "fallecida", "fallecio", "falleció", "murió" -> true;
            default -> false;
        };
        boolean thing = passage.near(token, Cue.DEVICE, NEARBY, NEARBY)
                || wordAt(passage, token + 1).equals("on");
        boolean person = passage.near(token, Cue.KIN, NEARBY, NEARBY)
                || passage.near(token, Cue.TITLE, NEARBY, NEARBY)
                || passage.tokens().text(token).equals("deceased")
                || passage.tokens().text(token).equals("obituary")
                || passage.tokens().text(token).equals("death")
                || passage.tokens().text(token).equals("estate");
        return said && person && !thing;
    }

    /// Whether the last number of a date is a year less than 18 years before the ticket's.
    private static boolean isRecent(String date, int ticketYear) {
        int end = date.length();
        int at = end;
        while (at > 0 && date.charAt(at - 1) >= '0' && date.charAt(at - 1) <= '9') {
            at--;
        }
        int first = 0;
        while (first < end && date.charAt(first) >= '0' && date.charAt(first) <= '9') {
            first++;
        }
        String year = first == 4 ? date.substring(0, 4) : date.substring(at);
        return year.length() == 4
                && ticketYear > 0
                && ticketYear - Integer.parseInt(year) < OF_AGE
                && ticketYear >= Integer.parseInt(year);
    }
}
