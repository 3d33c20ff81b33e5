package org.noticewright.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What letters need beyond the facts of law: the part `letter` of FACTS.json. Everything may be unknown.
///
/// @param addressLines one to three lines of the organisation's postal address
/// @param hours when the toll-free number is answered, with time zone
/// @param whatHappened further sentences by counsel
/// @param actions what is done to investigate, to mitigate harm and to prevent more, one sentence each
///     (45 CFR 164.404(c)(1)(D))
/// @param contact whom a regulator can ask
/// @param creditMonitoring the offer, null for none
public record LetterFacts(
        List<String> addressLines,
        @Nullable String hours,
        @Nullable String email,
        @Nullable String website,
        @Nullable String signer,
        @Nullable String signerTitle,
        List<String> whatHappened,
        List<String> actions,
        @Nullable Contact contact,
        @Nullable Offer creditMonitoring) {

    public static final LetterFacts UNKNOWN =
            new LetterFacts(List.of(), null, null, null, null, null, List.of(), List.of(), null, null);

    public record Contact(String name, String title, String phone, String email) {}

    /// @param months of monitoring, from 1
    public record Offer(
            String provider,
            int months,
            String website,
            @Nullable String phone,
            LocalDate enrolBy) {}

    public LetterFacts {
        addressLines = List.copyOf(addressLines);
        whatHappened = List.copyOf(whatHappened);
        actions = List.copyOf(actions);
    }
}
