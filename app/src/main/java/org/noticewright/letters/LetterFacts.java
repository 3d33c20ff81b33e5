package org.noticewright.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.DataElement;

/// Facts in the form that templates can see: maps, lists, texts, numbers and booleans only, so that no text can
/// reach an object. Absent is the empty text, which an `if` takes for false.
final class LetterFacts {

    static final String SAMPLE_REFERENCE = "[reference number]";
    private static final String SAMPLE_NAME = "[Name of recipient]";
    private static final List<String> SAMPLE_ADDRESS =
            List.of("[NAME OF RECIPIENT]", "[STREET ADDRESS]", "[CITY STATE ZIP]");

    private final LetterTemplates templates;
    private final LetterWording wording;

    LetterFacts(LetterTemplates templates) {
        this.templates = templates;
        this.wording = new LetterWording(templates);
    }

    /// How a copy is addressed: to its recipient, or to nobody because it becomes public.
    enum Copy {
        RECIPIENT,
        SAMPLE
    }

    static List<String> addressLines(PatientLetter letter, Copy copy) {
        return switch (copy) {
            case RECIPIENT -> AddressBlock.lines(letter.recipientName(), letter.address());
            case SAMPLE -> SAMPLE_ADDRESS;
        };
    }

    static String reference(PatientLetter letter, Copy copy) {
        return switch (copy) {
            case RECIPIENT -> letter.reference();
            case SAMPLE -> SAMPLE_REFERENCE;
        };
    }

    /// Facts of `patient-adult-hipaa-ca.md`.
    Map<String, Object> of(PatientLetter letter, Copy copy) {
        boolean sample = copy == Copy.SAMPLE;
        var facts = new HashMap<String, Object>();
        addSender(facts, letter.sender());
        addIncident(facts, letter.incident());
        facts.put("recipientName", sample ? SAMPLE_NAME : letter.recipientName());
        facts.put("reference", reference(letter, copy));
        facts.put("sample", sample);
        facts.put(
                "sampleListNote",
                "[Each letter lists only the kinds found for its recipient. All letters of this kind together list:]");
        facts.put("exposure", letter.exposure().name());
        facts.put("lawEnforcement", letter.incident().lawEnforcementDelay().name());
        facts.put("elements", wording.lines(letter.elements(), letter.partialOnly()));
        facts.put("offer", offer(sample ? withoutCode(letter.offer()) : letter.offer()));
        facts.put("california", letter.california());
        addAdvice(facts, letter);
        return facts;
    }

    /// Facts of `ca-attorney-general-cover.md`.
    Map<String, Object> of(AttorneyGeneralLetter letter) {
        var facts = new HashMap<String, Object>();
        addSender(facts, letter.sender());
        addIncident(facts, letter.incident());
        facts.put(
                "breachDates",
                breachDates(letter.incident().occurredFrom(), letter.incident().occurredTo()));
        facts.put("noticeDates", LetterWording.period(known(letter.noticeFrom()), known(letter.noticeTo())));
        facts.put("californiaResidents", LetterWording.number(letter.californiaResidents()));
        var total = letter.totalAffected();
        facts.put("totalAffected", total == null ? "" : LetterWording.number(total));
        facts.put(
                "lawEnforcement",
                switch (letter.incident().lawEnforcementDelay()) {
                    case DELAYED -> "Yes";
                    case NOT_DELAYED -> "No";
                    case NOT_STATED -> "Not stated";
                });
        var offer = letter.offer();
        facts.put("offer", offer == null ? "No" : "Yes, %s by %s".formatted(term(offer), offer.provider()));
        facts.put("kinds", wording.californiaKinds(letter.elements()));
        facts.put("enclosures", letter.enclosures());
        facts.put("contactName", letter.contact().name());
        facts.put("contactTitle", letter.contact().title());
        facts.put("contactPhone", letter.contact().phone());
        facts.put("contactEmail", letter.contact().email());
        return facts;
    }

    static Map<String, Object> frameSender(Sender sender) {
        return Map.of(
                "name", PrintableText.of(sender.name()),
                "addressLines",
                        sender.addressLines().stream().map(PrintableText::of).toList(),
                "contactLine", contactLine(sender),
                "signer", PrintableText.of(sender.signer()),
                "signerTitle", PrintableText.of(sender.signerTitle()));
    }

