package org.noticewright.classify.detect.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.noticewright.classify.lexicon.Geography;

/// Asks the numbering plans about a candidate; never searches text itself.
public final class PhonePlan {

    private static final int US_DIGITS = 10;

    private final Geography geography;
    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    public PhonePlan(Geography geography) {
        this.geography = geography;
    }

    /// A known US area code settles it; the library is asked about the rest only.
    ///
    /// @param international whether a plus sign stands before the digits
    /// @param cued whether only a cue word speaks for a telephone
    /// @return 0 when no person's telephone can be meant
    double confidence(String digits, boolean international, boolean cued) {
        if (!international && cued) {
            return 0.6;
        }
        if (!international && digits.length() == US_DIGITS && (digits.charAt(0) < '2' || digits.charAt(3) < '2')) {
            return 0;
        }
        boolean prefixed = digits.length() == US_DIGITS + 1 && digits.charAt(0) == '1';
        String national = prefixed ? digits.substring(1) : digits;
        boolean american = (prefixed || !international)
                && national.length() == US_DIGITS
                && national.charAt(0) >= '2'
                && national.charAt(3) >= '2';
        if (american && geography.isAreaCode(national.substring(0, 3))) {
            return 0.95;
        }
        try {
            PhoneNumber number = plans.parse(international ? "+" + digits : digits, "US");
            if (!plans.isPossibleNumber(number)) {
                return 0;
            }
            PhoneNumberType type = plans.getNumberType(number);
            if (type == PhoneNumberType.TOLL_FREE) {
                return 0;
            }
            return type == PhoneNumberType.UNKNOWN ? 0.6 : 0.95;
        } catch (NumberParseException notANumber) {
            return 0;
        }
    }
}
