package org.noticewright.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;

/// The facts of the cover letter to the California Attorney General (Cal. Civ. Code 1798.82(f)), which goes
/// with the sample of the notice. No personal data.
///
/// @param noticeFrom, noticeTo first and last day on which residents were told
/// @param californiaResidents number of residents told
/// @param totalAffected people told everywhere, null when it shall not be said
/// @param elements union over the residents' letters
/// @param enclosures names of the enclosed samples, one a variant
public record AttorneyGeneralLetter(
        String reference,
        LocalDate date,
        Sender sender,
        IncidentStory incident,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeTo,
        int californiaResidents,
        @Nullable Integer totalAffected,
        Set<DataElement> elements,
        @Nullable CreditMonitoring offer,
        List<String> enclosures,
        Contact contact) {

    public AttorneyGeneralLetter {
        elements = Set.copyOf(elements);
        enclosures = List.copyOf(enclosures);
    }

    /// Whom the Attorney General's office can ask.
    public record Contact(String name, String title, String phone, String email) {}
}
