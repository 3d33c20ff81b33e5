package org.noticewright.classify.detect;

import java.util.List;
import java.util.Set;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Hints;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Minors and the deceased, told by what stands beside a relation, a death or a birth date. Ages: [ToldAges].
final class SpecialCues {

    private static final int OF_AGE = 18;
    private static final int NEARBY = 8;
    private static final int SENTENCE = 14;
    /// Words between somebody and what became of them: "has just died".
    private static final HashTable AUXILIARIES = WordHash.tableOfLine(
            "has have had just also sadly suddenly then who recently finally unfortunately se nos ya ha está es est a"
                    + " ist");
    private static final HashTable PRONOUNS = WordHash.tableOfLine("he she him her él ella ele ela il elle er sie");
    private static final HashTable PASSED_WHEN = WordHash.tableOfLine(
            "last yesterday today peacefully suddenly overnight monday tuesday wednesday thursday friday saturday"
                    + " sunday");
    private static final HashTable TIMES =
            WordHash.tableOfLine("morning afternoon evening week weekend month year spring summer fall winter");
    private static final HashTable TEACHES = WordHash.tableOfLine("teach teaches taught teaching");
    private static final HashTable TEACHERS = WordHash.tableOfLine("teacher teachers teaching aide");
    private static final HashTable GROWN = WordHash.tableOfLine(
            "majeur majeure adult grown wife husband married fiancee fiance college university boyfriend girlfriend"
                + " attorney poa drive drives drove llevar trabaja works volljährig adulto adulta esposa esposo twenty"
                + " thirty forty fifty sixty");
    private static final int OLD = 60;
    private static final HashTable PARENTS = WordHash.tableOf(Hints.PARENTS.toArray(String[]::new));
    private static final HashTable YEARS = WordHash.tableOfLine("años ans anos jahre years year yrs yo");

    private static final long AGE_AND_DEATH = Cue.CHILD.bit() | Cue.DECEASED.bit();

    private SpecialCues() {}

    static void find(Passage passage, List<Candidate> settled, int ticketYear, Set<SpecialCategory> special) {
        if (passage.hasAny(AGE_AND_DEATH)) {
            findAgesAndDeaths(passage, settled, ticketYear, special);
        }
        for (Candidate claim : settled) {
            if (claim.element() == DataElement.DATE_OF_BIRTH
                    && isRecent(passage.text().substring(claim.start(), claim.end()), ticketYear)) {
                special.add(SpecialCategory.MINOR);
            }
        }
    }

    private static void findAgesAndDeaths(
            Passage passage, List<Candidate> settled, int ticketYear, Set<SpecialCategory> special) {
        boolean old = tellsOld(settled, passage, ticketYear);
        var places = new ClaimedPlaces(settled);
        for (int i = 0; i < passage.size(); i++) {
            long flags = passage.flags(i);
            if (Cue.CHILD.in(flags)
                    && i > 0
                    && passage.is(i - 1, Cue.POSSESSIVE)
                    && (hasName(passage, i, places) && !old && !isGrown(passage, i, places) || hasAge(passage, i))) {
                special.add(SpecialCategory.MINOR);
            }
            if (Cue.DECEASED.in(flags) && isDeath(passage, i, places)) {
                special.add(SpecialCategory.DECEASED);
            }
        }
    }

