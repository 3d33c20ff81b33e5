package org.noticewright.classify.detect.date;

import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Tells whether a date is somebody's birth: a word says so, or it is so long ago that hardly anything else is meant.
final class BirthDate {

    /// Labels of a day on which something was done.
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
    private static final int LONGEST_LOG_LINE = 200;
    private static final int FIRST_SHORT_YEAR = 30;
    private static final int LAST_LONG_AGO = 2009;

    private BirthDate() {}

    /// Whether one of so many words before the date is such as "born" or "DOB".
    static boolean isSaid(Passage passage, int first, int words) {
        for (int i = first - 1; i >= 0 && i >= first - words; i--) {
            if (passage.is(i, Cue.BIRTH)) {
                return true;
            }
        }
        return false;
    }

    /// A full date so long ago that hardly anything but a birth is meant.
    static boolean isLongAgo(Passage passage, int first, int next) {
        Tokens tokens = passage.tokens();
        if (isLogged(passage, first) || isNoted(passage, first, next)) {
            return false;
        }
        boolean yearFirst = tokens.length(first) == 4 && tokens.shape(first) == Tokens.Shape.DIGITS;
        String year = tokens.text(yearFirst ? first : next - 1);
        if (year.length() == 2 && tokens.shape(next - 1) == Tokens.Shape.DIGITS) {
            return Integer.parseInt(year) >= FIRST_SHORT_YEAR;
        }
        return WrittenDate.isYear(year) && Integer.parseInt(year) <= LAST_LONG_AGO;
    }

    /// The day of something that a log, a mail or a form notes: "Time: 03/14/2007", "Date: Tue, 4 Mar 2008",
    /// or a time of day behind it.
    private static boolean isNoted(Passage passage, int first, int next) {
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
                && WrittenDate.isDigits(text, at, 4)
                && text.charAt(at + 4) == '-'
                && WrittenDate.isDigits(text, at + 11, 2)
                && text.charAt(at + 13) == ':';
        return dated
                || (at + 5 < text.length()
                        && WrittenDate.isDigits(text, at, 2)
                        && text.charAt(at + 2) == ':'
                        && WrittenDate.isDigits(text, at + 3, 2)
                        && text.charAt(at + 5) == ':');
    }
}
