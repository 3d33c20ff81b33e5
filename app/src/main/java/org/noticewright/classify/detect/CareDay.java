package org.noticewright.classify.detect;

import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// A day as people say it where care is spoken of: a date, a weekday or month alone, "the 22nd", "tomorrow at 10".
final class CareDay {

    /// First words of a mailer's line above a quotation, or a chat's.
    private static final HashTable HEADERS = WordHash.tableOfLine(
            "on sent date am le el em gesendet chat conversation conversación conversa gespräch transcript");
    private static final HashTable CHATS =
            WordHash.tableOfLine("chat conversation conversación conversa gespräch transcript");
    private static final HashTable NEAR_DAYS = WordHash.tableOf("today", "tomorrow", "yesterday", "tonight");
    private static final HashTable BEFORE_ORDINAL =
            WordHash.tableOf("the", "on", "by", "until", "til", "till", "since", "from");
    private static final HashTable DAYS_ABROAD = WordHash.tableOf(
            "lunes",
            "martes",
            "miércoles",
            "jueves",
            "viernes",
            "sábado",
            "domingo",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "segunda-feira",
            "terça",
            "quarta",
            "quinta",
            "sexta",
            "anoche",
            "ayer");
    /// Said of anything: days of care only where the clause speaks of care.
    private static final HashTable NEAR = WordHash.tableOfLine(
            "today yesterday tomorrow tonight tmrw hoy mañana hier demain gestern heute hoje ontem amanhã");
    private static final HashTable LAST = WordHash.tableOf("last", "this");
    private static final HashTable PARTS = WordHash.tableOf("night", "morning", "afternoon", "evening");
    /// Months written small are months behind these, and short names of days are days.
    private static final HashTable BEFORE_TIME = WordHash.tableOfLine(
            "in on from last this next to every for by since until till til en em im desde hasta depuis seit");
    /// Months and days that are other words too when written small, or at the begin of a sentence.
    private static final HashTable TALK = WordHash.tableOfLine("march may august mars marco sat sun wed");
    private static final HashTable SHORT_MONTHS = WordHash.tableOfLine("jan feb apr jun jul aug sep oct nov dec");
    private static final long DAYS = Cue.WEEKDAY.bit() | Cue.MONTH.bit();
    /// Words that a day begins with and that the lists do not call one.
    private static final HashFilter BEGINS = new HashFilter(DAYS_ABROAD, NEAR, LAST);
    private static final int SHORT = 3;
    private static final int HEADER_WORDS = 3;
    private static final int LONGEST_HEADER = 160;
    private static final int DEEPEST_QUOTE = 20;

    private CareDay() {}

    /// Whether [#end] or [#nearEnd] may find something here: most words begin no day.
    static boolean mayBegin(Passage passage, int i) {
        return passage.tokens().hasDigit(i)
                || passage.hints(i, DAYS)
                || BEGINS.mayHold(passage.tokens().hash(i));
    }

    /// Index after the day that begins here, 0 for none.
    static int end(Passage passage, int i) {
        long flags = passage.flags(i);
        if (isOrdinalDay(passage, i) || DAYS_ABROAD.get(passage.tokens().hash(i)) != 0) {
            return i + 1;
        }
        boolean weekday = Cue.WEEKDAY.in(flags);
        boolean month = Cue.MONTH.in(flags);
        if (!weekday && !month && passage.tokens().shape(i) != Shape.DIGITS) {
            return 0;
        }
        int date = WrittenDate.end(passage, i);
        if (date > i) {
            return date;
        }
        if (month && isSmallDate(passage, i)) {
            return i + 2;
        }
        return weekday && isWeekday(passage, i) || month && isMonth(passage, i) ? i + 1 : 0;
    }

    private static boolean isWeekday(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (passage.text().charAt(tokens.end(i) - 2) == '\'') {
            return false;
        }
        if (NEAR_DAYS.get(tokens.hash(i)) != 0) {
            // "Shipping today" is said of anything; "today at 2" is an appointment.
            return isTimed(passage, i);
        }
        return tokens.length(i) > SHORT || isShortDay(passage, i);
    }

    /// "Come fri", "Mon & Wed", "wed 9am"; not "sat down", "in the sun".
    private static boolean isShortDay(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        boolean led = i > 0 && BEFORE_TIME.get(tokens.hash(i - 1)) != 0 && !passage.endsSentence(i - 1);
        boolean beside = isDayAt(passage, i - 2, i)
                || isDayAt(passage, i + 2, i)
                || isDayAt(passage, i - 1, i)
                || isDayAt(passage, i + 1, i);
        boolean timed = passage.blankBeforeNext(i) && isHourOrDay(passage, i + 1);
        return led || beside || timed || passage.endsSentence(i) && TALK.get(tokens.hash(i)) == 0;
    }