    /// "4th grade teacher", "I teach kindergarten": a teacher's pupils are not the child in question.
    static boolean isOfPupils(Passage passage, int token) {
        if (token + 1 < passage.size()
                && passage.joinsNext(token)
                && TEACHERS.get(passage.tokens().hash(token + 1)) != 0) {
            // "her 4th grade teacher" is a child's.
            return !isChildsOwn(passage, token);
        }
        for (int i = Math.max(0, token - 3); i < token; i++) {
            if (TEACHES.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChildsOwn(Passage passage, int token) {
        for (int i = Math.max(0, token - 2); i < token; i++) {
            String word = passage.tokens().text(i);
            if (word.equals("his") || word.equals("her") || word.equals("their")) {
                return true;
            }
        }
        return false;
    }

    /// "our son Peter, 34", "my daughter Gayle 865-555-0187": children who have grown up.
    private static boolean isGrown(Passage passage, int token, ClaimedPlaces places) {
        Tokens tokens = passage.tokens();
        for (int i = token + 1; i < Math.min(passage.size(), token + SENTENCE); i++) {
            if (GROWN.get(tokens.hash(i)) != 0) {
                return true;
            }
            if (tokens.shape(i) == Tokens.Shape.DIGITS
                    && tokens.length(i) == 2
                    && Integer.parseInt(tokens.text(i)) >= OF_AGE
                    && passage.before(i) == ' '
                    && (isAfter(passage, i, "is")
                            || isAfter(passage, i, "s")
                            || isYears(passage, i + 1)
                            || passage.gap(i - 1).equals(", "))) {
                return true;
            }
        }
        return places.contactWithin(tokens.end(token), 3 * NEARBY - 1);
    }

    /// "Obi's mum", "Jaylens mom".
    static boolean isNamesParent(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token == 0 || PARENTS.get(tokens.hash(token)) == 0 || !tokens.isCapital(token - 1)) {
            return false;
        }
        boolean plain = passage.blankBeforeNext(token - 1)
                && tokens.length(token - 1) > 3
                && tokens.text(token - 1).endsWith("s")
                && passage.mayName();
        return (passage.gap(token - 1).equals("'s ") || plain) && !passage.is(token - 1, Cue.KIN);
    }

    /// Whether a name tells who speaks: "this is Obi's mum", "Lucinda, Obi's mum".
    static boolean isWhoSpeaks(Passage passage, int name) {
        if (name == 0) {
            return false;
        }
        String before = passage.tokens().text(name - 1);
        return passage.gap(name - 1).equals(", ")
                || before.equals("is")
                || before.equals("im")
                || before.equals("i'm")
                || before.equals("it's");
    }

    /// Whether somebody of the text was born so long ago that their children have grown up.
    private static boolean tellsOld(List<Candidate> settled, Passage passage, int ticketYear) {
        for (Candidate claim : settled) {
            if (claim.element() == DataElement.DATE_OF_BIRTH) {
                int year = year(passage.text().substring(claim.start(), claim.end()));
                if (year > 1_900 && ticketYear - year >= OLD) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAfter(Passage passage, int token, String word) {
        return token > 0 && passage.tokens().isText(token - 1, word);
    }

    private static boolean isYears(Passage passage, int token) {
        return token < passage.size() && YEARS.get(passage.tokens().hash(token)) != 0;
    }

    private static boolean hasName(Passage passage, int token, ClaimedPlaces places) {
        return places.nameWithin(passage.tokens().end(token), 3) && !passage.endsSentence(token);
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

    private static String wordAt(Passage passage, int token) {
        return token < passage.size() ? passage.tokens().text(token) : "";
    }

    private static boolean isDeath(Passage passage, int token, ClaimedPlaces places) {
        String word = passage.tokens().text(token);
        String next = wordAt(passage, token + 1);
        boolean subject = isSomebodys(passage, token, places);
        boolean said = switch (word) {
            case "passed" -> next.equals("away") || subject && isPassing(passage, token + 1);
            case "late" -> isLate(passage, token);
            case "death" -> next.equals("certificate");
            case "estate" -> next.equals("of");
            case "dead" -> false;
            default -> true;
        };
        boolean person = subject || isOfDeathAlone(word) || isNearPerson(passage, token);
        boolean thing = !subject
                && (passage.near(token, Cue.DEVICE, NEARBY, NEARBY) || word.equals("died") && next.equals("on"));
        return said && person && !thing;
    }

    /// Words that are said of nobody but people.
    private static boolean isOfDeathAlone(String word) {
        return switch (word) {
            case "deceased",
                    "obituary",
                    "death",
                    "estate",
                    "late",
                    "falleció",
                    "fallecio",
                    "fallecido",
                    "fallecida",
                    "faleceu",
                    "décédé",
                    "décédée",
                    "verstorben" -> true;
            default -> false;
        };
    }

    private static boolean isNearPerson(Passage passage, int token) {
        return passage.near(token, Cue.KIN, NEARBY, NEARBY) || passage.near(token, Cue.TITLE, NEARBY, NEARBY);
    }

    /// "my late wife", "the late Mr. Tisdale".
    private static boolean isLate(Passage passage, int token) {
        return token > 0
                && (passage.is(token + 1, Cue.KIN) && passage.is(token - 1, Cue.POSSESSIVE)
                        || passage.is(token + 1, Cue.TITLE) && passage.tokens().isText(token - 1, "the"));
    }

    /// "passed this morning", "passed on the 3rd of February", "passed May 21st": not a message, a test or a stone.
    private static boolean isPassing(Passage passage, int next) {
        if (next >= passage.size() || passage.endsSentence(next - 1)) {
            return true;
        }
        Tokens tokens = passage.tokens();
        String word = tokens.text(next);
        if (word.equals("on") || word.equals("in")) {
            return isDay(passage, next + 1) || isDay(passage, next + 2) || isDay(passage, next + 4);
        }
        if (word.equals("at")) {
            return wordAt(passage, next + 1).equals("home")
                    || passage.is(next + 1, Cue.MONTH)
                    || next + 1 < passage.size() && tokens.hasDigit(next + 1)
                    || next + 1 < passage.size() && tokens.isCapital(next + 1);
        }
        if (word.equals("this")) {
            return next + 1 < passage.size() && TIMES.get(tokens.hash(next + 1)) != 0;
        }
        return PASSED_WHEN.get(tokens.hash(next)) != 0 || passage.is(next, Cue.MONTH);
    }

    private static boolean isDay(Passage passage, int token) {
        return token < passage.size() && (passage.is(token, Cue.MONTH) || passage.is(token, Cue.WEEKDAY));
    }

    /// Whether a relative, "he", "she" or a name stands just before, or before a helping verb.
    private static boolean isSomebodys(Passage passage, int token, ClaimedPlaces places) {
        int at = token - 1;
        Tokens tokens = passage.tokens();
        while (at > 0 && token - at <= 3 && AUXILIARIES.get(tokens.hash(at)) != 0) {
            at--;
        }
        if (at < 0 || passage.endsSentence(at)) {
            return false;
        }
        return passage.is(at, Cue.KIN) || PRONOUNS.get(tokens.hash(at)) != 0 || places.nameEndsAt(tokens.end(at));
    }

    /// Whether the year of a date is less than 18 years before the ticket's.
    private static boolean isRecent(String date, int ticketYear) {
        int year = year(date);
        return year > 0 && ticketYear > 0 && ticketYear - year < OF_AGE && ticketYear >= year;
    }

    /// The first or the last number of a date, if it has four digits; else 0.
    private static int year(String date) {
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
        return year.length() == 4 ? Integer.parseInt(year) : 0;
    }
}
