package org.noticewright.text;

import org.jsoup.nodes.Entities;

/// Reads a named or numbered character that stands for one unit.
final class HtmlEntity {

    private static final int LONGEST = 12;

    private HtmlEntity() {}

    /// Where the semicolon stands; -1 when there is none near.
    ///
    /// @param at place of the ampersand
    static int end(char[] source, int at) {
        int end = at + 1;
        int limit = Math.min(source.length, at + LONGEST);
        while (end < limit && source[end] != ';') {
            end++;
        }
        return end < limit ? end : -1;
    }

    /// The unit that is meant; 0 for what the full parser has to read.
    static char meant(char[] source, int at, int end) {
        char meant = source[at + 1] == '#' ? numbered(source, at + 2, end) : named(source, at + 1, end);
        return meant == '&' && mayBeEscapedTwice(source, end + 1) ? 0 : meant;
    }

    private static char numbered(char[] source, int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            char digit = source[i];
            if (digit < '0' || digit > '9' || value > Character.MAX_VALUE) {
                return 0;
            }
            value = value * 10 + digit - '0';
        }
        boolean usual = (value >= ' ' && value < 0x7f) || (value >= 0xa0 && value < Character.MIN_SURROGATE);
        return usual ? (char) value : 0;
    }

    private static char named(char[] source, int from, int end) {
        if (end == from + 2 && source[from + 1] == 't') {
            return source[from] == 'l' ? '<' : source[from] == 'g' ? '>' : 0;
        }
        String name = new String(source, from, end - from);
        return switch (name) {
            case "nbsp" -> '\u00a0';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> listed(name);
        };
    }

    private static char listed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                return 0;
            }
        }
        String meant = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
        return meant.length() == 1 ? meant.charAt(0) : 0;
    }

    /// Whether an ampersand before this place would be read as the beginning of a further entity.
    private static boolean mayBeEscapedTwice(char[] source, int at) {
        int limit = Math.min(source.length, at + 7);
        for (int i = at; i < limit; i++) {
            char unit = source[i];
            if (unit == ';' || unit == '&') {
                return true;
            }
        }
        return false;
    }
}
