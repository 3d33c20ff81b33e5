package org.noticewright.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.law.Assessment;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;
import org.noticewright.law.Obligations;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Derives who must be told, by when and why: from the facts a person entered and the people the case counted.
public final class DeriveObligations {

    private final LawPack lawPack;
    private final ObjectMapper json = JsonMapper.builder().build();

    public DeriveObligations(LawPack lawPack) {
        this.lawPack = lawPack;
    }

    /// From facts alone, without a case.
    public Assessment of(IncidentFacts facts, LocalDate asOf) {
        return Obligations.derive(facts, lawPack, asOf);
    }

    /// From the facts of the case with the case's own counts in place of any entered ones.
    public Assessment run(CaseFile caseFile, LocalDate asOf) throws FactsException {
        return of(factsOf(caseFile), asOf);
    }

    /// The facts with cohorts counted from the case's people. Facts about counts that a person entered hold only while
    /// the case knows nobody.
    public IncidentFacts factsOf(CaseFile caseFile) throws FactsException {
        var text = caseFile.facts().json().orElseThrow(() -> new FactsException("""
                The case has no incident facts yet. \
                Maybe enter them: entity, dates, vendor (FACTS.json)."""));
        var people = caseFile.people().all();
        if (people.isEmpty()) {
            return FactsReader.read(text);
        }
        FactsReader.read(text); // A mistake in the entered facts is reported at its own place, before counts go in.
        var facts = (ObjectNode) json.readTree(text);
        putCounts(facts, people);
        return FactsReader.read(json.writeValueAsString(facts));
    }

    private static void putCounts(ObjectNode facts, List<Person> people) {
        facts.remove(List.of("residents", "elements", "elementsByState", "special", "totalAffected"));
        var exposed = people.stream().filter(person -> person.exposure().isAccessed()).toList();
        var cohorts = facts.putArray("cohorts");
        cohorts(exposed).forEach((cohort, count) -> {
            var node = cohorts.addObject().put("state", cohort.state()).put("count", count);
            var elements = node.putArray("elements");
            cohort.elements().forEach(element -> elements.add(element.name()));
            var partial = node.putArray("partial");
            cohort.partial().forEach(element -> partial.add(element.name()));
            var special = node.putArray("special");
            cohort.special().forEach(category -> special.add(category.name()));
            node.put("phi", cohort.phi()).put("exposure", cohort.exposure().name());
        });
        facts.put("uncontactable", exposed.stream().filter(DeriveObligations::isUncontactable).count());
        exposed.stream().map(Person::exposure).min(Enum::compareTo).ifPresent(strongest ->
                facts.put("exposure", strongest.name()));
    }

    /// No address that mail could reach, and no agreement to be told by e-mail (45 CFR 164.404(d)(1)).
    private static boolean isUncontactable(Person person) {
        boolean byMail = person.address() != null && person.address().isMailable();
        return person.phi() && !byMail;
    }

    private static Map<Cohort, Long> cohorts(List<Person> people) {
        var counts = new TreeMap<Cohort, Long>();
        people.forEach(person -> counts.merge(Cohort.of(person), 1L, Long::sum));
        return counts;
    }

    private record Cohort(
            String state,
            Set<DataElement> elements,
            Set<DataElement> partial,
            Set<SpecialCategory> special,
            boolean phi,
            Exposure exposure)
            implements Comparable<Cohort> {

        private static Cohort of(Person person) {
            return new Cohort(
                    person.state(),
                    sorted(person.elements(), DataElement.class),
                    sorted(person.partialOnly(), DataElement.class),
                    sorted(person.special(), SpecialCategory.class),
                    person.phi(),
                    person.exposure());
        }

        private static <E extends Enum<E>> Set<E> sorted(Set<E> values, Class<E> type) {
            var sorted = EnumSet.noneOf(type);
            sorted.addAll(values);
            return sorted;
        }

        @Override
        public int compareTo(Cohort other) {
            return toString().compareTo(other.toString());
        }
    }
}
