package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;
import org.noticewright.law.Assessment;
import org.noticewright.letters.AttorneyGeneralLetter;
import org.noticewright.letters.HhsAnswers;
import org.noticewright.letters.HhsFilingSheet;
import org.noticewright.letters.HhsFilingSheet.Answer;
import org.noticewright.letters.LetterComposer;
import org.noticewright.letters.LetterHeldException;

/// The pieces for regulators: the HHS filing sheet whenever somebody's PHI was reached, the letter to the
/// California Attorney General with its sample when the law pack does not rule that filing out.
final class RegulatorPieces {

    private static final String SAMPLE = "Sample notice to California residents";
    private static final int HHS_AT_ONCE = 500;
    /// As the form's date fields take them.
    private static final DateTimeFormatter FORM_DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private final LetterFactory factory;
    private final LetterComposer composer;
    private final LetterTemplates templates;
    private final Assessment assessment;
    private final IncidentFacts facts;
    private final LetterPlan plan;
    private final LocalDate date;

    RegulatorPieces(
            LetterFactory factory,
            LetterComposer composer,
            LetterTemplates templates,
            Assessment assessment,
            IncidentFacts facts,
            LetterPlan plan,
            LocalDate date) {
        this.factory = factory;
        this.composer = composer;
        this.templates = templates;
        this.assessment = assessment;
        this.facts = facts;
        this.plan = plan;
        this.date = date;
    }

    List<Piece> write(Path out) throws IOException {
        var pieces = new ArrayList<Piece>();
        var affected = affected();
        if (affected.stream().anyMatch(Person::phi)) {
            pieces.add(piece(out, "hhs-filing-sheet", () -> composer.hhsFilingSheet(hhsSheet(affected))));
        }
        if (asks("CA", "attorney-general")) {
            var residents = plan.ready().stream()
                    .filter(planned -> planned.person().state().equals("CA"))
                    .toList();
            if (residents.isEmpty()) {
                pieces.add(new Piece(
                        null,
                        "ca-attorney-general-letter",
                        "",
                        null,
                        "No letter to a California resident is ready, so there is no sample to enclose."));
            } else {
                pieces.add(piece(
                        out, "ca-attorney-general-letter", () -> composer.attorneyGeneralLetter(cover(residents))));
                pieces.add(piece(
                        out,
                        "ca-sample-notice",
                        () -> composer.sampleCopy(factory.sample(elementsOf(people(residents))))));
            }
        }
        return pieces;
    }

    private interface Typesetting {
        byte[] pdf();
    }

    private static Piece piece(Path out, String kind, Typesetting typesetting) throws IOException {
        try {
            var pdf = typesetting.pdf();
            var file = "regulators/" + kind + ".pdf";
            Files.write(out.resolve(file), pdf);
            return new Piece(null, kind, file, Sha256.of(pdf), "");
        } catch (LetterHeldException held) {
            return new Piece(null, kind, "", null, String.valueOf(held.getMessage()));
        }
    }

    private boolean asks(String jurisdiction, String recipient) {
        return assessment.obligations().stream()
                .anyMatch(item -> item.jurisdiction().equals(jurisdiction)
                        && item.recipient().equals(recipient)
                        && item.status() != ObligationStatus.NOT_DUE);
    }

    private List<Person> affected() {
        var people = new ArrayList<Person>();
        plan.ready().forEach(planned -> people.add(planned.person()));
        plan.held().forEach(planned -> people.add(planned.person()));
        return people;
    }

    private AttorneyGeneralLetter cover(List<Planned> residents) {
        var sent = facts.dates().lettersSent() == null ? date : facts.dates().lettersSent();
        return new AttorneyGeneralLetter(
                "CA-" + date,
                date,
                factory.sender(),
                factory.story(),
                sent,
                sent,
                residents.size(),
                plan.ready().size(),
                elementsOf(people(residents)),
                factory.offer(),
                List.of(SAMPLE),
                factory.contact());
    }

    private HhsFilingSheet hhsSheet(List<Person> affected) {
        var withPhi = affected.stream().filter(Person::phi).toList();
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("report_type", Answer.of("Initial Breach Report", "this is the first report from the case"));
        put(answers, "ce_name", facts.entity().name(), "incident facts: name of the organization");
        answers.put(
                "breach_affecting",
                Answer.of(
                        withPhi.size() >= HHS_AT_ONCE ? "500 or more individuals" : "Fewer than 500 individuals",
                        "count of people in the case"));
        putDay(answers, "breach_start", facts.dates().occurredFrom(), "incident facts: first day of the break-in");
        putDay(answers, "breach_end", facts.dates().occurredTo(), "incident facts: last day of the break-in");
        putDay(answers, "discovery_start", facts.dates().discovered(), "incident facts: day of discovery");
        putDay(answers, "discovery_end", facts.dates().discovered(), "incident facts: day of discovery");
        answers.put("individuals_affected", Answer.of(Integer.toString(withPhi.size()), "count of people in the case"));
        answers.putAll(HhsAnswers.phiTypes(atMost(withPhi), templates, "elements of the reached records"));
        putDay(answers, "individual_notice_start", facts.dates().lettersSent(), "incident facts: day the letters went");
        putSubstituteNotice(answers, withPhi);
        putMedia(answers, withPhi);
        return new HhsFilingSheet("HHS-" + date, date, factory.sender(), answers);
    }

    private static void put(Map<String, Answer> answers, String field, @Nullable String value, String source) {
        if (value != null) {
            answers.put(field, Answer.of(value, source));
        }
    }

    private static void putDay(Map<String, Answer> answers, String field, @Nullable LocalDate day, String source) {
        put(answers, field, day == null ? null : FORM_DATE.format(day), source);
    }

    private static List<Person> people(List<Planned> planned) {
        return planned.stream().map(Planned::person).toList();
    }

    private static Set<DataElement> elementsOf(List<Person> people) {
        var elements = EnumSet.noneOf(DataElement.class);
        people.forEach(person -> elements.addAll(person.elements()));
        return elements;
    }

    /// Those who await review are counted, and so is what their records may hold.
    private static Set<DataElement> atMost(List<Person> people) {
        var elements = EnumSet.noneOf(DataElement.class);
        people.forEach(person -> elements.addAll(person.elementsAtMost()));
        return elements;
    }

    private static void putSubstituteNotice(Map<String, Answer> answers, List<Person> people) {
        long unreachable = people.stream()
                .filter(person -> person.address() == null || !person.address().isMailable())
                .count();
        var source = "people in the case without a usable address: %,d".formatted(unreachable);
        answers.put("substitute_notice", Answer.of(unreachable > 0 ? "Yes" : "No", source));
        if (unreachable > 0) {
            answers.put("substitute_notice_size", Answer.of(unreachable < 10 ? "Fewer than 10" : "10 or more", source));
        }
    }

    /// More than 500 residents of one state (45 CFR 164.406).
    private static void putMedia(Map<String, Answer> answers, List<Person> people) {
        var byState = new TreeMap<String, Integer>();
        people.forEach(person -> byState.merge(person.state(), 1, Integer::sum));
        var states = byState.entrySet().stream()
                .filter(entry -> entry.getValue() > 500 && !entry.getKey().equals(IncidentFacts.UNKNOWN_STATE))
                .map(Map.Entry::getKey)
                .toList();
        var source = "count of people in the case, by state";
        answers.put("media_notice", Answer.of(states.isEmpty() ? "No" : "Yes", source));
        if (!states.isEmpty()) {
            answers.put("media_states", new Answer(states, source));
        }
    }
}
