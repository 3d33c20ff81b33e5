package org.noticewright.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.letters.HhsFilingSheet.Answer;

/// Invented letters for tests.
final class Letters {

    static final LetterTemplates TEMPLATES = LetterTemplates.bundled();

    static final Sender SENDER = new Sender(
            "Example Care Medical Group, P.C.",
            List.of("1200 Harbor Street, Suite 400", "San Mateo, CA 94401"),
            "1-800-555-0100",
            "Monday to Friday, 6 a.m. to 6 p.m. Pacific time",
            "privacy@care.example",
            "www.care.example/notice",
            "Dana Whitfield",
            "Chief Privacy Officer");

    static final IncidentStory INCIDENT = new IncidentStory(
            LocalDate.of(2026, 2, 4),
            LocalDate.of(2026, 2, 7),
            LocalDate.of(2026, 2, 5),
            LocalDate.of(2026, 3, 3),
            "Example Desk",
            List.of("They tricked one of our workers into giving them a password."),
            List.of(
                    "We closed the account that was used and made all workers choose new passwords.",
                    "We hired outside experts to find out what was seen.",
                    "We told law enforcement, and we are helping them.",
                    "We now delete old support messages sooner."),
            LawEnforcementDelay.NOT_DELAYED);

    static final CreditMonitoring OFFER = new CreditMonitoring(
            "Example Monitoring",
            12,
            "www.monitoring.example/enroll",
            "1-800-555-0123",
            LocalDate.of(2026, 8, 31),
            "AB12-CD34-EF56");

    private Letters() {}

    static PostalAddress address() {
        return new PostalAddress(List.of("4821 Juniper Ridge Road", "Apartment 12B"), "Sacramento", "CA", "95814-0001");
    }

    /// Health content only: no credit block, no offer.
    static PatientLetter plain() {
        return to(
                "Rosalind Achterberg",
                address(),
                EnumSet.of(
                        DataElement.NAME,
                        DataElement.EMAIL,
                        DataElement.DATE_OF_BIRTH,
                        DataElement.MEDICATION,
                        DataElement.DIAGNOSIS,
                        DataElement.SERVICE_DATE),
                Set.of(),
                null);
    }

    /// Everything: all elements, some in part, offer and credit block.
    static PatientLetter full() {
        return to(
                "José Ángel Nuñez-O’Brien",
                address(),
                EnumSet.allOf(DataElement.class),
                EnumSet.of(DataElement.PAYMENT_CARD, DataElement.BANK_ACCOUNT),
                OFFER);
    }

    static PatientLetter named(String name) {
        var plain = plain();
        return to(name, plain.address(), plain.elements(), Set.of(), null);
    }

    static PatientLetter at(PostalAddress address) {
        var plain = plain();
        return to(plain.recipientName(), address, plain.elements(), Set.of(), null);
    }

    static PatientLetter exposing(Set<DataElement> elements, Set<DataElement> partialOnly) {
        return to("Rosalind Achterberg", address(), elements, partialOnly, null);
    }

    static PatientLetter about(IncidentStory incident) {
        return plain(SENDER, incident);
    }

    /// The same story with other days, or none.
    static IncidentStory between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new IncidentStory(
                from,
                to,
                INCIDENT.discovered(),
                INCIDENT.determined(),
                INCIDENT.vendorName(),
                INCIDENT.whatHappened(),
                INCIDENT.actions(),
                INCIDENT.lawEnforcementDelay());
    }

    /// The same story with other steps taken since.
    static IncidentStory after(List<String> actions) {
        return new IncidentStory(
                INCIDENT.occurredFrom(),
                INCIDENT.occurredTo(),
                INCIDENT.discovered(),
                INCIDENT.determined(),
                INCIDENT.vendorName(),
                INCIDENT.whatHappened(),
                actions,
                INCIDENT.lawEnforcementDelay());
    }

    static PatientLetter offering(CreditMonitoring offer) {
        return to("Rosalind Achterberg", address(), plain().elements(), Set.of(), offer);
    }

    static PatientLetter from(Sender sender) {
        return plain(sender, INCIDENT);
    }

    private static PatientLetter plain(Sender sender, IncidentStory incident) {
        var plain = plain();
        return new PatientLetter(
                plain.reference(),
                plain.recipientName(),
                plain.address(),
                plain.date(),
                sender,
                incident,
                plain.elements(),
                plain.partialOnly(),
                plain.special(),
                plain.exposure(),
                plain.offer(),
                true);
    }

    private static PatientLetter to(
            String name,
            PostalAddress address,
            Set<DataElement> elements,
            Set<DataElement> partialOnly,
            @Nullable CreditMonitoring offer) {
        return new PatientLetter(
                "NW-000123",
                name,
                address,
                LocalDate.of(2026, 4, 2),
                SENDER,
                INCIDENT,
                elements,
                partialOnly,
                Set.of(SpecialCategory.MENTAL_HEALTH),
                Exposure.VIEWED,
                offer,
                true);
    }

    static AttorneyGeneralLetter attorneyGeneral() {
        return attorneyGeneral(INCIDENT);
    }

    static AttorneyGeneralLetter attorneyGeneral(IncidentStory incident) {
        return new AttorneyGeneralLetter(
                "NW-AG-CA-1",
                LocalDate.of(2026, 4, 10),
                SENDER,
                incident,
                LocalDate.of(2026, 4, 2),
                LocalDate.of(2026, 4, 3),
                1204,
                3911,
                EnumSet.of(DataElement.NAME, DataElement.EMAIL, DataElement.SSN, DataElement.DIAGNOSIS),
                OFFER,
                List.of("Sample of the notice to adult patients (no personal information)"),
                new AttorneyGeneralLetter.Contact(
                        "Dana Whitfield", "Chief Privacy Officer", "1-650-555-0142", "privacy@care.example"));
    }

    static HhsFilingSheet hhsSheet() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("report_type", Answer.of("Initial Breach Report", "first report of this case"));
        answers.put(
                "filer_role",
                Answer.of(
                        "Covered entity filing because the business associate experienced the breach",
                        "incident facts: the vendor"));
        answers.put(
                "ce_name", Answer.of("Example Care Medical Group, P.C.", "incident facts: name of the organization"));
        answers.put("breach_affecting", Answer.of("500 or more individuals", "3,911 affected people in the case"));
        answers.put("breach_start", Answer.of("02/04/2026", "incident facts: first day of the break-in"));
        answers.put("breach_end", Answer.of("02/07/2026", "incident facts: last day of the break-in"));
        answers.put("discovery_start", Answer.of("02/05/2026", "incident facts: day of discovery"));
        answers.put("individuals_affected", Answer.of("3911", "count of affected people in the case"));
        answers.put("breach_type", Answer.of("Hacking/IT Incident", "timeline"));
        answers.put("substitute_notice", Answer.of("No", "no letter was held for its address"));
        answers.putAll(HhsAnswers.phiTypes(plain().elements(), TEMPLATES, "elements of all affected people"));
        return new HhsFilingSheet("NW-HHS-1", LocalDate.of(2026, 4, 2), SENDER, Map.copyOf(answers));
    }
}
