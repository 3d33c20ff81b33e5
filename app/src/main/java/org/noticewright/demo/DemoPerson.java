package org.noticewright.demo;

import java.time.LocalDate;

/// One invented customer.
///
/// @param number 0-based, unique in the population
/// @param phone in international form (`+1 415-555-0123`)
record DemoPerson(
        long number,
        String first,
        String last,
        String email,
        String phone,
        boolean phoneInProfile,
        String street,
        Places.Place place,
        LocalDate birth,
        String language) {

    /// The requester id on the ticket platform.
    long userId() {
        return 361_400_000_000L + number * 97;
    }

    String name() {
        return first + " " + last;
    }

    @Override
    public String toString() {
        return "DemoPerson[" + number + "]";
    }
}
