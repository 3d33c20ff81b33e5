package org.noticewright.classify.verdict;

import org.noticewright.domain.Finding;

/// Which findings identify a natural person.
final class Identity {

    private Identity() {}

    /// Enough alone, given enough confidence.
    static boolean identifies(Finding finding) {
        return switch (finding.element()) {
            case NAME,
                    PHONE,
                    EMAIL,
                    SSN,
                    MEDICAL_RECORD_NUMBER,
                    HEALTH_PLAN_ID,
                    BIOMETRIC,
                    VEHICLE_ID,
                    BANK_ACCOUNT,
                    URL,
                    ADDRESS -> finding.partial() == Finding.Partial.WHOLE;
            case LICENSE_NUMBER -> finding.kind() != Finding.Kind.PROFESSIONAL;
            case PAYMENT_CARD -> finding.partial() == Finding.Partial.WHOLE;
            default -> false;
        };
    }

    /// Points at a person together with more.
    static boolean hints(Finding finding) {
        return switch (finding.element()) {
            case ACCOUNT_NUMBER, IP_ADDRESS, DEVICE_ID, DATE_OF_BIRTH, PHOTO, PAYMENT_CARD, SSN -> true;
            default -> false;
        };
    }
}
