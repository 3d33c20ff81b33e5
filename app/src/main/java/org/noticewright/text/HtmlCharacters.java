package org.noticewright.text;

import java.util.Arrays;

/// What characters are to [SimpleHtml].
final class HtmlCharacters {

    /// Characters that are copied as they stand: not blank, no markup.
    private static final boolean[] PLAIN = plain();

    private HtmlCharacters() {}

    /// The first place from here on that holds no blank.
    static int skipBlanks(char[] source, int from) {
        int at = from;
        while (at < source.length && isBlank(source[at])) {
            at++;
        }
        return at;
    }

    static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
    }

    static boolean isPlain(char unit) {
        return unit < PLAIN.length ? PLAIN[unit] : unit != '\ufeff';
    }

    private static boolean[] plain() {
        var plain = new boolean[0xa1];
        Arrays.fill(plain, true);
        for (char special : new char[] {0, ' ', '\n', '\t', '\r', '\f', '<', '&', '\u00a0'}) {
            plain[special] = false;
        }
        return plain;
    }
}