    static String contactLine(Sender sender) {
        return Stream.of(sender.tollFree(), sender.email(), sender.website())
                .filter(Objects::nonNull)
                .map(PrintableText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private static void addSender(Map<String, Object> facts, Sender sender) {
        facts.put("senderName", sender.name());
        facts.put("senderAddress", String.join(", ", sender.addressLines()));
        facts.put("tollFree", sender.tollFree());
        facts.put("hours", Objects.requireNonNullElse(sender.hours(), ""));
        facts.put("email", Objects.requireNonNullElse(sender.email(), ""));
        facts.put("website", Objects.requireNonNullElse(sender.website(), ""));
    }

    private static void addIncident(Map<String, Object> facts, IncidentStory incident) {
        facts.put("occurredFrom", dateIfKnown(incident.occurredFrom()));
        facts.put("occurredTo", dateIfKnown(incident.occurredTo()));
        facts.put("discovered", LetterWording.date(known(incident.discovered())));
        facts.put("determined", dateIfKnown(incident.determined()));
        facts.put("vendorName", Objects.requireNonNullElse(incident.vendorName(), ""));
        facts.put("whatHappened", incident.whatHappened());
        facts.put("actions", incident.actions());
    }

    private void addAdvice(Map<String, Object> facts, PatientLetter letter) {
        var elements = letter.elements();
        facts.put(
                "healthContent",
                !letter.special().isEmpty() || elements.stream().anyMatch(DataElement::isHealthContent));
        facts.put("planExposed", any(elements, DataElement.HEALTH_PLAN_ID, DataElement.HEALTH_PAYMENT));
        facts.put("moneyExposed", any(elements, DataElement.PAYMENT_CARD, DataElement.BANK_ACCOUNT));
        facts.put("credentialExposed", any(elements, DataElement.CREDENTIAL));
        facts.put("bureausNeeded", any(wholeOnly(letter), DataElement.SSN, DataElement.LICENSE_NUMBER));
        var credit = templates.creditReference();
        facts.put("ftcPhone", credit.ftc().phone());
        facts.put("annualReportWeb", credit.annualCreditReport().web());
        facts.put("annualReportPhone", credit.annualCreditReport().phone());
        facts.put(
                "bureaus",
                credit.bureaus().stream()
                        .map(bureau -> Map.of(
                                "name", bureau.name(),
                                "phone", bureau.phone(),
                                "web", bureau.web(),
                                "address", bureau.address()))
                        .toList());
    }

    private static Set<DataElement> wholeOnly(PatientLetter letter) {
        var whole = EnumSet.noneOf(DataElement.class);
        whole.addAll(letter.elements());
        whole.removeAll(letter.partialOnly());
        return whole;
    }

    private static boolean any(Set<DataElement> elements, DataElement... wanted) {
        return Stream.of(wanted).anyMatch(elements::contains);
    }

    private static @Nullable CreditMonitoring withoutCode(@Nullable CreditMonitoring offer) {
        return offer == null ? null : offer.withoutCode();
    }

    private static Map<String, Object> offer(@Nullable CreditMonitoring offer) {
        return offer == null
                ? Map.of()
                : Map.of(
                        "provider", offer.provider(),
                        "term", term(offer),
                        "website", offer.website(),
                        "phone", Objects.requireNonNullElse(offer.phone(), ""),
                        "enrolBy", LetterWording.date(offer.enrolBy()),
                        "code", Objects.requireNonNullElse(offer.code(), ""));
    }

    private static String term(CreditMonitoring offer) {
        return offer.months() == 1 ? "1 month" : offer.months() + " months";
    }

    /// An end that nobody knows is never told as the day of the beginning.
    private static String breachDates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            return LetterWording.period(from, to);
        }
        if (from != null) {
            return "From " + LetterWording.date(from) + "; the end is not known yet";
        }
        return to == null ? "Not known yet" : "Until " + LetterWording.date(to) + "; the beginning is not known yet";
    }

    /// The date of the breach is stated "if known" (45 CFR 164.404(c)(1)(A)).
    private static String dateIfKnown(@Nullable LocalDate date) {
        return date == null ? "" : LetterWording.date(date);
    }

    /// Preflight has made sure of it.
    private static LocalDate known(@Nullable LocalDate date) {
        return Objects.requireNonNull(date, "a date that preflight let pass is missing");
    }
}
