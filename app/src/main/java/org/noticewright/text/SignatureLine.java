package org.noticewright.text;

import java.util.regex.Pattern;

/// Tells what one line at the end of a message is, by its characters alone. Offsets are of the line's first
/// visible character and behind its last.
final class SignatureLine {

    private static final int SIGN_OFF_WORDS = 6;
    private static final int NAME_WORDS = 3;
    private static final int BLOCK_WORDS = 9;
    private static final int PHONE_DIGITS = 7;
    private static final int ASCII = 128;
    /// "telephone" with a full stop.
    private static final int LONGEST_LABEL = 10;

    private static final LowerWords SIGN_OFF_BEGIN = LowerWords.of(
            "take",
            "thanks",
            "thank",
            "thx",
            "many",
            "kind",
            "kindest",
            "best",
            "warm",
            "warmest",
            "warmly",
            "regards",
            "sincerely",
            "cheers",
            "respectfully",
            "yours",
            "very",
            "cordially",
            "mit",
            "mfg",
            "viele",
            "liebe",
            "beste",
            "herzliche",
            "grüße",
            "gruß",
            "danke",
            "vielen",
            "saludos",
            "un",
            "atentamente",
            "gracias",
            "muchas",
            "cordialement",
            "bien",
            "merci",
            "salutations",
            "sincères",
            "bonne",
            "atenciosamente",
            "obrigado",
            "obrigada",
            "abraço",
            "abraços",
            "cumprimentos",
            "com");

    /// Any word of a sign-off.
    private static final LowerWords SIGN_OFF_WORD = SIGN_OFF_BEGIN.and(
            "good",
            "care",
            "you",
            "so",
            "much",
            "a",
            "lot",
            "again",
            "and",
            "in",
            "advance",
            "wishes",
            "truly",
            "faithfully",
            "freundlichen",
            "freundlichem",
            "grüßen",
            "grüsse",
            "grüssen",
            "dank",
            "saludo",
            "cordiales",
            "cordial",
            "à",
            "vous",
            "distinguées",
            "beaucoup",
            "journée",
            "os",
            "melhores");

    private static final Pattern DEVICE = Pattern.compile(
            "(?:sent from (?:my|mail|outlook|yahoo|the all|samsung|proton|gmail)|sent via|get outlook for|"
                    + "von meinem .{1,30} gesendet|gesendet von|enviado desde|enviado do meu|enviado a partir|"
                    + "enviado de |envoy\u00e9 de(?:puis)? |t\u00e9l\u00e9charge[rz] outlook).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONTACT_LABEL = Pattern.compile(
            "(?:phone|tel|telephone|telefon|tel\u00e9fono|t\u00e9l|telefone|mobile|mobil|m\u00f3vil|cell|fax|e-?mail|"
                    + "correo|web|website|office|direct|ext|[pmtfeow])\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    enum Sort {
        DELIMITER,
        DEVICE,
        SIGN_OFF,
        /// An address, a number or a site.
        CONTACT,
        /// Words written large, as names and titles are.
        NAME,
        OTHER
    }

    private SignatureLine() {}

    static Sort sort(String text, int from, int to) {
        Sort mark = mark(text, from, to);
        return mark == Sort.OTHER ? block(text, from, to) : mark;
    }

    /// The same for the three sorts that begin a signature; anything else is [Sort#OTHER].
    static Sort mark(String text, int from, int to) {
        if (isDelimiter(text, from, to)) {
            return Sort.DELIMITER;
        }
        if (mayBeDevice(text, from, to) && DEVICE.matcher(text).region(from, to).matches()) {
            return Sort.DEVICE;
        }
        return isSignOff(text, from, to) ? Sort.SIGN_OFF : Sort.OTHER;
    }

