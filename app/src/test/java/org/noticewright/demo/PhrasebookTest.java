package org.noticewright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.DataElement;

/// Holds the phrase files to their promise: every reference leads somewhere, and plain sections stay plain.
class PhrasebookTest {

    private final Phrasebook book = Phrasebook.load();

    @Test
    void everyReferenceIsASectionOrAValue() {
        var person = new DemoPerson(
                1,
                "Ada",
                "Wren",
                "ada@example.example",
                "+1 415-555-0100",
                true,
                "1 Elm St",
                new Places.Place("Oakland", "CA", "94609", "510", "US"),
                LocalDate.of(1970, 1, 2),
                "en");
        var values = new Values(
                person,
                1,
                Instant.parse("2025-01-01T00:00:00Z"),
                "Wes",
                Map.of("given", List.of("Ada"), "surname", List.of("Wren")));
        var scene = new Scene(book, values, Dice.of(1, Dice.Purpose.TICKET, 1), "glp1", "en");
        book.all().values().stream()
                .flatMap(List::stream)
                .flatMap(phrase -> references(phrase).stream())
                .distinct()
                .forEach(name -> assertThat(scene.say(name)).as(name).isNotNull());
    }

    @Test
    void plainSectionsCarryNoHealthContent() {
        var wrong = new ArrayList<String>();
        book.all().keySet().stream()
                .filter(name ->
                        name.matches(".*\\.p(@..)?|aside.*|ask.*|again.*|agent.*|chat.*|idline(@..)?|greet.*|sign.*"))
                .filter(name -> !elementsOf(name, new HashSet<>()).stream().noneMatch(DataElement::isHealthContent))
                .forEach(wrong::add);
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellingSectionsAlwaysCarryHealthContent() {
        var wrong = new ArrayList<String>();
        book.all().forEach((name, phrases) -> {
            if (name.matches("[a-z]+\\.open\\.h")) {
                phrases.stream().filter(p -> !carriesHealth(p)).forEach(p -> wrong.add(name + ": " + p.parts()));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void anUnknownReferenceIsNamed() {
        var scene = new Scene(
                book,
                new Values(new Population(1).person(1), 1, Instant.EPOCH, "Wes", Map.of()),
                Dice.of(1, Dice.Purpose.TICKET, 1),
                "glp1",
                "en");
        assertThatThrownBy(() -> scene.say("nosuchthing"))
                .hasMessageContaining("(nosuchthing)")
                .hasMessageContaining("Maybe");
    }

    private static List<String> references(Phrase phrase) {
        return phrase.parts().stream()
                .filter(Phrase.Part.Reference.class::isInstance)
                .map(part -> ((Phrase.Part.Reference) part).name())
                .toList();
    }

    private boolean carriesHealth(Phrase phrase) {
        return phrase.elements().stream().anyMatch(DataElement::isHealthContent)
                || references(phrase).stream()
                        .anyMatch(Set.of(
                                "drug",
                                "symptom",
                                "condition",
                                "lab",
                                "clinician",
                                "pharmacy",
                                "servicedate",
                                "nextdate")::contains);
    }

    private Set<DataElement> elementsOf(String name, Set<String> seen) {
        var found = new HashSet<DataElement>();
        if (!seen.add(name)) {
            return found;
        }
        if (Set.of("drug", "symptom", "condition", "lab", "clinician", "servicedate", "nextdate")
                .contains(name)) {
            found.add(DataElement.DIAGNOSIS);
        }
        for (Phrase phrase : book.all().getOrDefault(name, List.of())) {
            found.addAll(phrase.elements());
            references(phrase).forEach(inner -> found.addAll(elementsOf(inner, seen)));
        }
        return found;
    }
}
