package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DATE_OF_BIRTH;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import java.util.Locale;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Dates that say when somebody was born or cared for. Other dates are no data element.
final class DateDetector implements Detector {

    private static final int NEAR_CHARACTERS = 100;
    private static final HashTable EVERYDAY = WordHash.tableOf(
            "started",
            "stopped",
            "scheduled",
            "booked",
            "delivered",
            "collected",
            "seen",
            "passed",
            "test",
            "tested",
            "scan",
            "session",
            "service",
            "shot",
            "draw",
            "er",
            "cycle",
            "fitted",
            "lab",
            "labs",
            "refilled",
            "screening",
            "operated",
            "procedure",
            "drawn",
            "dose",
            "death",
            "visit",
            "discharged");
    private static final HashTable EVENTS = WordHash.tableOf(
            "date",
            "time",
            "sent",
            "received",
            "created",
            "updated",
            "printed",
            "modified",
            "datum",
            "gesendet",
            "fecha",
            "enviado",
            "envoyé",
            "data");
    private static final int BIRTH_WORDS = 4;
    private static final int CARE_WORDS = 6;
    private static final int BOOKED_WORDS = 12;
    private static final int OLDEST = 120;
    private static final int OLD = 90;
    private static final int LONGEST_LOG_LINE = 200;
    private static final String NINETY = "ninety";
    private static final long NINETY_HASH = WordHash.ofWord(NINETY);
    private static final int FIRST_SHORT_YEAR = 30;
    private static final int LAST_LONG_AGO = 2009;

    @Override
    public void find(Passage passage, Claims claims) {
        if (passage.hasAny(Cue.SPOKEN)) {
            spoken(passage, claims);
        }
        if (!passage.tokens().hasDigits()) {
            return;
        }
        boolean birthField = passage.zone() == Zone.FIELD && passage.isLabelled(Cue.BIRTH);
        boolean careField = passage.zone() == Zone.FIELD && passage.isLabelled(Cue.CARE_DATE);
        int at = 0;
        while (at < passage.size()) {
            int next = dateEnd(passage, at);
            if (next == 0) {
                oldAge(passage, at, claims);
                at++;
            } else {
                judge(passage, at, next, birthField, careField, claims);
                at = next;
            }
        }
    }

    private static void spoken(Passage passage, Claims claims) {
        if (passage.hasAny(Cue.MONTH)) {
            SpokenDate.find(passage, claims);
        }
        if (passage.text().contains(NINETY)) {
            for (int i = 0; i < passage.size(); i++) {
                spokenAge(passage, i, claims);
            }
        }
    }

    private static void judge(
            Passage passage, int first, int next, boolean birthField, boolean careField, Claims claims) {
        int start = passage.tokens().start(first);
        int end = passage.tokens().end(next - 1);
        boolean full = next - first >= 3;
        if (full && (birthField || birthBefore(passage, first) || isLongAgo(passage, first, next))) {
            claims.add(Candidate.of(
                    start,
                    end,
                    DATE_OF_BIRTH,
                    Rule.BIRTH_DATE,
                    birthField || birthBefore(passage, first) ? 0.95 : 0.6));
        } else if (!isStamp(passage, next) && (careField || careNear(passage, first, next, claims))) {
            claims.add(Candidate.of(start, end, SERVICE_DATE, Rule.SERVICE_DATE, full ? 0.6 : 0.5));
        }
    }

    /// A full date so long ago that hardly anything but a birth is meant.
    private static boolean isLongAgo(Passage passage, int first, int next) {
        Tokens tokens = passage.tokens();
        if (isLogged(passage, first) || isDay(passage, first, next)) {
            return false;
        }
        boolean yearFirst = tokens.length(first) == 4 && tokens.shape(first) == Tokens.Shape.DIGITS;
        String year = tokens.text(yearFirst ? first : next - 1);
        if (year.length() == 2 && tokens.shape(next - 1) == Tokens.Shape.DIGITS) {
            return Integer.parseInt(year) >= FIRST_SHORT_YEAR;
        }
        return isYear(year) && Integer.parseInt(year) <= LAST_LONG_AGO;
    }

    /// The day of something that a log, a mail or a form notes: "Time: 03/14/2007", "Date: Tue, 4 Mar 2008",
    /// or a time of
    /// day behind it.
    private static boolean isDay(Passage passage, int first, int next) {
        int label = first - 1;
        if (label > 0 && passage.is(label, Cue.WEEKDAY)) {
            label--;
        }
        boolean labelled = label >= 0
                && passage.gap(label).startsWith(":")
                && EVENTS.get(passage.tokens().hash(label)) != 0;
        boolean timed = next < passage.size()
                && passage.tokens().shape(next) == Tokens.Shape.DIGITS
                && passage.tokens().length(next) <= 2
                && (passage.gap(next - 1).equals(" ") || passage.gap(next - 1).equals(", "))
                && passage.gap(next).equals(":");
        return labelled || timed;
    }

