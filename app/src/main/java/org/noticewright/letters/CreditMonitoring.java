package org.noticewright.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An offer of free credit monitoring.
///
/// @param months from 1
/// @param code the recipient's own enrolment code, null when enrolment needs none
public record CreditMonitoring(
        String provider,
        int months,
        String website,
        @Nullable String phone,
        LocalDate enrolBy,
        @Nullable String code) {

    public CreditMonitoring {
        if (months < 1) {
            throw new IllegalArgumentException("""
                The credit monitoring (%d months) must last at least one month.
                Maybe no offer is meant: pass none.\
                """.formatted(months));
        }
    }

    /// The same offer without what belongs to one recipient.
    CreditMonitoring withoutCode() {
        return new CreditMonitoring(
                provider, months, website, phone, enrolBy, code == null ? null : "[enrollment code]");
    }

    @Override
    public String toString() {
        return "CreditMonitoring[" + provider + ", " + months + " months]";
    }
}
