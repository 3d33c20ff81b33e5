package org.noticewright.law;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;

/// The exposed data of one person, or of people whose data are alike, as element gates see them.
///
/// @param elements null when nobody knows
/// @param partial elements of which no whole value was exposed
/// @param kinds kinds of the findings where law tells them apart, null when nobody knows
/// @param special null when nobody knows
/// @param phi whether a record is PHI, null when nobody knows
/// @param exposure null when nobody graded it
public record Exposed(
        @Nullable Set<DataElement> elements,
        Set<DataElement> partial,
        @Nullable Set<Finding.Kind> kinds,
        @Nullable Set<SpecialCategory> special,
        @Nullable Boolean phi,
        @Nullable Exposure exposure) {

    public Exposed {
        elements = elements == null ? null : Set.copyOf(elements);
        partial = Set.copyOf(partial);
        kinds = kinds == null ? null : Set.copyOf(kinds);
        special = special == null ? null : Set.copyOf(special);
    }

    /// What may have been exposed counts: a duty does not wait for a review.
    public static Exposed of(Person person) {
        return new Exposed(
                person.elementsAtMost(),
                person.partialAtMost(),
                null,
                person.special(),
                person.phi(),
                person.exposure());
    }

    /// Elements of which a whole value was exposed.
    Set<DataElement> whole() {
        var whole = EnumSet.noneOf(DataElement.class);
        if (elements != null) {
            whole.addAll(elements);
            whole.removeAll(partial);
        }
        return whole;
    }
}