    /// Whether the line begins with a machine's time: "2025-04-02 02:00:04", "[02:00:04".
    private static boolean isLogged(Passage passage, int first) {
        String text = passage.text();
        int line = passage.tokens().start(first);
        int limit = Math.max(0, line - LONGEST_LOG_LINE);
        while (line > limit && text.charAt(line - 1) != '\n') {
            line--;
        }
        int at = line < text.length() && text.charAt(line) == '[' ? line + 1 : line;
        boolean dated = at + 13 < text.length()
                && isDigits(text, at, 4)
                && text.charAt(at + 4) == '-'
                && isDigits(text, at + 11, 2)
                && text.charAt(at + 13) == ':';
        return dated
                || (at + 5 < text.length()
                        && isDigits(text, at, 2)
                        && text.charAt(at + 2) == ':'
                        && isDigits(text, at + 3, 2)
                        && text.charAt(at + 5) == ':');
    }

    private static boolean isDigits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean birthBefore(Passage passage, int first) {
        for (int i = first - 1; i >= 0 && i >= first - BIRTH_WORDS; i--) {
            if (passage.is(i, Cue.BIRTH)) {
                return true;
            }
        }
        return false;
    }

    /// A machine's time stamp: hours, minutes and seconds follow.
    private static boolean isStamp(Passage passage, int next) {
        boolean time = next + 2 < passage.size()
                && passage.tokens().length(next) == 2
                && passage.gap(next).equals(":")
                && passage.gap(next + 1).equals(":");
        boolean iso = next < passage.size()
                && passage.tokens().length(next) == 3
                && passage.text().charAt(passage.tokens().start(next)) == 'T'
                && passage.tokens().hasDigit(next);
        return time || iso;
    }

    private static boolean careNear(Passage passage, int first, int next, Claims claims) {
        for (int i = first - 1; i >= 0 && i >= first - CARE_WORDS && !passage.endsSentence(i); i--) {
            if (isCare(passage, i, claims)) {
                return true;
            }
        }
        if (passage.zone() == Zone.AGENT && isBooked(passage, first, claims)) {
            return true;
        }
        for (int i = next; i < passage.size() && i < next + 3 && !passage.endsSentence(i - 1); i++) {
            if (isCare(passage, i, claims)) {
                return true;
            }
        }
        return false;
    }

