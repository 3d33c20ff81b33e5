package org.noticewright.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the organisation's own customer list (`people.csv`): where a person can be reached, with source
/// and date.
///
/// @param nativeId requester id on the ticket platform, when the list has it
/// @param dateOfBirth as an ISO date, when the list has one that could be read
/// @param asOf date of the value in the organisation's system, ISO, when the list says
public record Customer(
        @Nullable String nativeId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable PostalAddress address,
        @Nullable LocalDate dateOfBirth,
        EmailConsent emailConsent,
        boolean deceased,
        @Nullable String asOf) {

    public enum EmailConsent {
        AGREED,
        NOT_AGREED,
        UNKNOWN
    }

    @Override
    public String toString() {
        return "Customer[…]";
    }
}
