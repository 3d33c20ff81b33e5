package org.noticewright.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An individual whose data the reached records hold.
///
/// @param tickets the person's records
/// @param elements what letters tell: elements that the verdicts of the exposed records rest on, once nothing of
///     the record awaits review
/// @param partialOnly those of them of which only parts of values stand there
/// @param possible what the exposed records may hold beyond that
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
        Possible possible,
        Set<SpecialCategory> special,
        boolean phi,
        boolean needsReview,
        Exposure exposure,
        String state) {

    /// Stable over re-runs: derives from the person's key, not from a row number. 32 hexadecimal digits of a
    /// keyed hash.
    public record Id(String value) {}

    /// What exposed records may hold and no letter tells: duties count it, since unknown is never none.
    ///
    /// @param elements not among those told, or there only in part
    /// @param partialOnly those of them that would be partial as well
    public record Possible(Set<DataElement> elements, Set<DataElement> partialOnly) {

        public static final Possible NOTHING = new Possible(Set.of(), Set.of());

        public Possible {
            elements = Set.copyOf(elements);
            partialOnly = Set.copyOf(partialOnly);
        }
    }

    public Person {
        tickets = List.copyOf(tickets);
        elements = Set.copyOf(elements);
        partialOnly = Set.copyOf(partialOnly);
        special = Set.copyOf(special);
    }

    /// Elements told and possible ones together.
    public Set<DataElement> elementsAtMost() {
        return union(elements, possible.elements);
    }

    /// Those of [#elementsAtMost] of which no whole value can have been exposed.
    public Set<DataElement> partialAtMost() {
        var partial = union(partialOnly, possible.partialOnly);
        partial.removeIf(element -> possible.elements.contains(element) && !possible.partialOnly.contains(element));
        return partial;
    }

    private static Set<DataElement> union(Set<DataElement> some, Set<DataElement> more) {
        var union = EnumSet.noneOf(DataElement.class);
        union.addAll(some);
        union.addAll(more);
        return union;
    }

    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