    /// "Your visit with the new doctor is now on November 8": what the desk says of the person's own care.
    private static boolean isBooked(Passage passage, int first, Claims claims) {
        for (int i = first - 1; i > 0 && i >= first - BOOKED_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i - 1, Cue.POSSESSIVE) && (isCare(passage, i, claims))) {
                return true;
            }
        }
        return false;
    }

    /// Words such as 'started' or 'scheduled' are said of anything: they speak for care only beside a health
    /// word.
    private static boolean isCare(Passage passage, int token, Claims claims) {
        if (!passage.is(token, Cue.CARE_DATE)) {
            return false;
        }
        return EVERYDAY.get(passage.tokens().hash(token)) == 0
                || claims.hasHealthNear(passage.tokens().start(token), NEAR_CHARACTERS);
    }

    /// Index after the date that begins here, 0 for none.
    static int dateEnd(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(first) == Tokens.Shape.DIGITS) {
            int numeric = numeric(passage, first);
            return numeric != 0 ? numeric : dayMonth(passage, first);
        }
        return passage.is(first, Cue.MONTH) && (tokens.isCapital(first) || tokens.length(first) > 3)
                ? monthDay(passage, first)
                : 0;
    }

    private static int numeric(Passage passage, int first) {
        if (first + 1 >= passage.size()) {
            return 0;
        }
        String gap = passage.gap(first);
        if (!gap.equals("/") && !gap.equals("-") && !gap.equals(".")) {
            return 0;
        }
        int limit = NumberRun.limit(passage, first);
        if (limit >= first + 3 && passage.gap(first + 1).equals(gap)) {
            var run = new NumberRun(passage, first, first + 3);
            if (limit > first + 3 && passage.gap(first + 2).equals(gap)) {
                return 0;
            }
            return isDate(run) ? first + 3 : 0;
        }
        var run = new NumberRun(passage, first, first + 2);
        boolean slash = gap.equals("/") && limit == first + 2 && run.length(0) <= 2 && run.length(1) <= 2;
        return slash && month(run.group(0)) && day(run.group(1)) ? first + 2 : 0;
    }

    private static boolean isDate(NumberRun run) {
        if (run.length(0) == 4 && run.length(1) <= 2 && run.length(2) <= 2) {
            return month(run.group(1)) && day(run.group(2));
        }
        boolean lengths = run.length(0) <= 2 && run.length(1) <= 2 && (run.length(2) == 2 || run.length(2) == 4);
        return lengths && ((month(run.group(0)) && day(run.group(1))) || (day(run.group(0)) && month(run.group(1))));
    }

    private static boolean month(String digits) {
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= 12;
    }

    private static boolean day(String digits) {
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= 31;
    }

    /// "March 3", "Mar 3rd, 2025", "July 1990".
    private static int monthDay(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        if (first + 1 >= passage.size() || passage.gap(first).contains("\n") || !tokens.hasDigit(first + 1)) {
            return 0;
        }
        if (tokens.length(first + 1) == 4 && isYear(tokens.text(first + 1))) {
            return first + 2;
        }
        if (!isDay(tokens.text(first + 1))) {
            return 0;
        }
        boolean year = first + 2 < passage.size()
                && isYear(tokens.text(first + 2))
                && passage.gap(first + 1).length() <= 2;
        return year ? first + 3 : first + 2;
    }

    /// "3 March 2025", "1er juillet", "4 de mayo de 1980".
    private static int dayMonth(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        if (tokens.length(first) > 2 || first + 1 >= passage.size()) {
            return 0;
        }
        int month = isDe(passage, first + 1) ? first + 2 : first + 1;
        if (month >= passage.size()
                || !passage.is(month, Cue.MONTH)
                || passage.gap(first).length() > 2
                || !isDay(tokens.text(first))) {
            return 0;
        }
        int year = month + 1;
        if (year < passage.size() && isDe(passage, year)) {
            year++;
        }
        return year < passage.size() && isYear(tokens.text(year)) ? year + 1 : month + 1;
    }

    private static boolean isDe(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return tokens.length(token) == 2 && passage.text().startsWith("de", tokens.start(token));
    }

    private static boolean isDay(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || !day(word.substring(0, digits))) {
            return false;
        }
        return switch (word.substring(digits).toLowerCase(Locale.ROOT)) {
            case "", "st", "nd", "rd", "th", "er" -> true;
            default -> false;
        };
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && isDigits(word, 2, 2);
    }

    /// "is 94", "94 years old", "I'm 91", "Mabel Thorn, 91".
    private static void oldAge(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(token) != Tokens.Shape.DIGITS || tokens.length(token) < 2 || tokens.length(token) > 3) {
            return;
        }
        int age = Integer.parseInt(passage.text(), tokens.start(token), tokens.end(token), 10);
        if (age < OLD || age > OLDEST || passage.before(token) == '$' || passage.after(token) == '%') {
            return;
        }
        String before = token == 0 ? "" : tokens.text(token - 1).toLowerCase(Locale.ROOT);
        String after = token + 1 >= passage.size() ? "" : tokens.text(token + 1).toLowerCase(Locale.ROOT);
        boolean aged = before.equals("age") || before.equals("aged") || saysYears(after);
        boolean is = (before.equals("is") || before.equals("turned"))
                && (passage.near(token, Cue.KIN, 6, 4) || isNameBefore(passage, token - 1));
        boolean self = (before.equals("am") || before.equals("im") || before.equals("i'm"))
                && (endsClause(passage, token) || after.equals("and") || after.equals("now"));
        boolean apposed = token > 0
                && passage.gap(token - 1).equals(", ")
                && endsClause(passage, token)
                && isNameBefore(passage, token);
        if (aged || is || self || apposed) {
            claims.add(Candidate.of(tokens.start(token), tokens.end(token), DATE_OF_BIRTH, Rule.OLD_AGE, 0.7));
        }
    }

    private static boolean saysYears(String word) {
        return switch (word) {
            case "years", "yo", "yr", "year", "años", "ans", "anos" -> true;
            default -> false;
        };
    }

    private static boolean endsClause(Passage passage, int token) {
        char after = passage.after(token);
        return after == '\n' || after == ',' || after == '.' || after == ';' || after == ')';
    }

    private static boolean isNameBefore(Passage passage, int token) {
        return token >= 2
                && passage.tokens().isCapital(token - 1)
                && passage.tokens().isCapital(token - 2)
                && WordFlags.surname(passage.flags(token - 1)) > 0;
    }

    /// "ninety one years old"
    private static void spokenAge(Passage passage, int token, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(token) != NINETY.length() || !passage.isWord(token, NINETY_HASH, NINETY)) {
            return;
        }
        int next = token + 1;
        if (next < passage.size() && Cue.SPOKEN.in(passage.flags(next))) {
            next++;
        }
        if (next < passage.size() && saysYears(tokens.text(next).toLowerCase(Locale.ROOT))) {
            claims.add(Candidate.of(tokens.start(token), tokens.end(next - 1), DATE_OF_BIRTH, Rule.OLD_AGE, 0.7));
        }
    }
}
