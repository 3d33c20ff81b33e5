package org.noticewright.classify.detect;

import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// A day as people say it where care is spoken of: a date, a weekday or month alone, "the 22nd", "tomorrow at 10".
final class CareDay {

    /// First words of a mailer's line above a quotation, or a chat's.
    private static final HashTable HEADERS =
            WordHash.tableOf("on", "sent", "date", "am", "le", "el", "em", "gesendet", "chat");
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

    private CareDay() {}

    /// Index after the day that begins here, 0 for none.
    static int end(Passage passage, int i) {
        long flags = passage.flags(i);
        if (isOrdinalDay(passage, i) || DAYS_ABROAD.get(passage.tokens().hash(i)) != 0) {
            return i + 1;
        }
        if (!Cue.WEEKDAY.in(flags) && !Cue.MONTH.in(flags) && passage.tokens().shape(i) != Shape.DIGITS) {
            return 0;
        }
        boolean weekday = Cue.WEEKDAY.in(flags)
                && passage.tokens().length(i) > 3
                && passage.text().charAt(passage.tokens().end(i) - 2) != '\'';
        boolean month = Cue.MONTH.in(flags)
                && passage.tokens().length(i) > 3
                && passage.tokens().isCapital(i);
        if (weekday && NEAR_DAYS.get(passage.tokens().hash(i)) != 0) {
            // "Shipping today" is said of anything; "today at 2" is an appointment.
            weekday = isTimed(passage, i);
        }
        int date = WrittenDate.end(passage, i);
        return date > i ? date : weekday || month ? i + 1 : 0;
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
        return day >= 1
                && day <= 31
                && (ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th"));
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

    /// The line of a mailer above a quotation: "On Tue, May 13, 2025 ...", "Sent: Tuesday".
    static boolean isHeader(Passage passage, int day) {
        for (int i = day; i >= 0 && i >= day - 3; i--) {
            if (passage.startsLine(i)) {
                return HEADERS.get(passage.tokens().hash(i)) != 0;
            }
        }
        return false;
    }
}
