package org.noticewright.classify.detect.number;

import java.util.Locale;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.Tokens;

/// Reads a date in digits or with its month's name: "3/14/2025", "2025-03-14", "Mar 3rd, 2025", "4 de mayo de 1980".
public final class WrittenDate {

    private WrittenDate() {}

    /// Index after the date that begins here, 0 for none.
    public static int end(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(first) == Tokens.Shape.DIGITS) {
            int numeric = numeric(passage, first);
            return numeric != 0 ? numeric : dayMonth(passage, first);
        }
        if (!passage.is(first, Cue.MONTH)) {
            return 0;
        }
        int end = monthDay(passage, first);
        // "may 3 work" and "mar 3" say little; with its year "jul 5 1973" is a date.
        boolean sure = tokens.isCapital(first) || tokens.length(first) > 3 || end == first + 3;
        return sure ? end : 0;
    }

    private static int numeric(Passage passage, int first) {
        if (first + 1 >= passage.size()) {
            return 0;
        }
        Tokens tokens = passage.tokens();
        int gap = tokens.gap(first);
        if (gap != '/' && gap != '-' && gap != '.') {
            return 0;
        }
        int limit = NumberRun.limit(passage, first);
        if (limit >= first + 3 && tokens.gap(first + 1) == gap) {
            var run = new NumberRun(passage, first, first + 3);
            if (limit > first + 3 && tokens.gap(first + 2) == gap) {
                return 0;
            }
            return isDate(run) ? first + 3 : 0;
        }
        var run = new NumberRun(passage, first, first + 2);
        boolean slash = gap == '/' && limit == first + 2 && run.length(0) <= 2 && run.length(1) <= 2;
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

    public static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && isDigits(word, 2, 2);
    }

    public static boolean isDigits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