    /// One or two words of letters, in whatever case.
    static boolean isSmallName(String text, int from, int to) {
        int blanks = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit == ' ') {
                blanks += text.charAt(i - 1) == ' ' ? 0 : 1;
            } else if (!Character.isLetter(unit) && unit != '.' && unit != '-' && unit != '\'') {
                return false;
            }
        }
        return blanks <= 1;
    }

    private static boolean isDelimiter(String text, int from, int to) {
        return switch (to - from) {
            case 1 -> text.charAt(from) == '\u2014';
            case 2 -> text.startsWith("--", from);
            case 3 -> text.startsWith("---", from);
            default -> false;
        };
    }

    /// Whether [#DEVICE] can begin so: a look at three characters spares nearly every line the pattern.
    private static boolean mayBeDevice(String text, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        char second = text.charAt(from + 1);
        char third = text.charAt(from + 2);
        if (text.charAt(from) >= ASCII || second >= ASCII || third >= ASCII) {
            return true;
        }
        return switch (LowerWords.lower(text.charAt(from))) {
            case 's' -> isPair(second, third, 'e', 'n');
            case 'g' -> isPair(second, third, 'e', 't') || isPair(second, third, 'e', 's');
            case 'v' -> isPair(second, third, 'o', 'n');
            case 'e' -> isPair(second, third, 'n', 'v');
            default -> false;
        };
    }

    private static boolean isPair(char one, char other, char first, char second) {
        return LowerWords.lower(one) == first && LowerWords.lower(other) == second;
    }

    private static boolean isSignOff(String text, int from, int to) {
        char head = text.charAt(from);
        boolean dashed = head == '-' || head == '\u2013' || head == '\u2014' || head == '~';
        if (text.charAt(to - 1) == '?' || (!dashed && !beginsSignOff(text, from, to)) || digits(text, from, to) > 0) {
            return false;
        }
        int words = 0;
        int others = 0;
        boolean large = true;
        for (int at = wordStart(text, from, to); at < to; ) {
            int end = wordEnd(text, at, to);
            words++;
            if (dashed || others > 0 || !SIGN_OFF_WORD.holds(text, at, end)) {
                others++;
                large &= Character.isUpperCase(text.charAt(at));
            }
            at = wordStart(text, end, to);
        }
        boolean name = others <= NAME_WORDS && large;
        return words > 0 && words <= SIGN_OFF_WORDS && (name || others == 0);
    }

    private static boolean beginsSignOff(String text, int from, int to) {
        int at = wordStart(text, from, to);
        return SIGN_OFF_BEGIN.holds(text, at, wordEnd(text, at, to));
    }

    /// Where the next run of letters and apostrophes begins, `to` when there is none.
    private static int wordStart(String text, int from, int to) {
        int at = from;
        while (at < to && !isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, to);
    }

    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, to);
    }

    private static boolean isLetter(int character) {
        if (character < ASCII) {
            int small = character | ' ';
            return (small >= 'a' && small <= 'z') || character == '\'';
        }
        return Character.isLetter(character);
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static Sort block(String text, int from, int to) {
        char end = text.charAt(to - 1);
        if (end == '?' || end == ':' || end == '!') {
            return Sort.OTHER;
        }
        int words = 0;
        int small = 0;
        for (int at = from; at < to; words++) {
            if (words == BLOCK_WORDS) {
                return Sort.OTHER;
            }
            int start = at;
            while (at < to && !isSpace(text.charAt(at))) {
                at++;
            }
            small += isSmall(text, start, at) ? 1 : 0;
            if (small > 1) {
                return Sort.OTHER;
            }
            while (at < to && isSpace(text.charAt(at))) {
                at++;
            }
        }
        return shortLine(text, from, to, words, small);
    }

    /// A line of a few words, of which at most one is a word of a sentence.
    private static Sort shortLine(String text, int from, int to, int words, int small) {
        int colon = text.indexOf(':', from, to);
        if (colon > from
                && !text.startsWith("//", colon + 1)
                && (colon - from > LONGEST_LABEL
                        || !CONTACT_LABEL.matcher(text).region(from, colon).matches())) {
            return Sort.OTHER;
        }
        if (digits(text, from, to) >= PHONE_DIGITS
                || text.indexOf('@', from, to) > from
                || text.indexOf("www.", from, to) >= 0
                || text.indexOf("://", from, to) >= 0) {
            return Sort.CONTACT;
        }
        boolean sentence = text.charAt(to - 1) == '.' && words > 3;
        return small > 0 || sentence ? Sort.OTHER : Sort.NAME;
    }

    /// A word of a sentence, no address.
    private static boolean isSmall(String text, int from, int to) {
        return to - from > 3
                && Character.isLowerCase(text.charAt(from))
                && text.indexOf('@', from, to) < 0
                && text.indexOf('.', from, to) < 0;
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }
}
