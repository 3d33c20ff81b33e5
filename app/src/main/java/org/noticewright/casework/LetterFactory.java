package org.noticewright.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.LetterFacts;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.letters.AttorneyGeneralLetter;
import org.noticewright.letters.CreditMonitoring;
import org.noticewright.letters.IncidentStory;
import org.noticewright.letters.LawEnforcementDelay;
import org.noticewright.letters.PatientLetter;
import org.noticewright.letters.Sender;

/// Turns the facts of a case into the facts of a letter. It adds no wording of its own but two plain statements
/// of what was done, and those only when counsel supplied none and the dates bear them out.
final class LetterFactory {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final PostalAddress NO_ADDRESS = new PostalAddress(List.of(), "", PostalAddress.UNKNOWN_STATE, "");

    private final IncidentFacts facts;
    private final LetterFacts letter;
    private final LocalDate date;

    LetterFactory(IncidentFacts facts, LetterFacts letter, LocalDate date) {
        this.facts = facts;
        this.letter = letter;
        this.date = date;
    }

    /// Stable over re-runs and free of personal data: the first twelve digits of the person's keyed id, in
    /// groups.
    static String reference(Person.Id id) {
        var digits = id.value().substring(0, 12).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12);
    }

    PatientLetter patientLetter(Person person) {
        return new PatientLetter(
                reference(person.id()),
                Objects.requireNonNullElse(person.name(), ""),
                Objects.requireNonNullElse(person.address(), NO_ADDRESS),
                date,
                sender(),
                story(),
                person.elements(),
                person.partialOnly(),
                person.special(),
                person.exposure(),
                offer(),
                person.state().equals("CA"));
    }

    /// The facts of the sample for a regulator: no recipient, and every kind that some resident's letter lists.
    PatientLetter sample(Set<DataElement> elements) {
        return new PatientLetter(
                "SAMPLE",
                "",
                NO_ADDRESS,
                date,
                sender(),
                story(),
                elements,
                Set.of(),
                Set.of(),
                Exposure.POSSIBLE,
                offer(),
                true);
    }

    Sender sender() {
        return new Sender(
                Objects.requireNonNullElse(facts.entity().name(), ""),
                letter.addressLines(),
                Objects.requireNonNullElse(facts.entity().tollFree(), ""),
                letter.hours(),
                letter.email(),
                letter.website(),
                letter.signer() != null ? letter.signer() : "Privacy Office",
                letter.signerTitle() != null
                        ? letter.signerTitle()
                        : Objects.requireNonNullElse(facts.entity().name(), ""));
    }

    IncidentStory story() {
        var dates = facts.dates();
        return new IncidentStory(
                dates.occurredFrom(),
                dates.occurredTo(),
                dates.discovered(),
                dates.determined(),
                vendorName(),
                letter.whatHappened(),
                letter.actions().isEmpty() ? actionsByDates() : letter.actions(),
                facts.holds().isEmpty() ? LawEnforcementDelay.NOT_STATED : LawEnforcementDelay.DELAYED);
    }

    @Nullable
    CreditMonitoring offer() {
        var offer = letter.creditMonitoring();
        return offer == null
                ? null
                : new CreditMonitoring(
                        offer.provider(), offer.months(), offer.website(), offer.phone(), offer.enrolBy(), null);
    }

    /// Whom a regulator can ask; without one named, the privacy office at the toll-free number.
    AttorneyGeneralLetter.Contact contact() {
        var contact = letter.contact();
        var sender = sender();
        return contact == null
                ? new AttorneyGeneralLetter.Contact(
                        sender.signer(),
                        sender.signerTitle(),
                        sender.tollFree(),
                        Objects.requireNonNullElse(letter.email(), ""))
                : new AttorneyGeneralLetter.Contact(contact.name(), contact.title(), contact.phone(), contact.email());
    }

    private @Nullable String vendorName() {
        return facts.vendors().stream()
                .map(IncidentFacts.Vendor::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> actionsByDates() {
        var actions = new ArrayList<String>();
        if (facts.dates().contained() != null) {
            actions.add("We ended the unauthorized access on %s."
                    .formatted(LONG_DATE.format(facts.dates().contained())));
        }
        actions.add("We reviewed the messages in the system to find out who was affected and what they held.");
        return actions;
    }
}
