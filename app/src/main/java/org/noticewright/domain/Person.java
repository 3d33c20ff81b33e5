package org.noticewright.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An individual whose data the reached records hold.
///
/// @param tickets the person's records
/// @param elements union of the elements over the person's exposed records, each with whether all values were
///     partial
/// @param phi whether one exposed record is PHI
/// @param exposure the strongest exposure of the person's records
/// @param state state of residence, [PostalAddress#UNKNOWN_STATE] when nobody knows
public record Person(
        Id id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address,
        @Nullable LocalDate dateOfBirth,
        Customer.EmailConsent emailConsent,
        boolean deceased,
        List<Ticket.Id> tickets,
        Set<DataElement> elements,
        Set<DataElement> partialOnly,
        Set<SpecialCategory> special,
        boolean phi,
        boolean needsReview,
        Exposure exposure,
        String state) {

    /// Stable over re-runs: derives from the person's key, not from a row number. 32 hexadecimal digits of a
    /// keyed hash.
    public record Id(String value) {}

    public Person {
        tickets = List.copyOf(tickets);
        elements = Set.copyOf(elements);
        partialOnly = Set.copyOf(partialOnly);
        special = Set.copyOf(special);
    }

    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
