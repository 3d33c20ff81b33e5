package org.noticewright.classify.detect.number;

import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Codes that carry their own proof: check digits and fixed grammars. Inputs are letters and digits only, in
/// capitals.
final class CheckedNumbers {

    private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";
    /// Class of each place of a Medicare number: C 1-9, A letter, N digit, B letter or digit (CMS, "MBI
    /// format").
    private static final String MBI_PLACES = "CABNABNAANN";
    private static final String VIN_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private CheckedNumbers() {}

    static boolean isMbi(String code) {
        if (code.length() != MBI_PLACES.length()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char unit = code.charAt(i);
            boolean digit = unit >= '0' && unit <= '9';
            boolean letter = MBI_LETTERS.indexOf(unit) >= 0;
            boolean fits = switch (MBI_PLACES.charAt(i)) {
                case 'C' -> digit && unit != '0';
                case 'N' -> digit;
                case 'A' -> letter;
                default -> digit || letter;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// National provider identifier: Luhn over 80840 and the number (45 CFR 162.406).
    static boolean isNpi(String digits) {
        return digits.length() == 10
                && (digits.charAt(0) == '1' || digits.charAt(0) == '2')
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid("80840" + digits);
    }

    /// DEA registration: two letters, six digits, check digit.
    static boolean isDea(String code) {
        if (code.length() != 9
                || !Character.isLetter(code.charAt(0))
                || !code.substring(2).chars().allMatch(Character::isDigit)) {
            return false;
        }
        int odd = digit(code, 2) + digit(code, 4) + digit(code, 6);
        int even = digit(code, 3) + digit(code, 5) + digit(code, 7);
        return (odd + 2 * even) % 10 == digit(code, 8);
    }

    private static int digit(String code, int at) {
        return code.charAt(at) - '0';
    }

    static boolean isAba(String digits) {
        return digits.length() == 9 && ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(digits);
    }

    /// Trade item number of 14 digits with its check digit (GS1 General Specifications 7.9).
    static boolean isGtin(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += (digits.length() - i) % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0;
    }

    static boolean isIban(String code) {
        return code.length() >= 15
                && code.length() <= 34
                && Character.isLetter(code.charAt(0))
                && Character.isLetter(code.charAt(1))
                && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(code);
    }

    /// Vehicle identification number with its check digit (49 CFR 565.15).
    static boolean isVin(String code) {
        if (code.length() != VIN_WEIGHTS.length || code.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            int value = VIN_VALUES.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value % 10 * VIN_WEIGHTS[i];
        }
        int check = sum % 11;
        return code.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    /// UPS (1Z and 16 places), USPS (20 to 22 digits from 92 to 95), or postal union (two letters, nine
    /// digits, country).
    static boolean isTracking(String code) {
        if (code.length() == 18 && code.startsWith("1Z")) {
            return true;
        }
        if (code.length() >= 20
                && code.length() <= 22
                && code.charAt(0) == '9'
                && code.charAt(1) >= '2'
                && code.charAt(1) <= '5') {
            return code.chars().allMatch(Character::isDigit);
        }
        if (code.length() == 30 && code.startsWith("420")) {
            // USPS: the ZIP code it goes to, then the number.
            return code.charAt(8) == '9' && code.chars().allMatch(Character::isDigit);
        }
        return code.length() == 13
                && Character.isLetter(code.charAt(0))
                && Character.isLetter(code.charAt(1))
                && code.substring(2, 11).chars().allMatch(Character::isDigit)
                && Character.isLetter(code.charAt(11))
                && Character.isLetter(code.charAt(12));
    }
}
