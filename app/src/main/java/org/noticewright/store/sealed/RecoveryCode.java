package org.noticewright.store.sealed;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The code that opens the recovery slot: 160 random bits in eight groups of four Crockford base-32 digits, and
/// a ninth group that catches slips of the pen. Read aloud, `O` and `0`, `I`, `L` and `1` are the same.
public final class RecoveryCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int RANDOM_DIGITS = 32;
    private static final int CHECK_DIGITS = 4;

    private RecoveryCode() {}

    /// Shown once and stored nowhere.
    public static String random(SecureRandom random) {
        var digits = new StringBuilder();
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        digits.append(check(digits));
        return grouped(digits);
    }

    /// The code in the one form that opens the slot, or null when the text is no recovery code at all.
    public static char @Nullable [] normalized(char[] typed) {
        var digits = new StringBuilder();
        for (char c : typed) {
            if (c == '-' || Character.isWhitespace(c)) {
                continue;
            }
            char upper = String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0);
            char digit = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
            if (DIGITS.indexOf(digit) < 0) {
                return null;
            }
            digits.append(digit);
        }
        if (digits.length() != RANDOM_DIGITS + CHECK_DIGITS) {
            return null;
        }
        var random = digits.substring(0, RANDOM_DIGITS);
        return check(random).contentEquals(digits.substring(RANDOM_DIGITS))
                ? grouped(digits).toCharArray()
                : null;
    }

    /// A weighted sum modulo the prime 1048573 finds every single wrong digit and every swap of neighbours.
    private static String check(CharSequence digits) {
        long sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum * 37 + DIGITS.indexOf(digits.charAt(i)) + 1) % 1_048_573;
        }
        var check = new StringBuilder();
        for (int i = 0; i < CHECK_DIGITS; i++) {
            check.append(DIGITS.charAt((int) (sum >> (5 * i)) & 31));
        }
        return check.toString();
    }

    private static String grouped(CharSequence digits) {
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
