package org.noticewright.classify.detect.number;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Payment card numbers: issuers' ranges and lengths (ISO/IEC 7812-1), and the check digit.
final class CardNumbers {

    static final int SHORTEST = 12;
    static final int LONGEST = 19;
    private static final int USUAL = 16;
    private static final int SHORTEST_WITHOUT_WORD = 13;

    private CardNumbers() {}

    /// @param called whether a word beside it calls it a card: then any issuer will do
    static boolean isCard(String digits, boolean called) {
        int length = digits.length();
        if (length < SHORTEST || length > LONGEST || isOneDigit(digits)) {
            return false;
        }
        boolean issued = called ? digits.charAt(0) != '0' : length >= SHORTEST_WITHOUT_WORD && isIssued(digits);
        return issued && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    private static boolean isIssued(String digits) {
        int length = digits.length();
        int two = Integer.parseInt(digits, 0, 2, 10);
        int three = Integer.parseInt(digits, 0, 3, 10);
        int four = Integer.parseInt(digits, 0, 4, 10);
        if (digits.charAt(0) == '4') {
            return length == SHORTEST_WITHOUT_WORD || length == USUAL || length == LONGEST;
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return length == USUAL;
        }
        if (two == 34 || two == 37) {
            return length == 15;
        }
        if (two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305)) {
            return length >= 14;
        }
        boolean others = four == 6011
                || two == 65
                || (three >= 644 && three <= 649)
                || (four >= 3528 && four <= 3589)
                || two == 62
                || two == 50
                || (two >= 56 && two <= 58)
                || two == 67
                || two == 63;
        return others && length >= USUAL;
    }

    private static boolean isOneDigit(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