    /// "9am", "8:40", "6/9", "12".
    private static boolean isHourOrDay(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        return tokens.hasDigit(i)
                && (tokens.length(i) <= 2 || tokens.shape(i) == Shape.ALPHANUMERIC || passage.after(i) == ':');
    }

    /// Whether another day of the same list of days stands there.
    private static boolean isDayAt(Passage passage, int other, int i) {
        return other >= 0
                && other < passage.size()
                && passage.is(other, Cue.WEEKDAY)
                && !passage.endsSentence(Math.min(other, i));
    }

    /// "Dec 17" written small.
    private static boolean isSmallDate(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        return SHORT_MONTHS.get(tokens.hash(i)) != 0
                && passage.blankBeforeNext(i)
                && tokens.shape(i + 1) == Shape.DIGITS
                && tokens.length(i + 1) <= 2
                && isDay(Integer.parseInt(tokens.text(i + 1)));
    }

    private static boolean isMonth(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (tokens.length(i) <= SHORT) {
            return false;
        }
        boolean led = i > 0 && BEFORE_TIME.get(tokens.hash(i - 1)) != 0 && TALK.get(tokens.hash(i)) == 0;
        return tokens.isCapital(i) || led;
    }

    /// Index after "yesterday", "this morning" or the like, which are said of anything; 0 for none.
    static int nearEnd(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (NEAR.get(tokens.hash(i)) != 0) {
            return i + 1;
        }
        boolean part =
                LAST.get(tokens.hash(i)) != 0 && passage.blankBeforeNext(i) && PARTS.get(tokens.hash(i + 1)) != 0;
        return part ? i + 2 : 0;
    }

    /// "The 22nd".
    private static boolean isOrdinalDay(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (i == 0
                || tokens.shape(i) != Shape.ALPHANUMERIC
                || tokens.length(i) > 4
                || tokens.length(i) < 3
                || BEFORE_ORDINAL.get(tokens.hash(i - 1)) == 0) {
            return false;
        }
        String text = passage.text();
        int end = tokens.end(i);
        int day = 0;
        for (int at = tokens.start(i); at < end - 2; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            day = day * 10 + digit;
        }
        String ending = text.substring(end - 2, end);
        return isDay(day) && (ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th"));
    }

    /// Whether a number stands beside: "tomorrow at 10", "1:15 today".
    private static boolean isTimed(Passage passage, int day) {
        Tokens tokens = passage.tokens();
        for (int i = Math.max(0, day - 1); i < passage.size() && i <= day + 2; i++) {
            if (tokens.hasDigit(i) && !passage.endsSentence(Math.min(i, day))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    /// The line of a mailer above a quotation: "On Tue, May 13, 2025 Ada wrote:", "Sent: Tuesday".
    static boolean isHeader(Passage passage, int day) {
        for (int i = day; i >= 0 && i >= day - HEADER_WORDS; i--) {
            if (HEADERS.get(passage.tokens().hash(i)) != 0 && isFirst(passage, i)) {
                return passage.after(i) == ':' || isClosedByColon(passage, day) || isBegin(passage, i, day);
            }
            if (passage.startsLine(i)) {
                return false;
            }
        }
        return false;
    }

    /// "Chat started: 2025-06-18 03:00:25 UTC", "Chat iniciado: ...".
    private static boolean isBegin(Passage passage, int first, int day) {
        return CHATS.get(passage.tokens().hash(first)) != 0
                && day > first
                && passage.gap(day - 1).startsWith(":");
    }

    /// Whether a word is the first of its line, however deep the line is quoted.
    private static boolean isFirst(Passage passage, int i) {
        String text = passage.text();
        int at = passage.tokens().start(i) - 1;
        int limit = Math.max(-1, at - DEEPEST_QUOTE);
        while (at > limit && (text.charAt(at) == '>' || text.charAt(at) == ' ')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || passage.startsLine(i);
    }

    private static boolean isClosedByColon(Passage passage, int day) {
        String text = passage.text();
        int from = passage.tokens().end(day);
        int to = Math.min(text.length(), from + LONGEST_HEADER);
        int at = from;
        while (at < to && text.charAt(at) != '\n') {
            at++;
        }
        passage.scanned(at - from);
        return at > from && text.charAt(at - 1) == ':';
    }
}
