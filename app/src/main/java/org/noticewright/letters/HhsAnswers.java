package org.noticewright.letters;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.DataElement;
import org.noticewright.letters.HhsFilingSheet.Answer;

/// Derives those answers to the HHS form that follow from data elements.
public final class HhsAnswers {

    private static final Map<String, String> FIELD_OF_GROUP = Map.of(
            "Clinical", "phi_clinical",
            "Demographic", "phi_demographic",
            "Financial", "phi_financial",
            "Other", "phi_other");

    private HhsAnswers() {}

    /// The form's "Type of PHI involved" and the fields below it.
    ///
    /// @param elements union over all affected people
    public static Map<String, Answer> phiTypes(Set<DataElement> elements, LetterTemplates templates, String source) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        var wording = new LetterWording(templates);
        var options = new LinkedHashMap<String, TreeSet<String>>();
        elements.stream().sorted().forEach(element -> {
            var phrase = wording.phrase(element);
            options.computeIfAbsent(phrase.hhsGroup(), group -> new TreeSet<>()).add(phrase.hhs());
        });
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("phi_types", new Answer(sorted(options.keySet()), source));
        options.forEach((group, values) -> answers.put(field(group), new Answer(List.copyOf(values), source)));
        return answers;
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static String field(String group) {
        var field = FIELD_OF_GROUP.get(group);
        if (field == null) {
            throw new IllegalStateException("""
                The wording table names the HHS group "%s", which the form does not have.
                Maybe it is misspelt in element-wording.json.\
                """.formatted(group));
        }
        return field;
    }
}
