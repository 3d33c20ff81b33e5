package org.noticewright.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.disclosure.LetterTemplates.ElementPhrase;
import org.noticewright.domain.DataElement;

/// Words for values: elements as the wording table has them, dates as Americans write them.
final class LetterWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final LetterTemplates templates;

    LetterWording(LetterTemplates templates) {
        this.templates = templates;
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " to " + date(to);
    }

    static String number(int count) {
        return String.format(Locale.US, "%,d", count);
    }

    /// One line an element, in the order of the set.
    List<String> lines(Set<DataElement> elements, Set<DataElement> partialOnly) {
        return elements.stream()
                .map(element -> partialOnly.contains(element)
                        ? phrase(element).part()
                        : phrase(element).whole())
                .toList();
    }

    /// Options of the California Attorney General's form, each once, "Other" last.
    List<String> californiaKinds(Set<DataElement> elements) {
        var kinds = new LinkedHashSet<String>();
        elements.stream().sorted().map(element -> phrase(element).california()).forEach(kinds::add);
        if (kinds.remove("Other")) {
            kinds.add("Other (name, contact details or other identifiers)");
        }
        return List.copyOf(kinds);
    }

    ElementPhrase phrase(DataElement element) {
        var phrase = templates.elementWording().get(element.name());
        if (phrase == null) {
            throw new IllegalStateException("""
                The wording table has no phrase for the data element %s.
                Maybe the element is new: add it to element-wording.json.\
                """.formatted(element));
        }
        return phrase;
    }
}
