package org.noticewright.letters;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.SpecialCategory;

/// The facts of one letter to one adult patient. Only facts: the wording is the template's.
///
/// @param reference what the recipient quotes on the telephone; nothing personal, letters, digits and hyphens
/// @param date of the notice, printed and used as the PDF's date
/// @param elements exactly what this person's exposed records hold; at least one
/// @param partialOnly the elements of which only a part (such as last four digits) was exposed
/// @param special widen the advice; never named in the letter
/// @param exposure the strongest exposure of this person's records, not [Exposure#NOT_ACCESSED]
/// @param offer free credit monitoring, null for none
/// @param california whether the recipient is a resident of California
public record PatientLetter(
        String reference,
        String recipientName,
        PostalAddress address,
        LocalDate date,
        Sender sender,
        IncidentStory incident,
        Set<DataElement> elements,
        Set<DataElement> partialOnly,
        Set<SpecialCategory> special,
        Exposure exposure,
        @Nullable CreditMonitoring offer,
        boolean california) {

    public PatientLetter {
        if (!reference.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("""
                A letter's reference must be 1 to 32 letters, digits and hyphens, but has %d characters or others.
                Maybe a name or a ticket's subject was passed: nothing personal may stand in it.\
                """.formatted(reference.length()));
        }
        elements = sorted(elements, DataElement.class);
        partialOnly = sorted(partialOnly, DataElement.class);
        special = sorted(special, SpecialCategory.class);
        if (!elements.containsAll(partialOnly)) {
            throw new IllegalArgumentException("""
                The elements exposed in part (%s) must be among the exposed elements (%s).
                Maybe they come from another person.\
                """.formatted(partialOnly, elements));
        }
    }

    /// In the order of the enum, so that the same facts give the same bytes.
    private static <E extends Enum<E>> Set<E> sorted(Set<E> values, Class<E> type) {
        var sorted = EnumSet.noneOf(type);
        sorted.addAll(values);
        return Collections.unmodifiableSet(sorted);
    }

    @Override
    public String toString() {
        return "PatientLetter[" + reference + "]";
    }
}
