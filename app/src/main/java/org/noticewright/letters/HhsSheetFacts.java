package org.noticewright.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LetterTemplates.RegulatorForm;
import org.noticewright.disclosure.LetterTemplates.RegulatorForm.Field;
import org.noticewright.letters.HhsFilingSheet.Answer;

/// Lays the answers over the fields of the HHS form: every field that the form can ask for, answered, open or
/// not shown.
final class HhsSheetFacts {

    private final RegulatorForm form;
    private final Map<String, Answer> answers;
    private int open;

    private HhsSheetFacts(RegulatorForm form, Map<String, Answer> answers) {
        this.form = form;
        this.answers = answers;
    }

    /// Facts of `hhs-filing-sheet.md`.
    ///
    /// @throws IllegalArgumentException when an answer belongs to no field or is none of a field's options
    static Map<String, Object> of(HhsFilingSheet sheet, RegulatorForm form) {
        return new HhsSheetFacts(form, sheet.answers()).facts();
    }

    private Map<String, Object> facts() {
        refuseUnknownFields();
        var sections = new ArrayList<Map<String, Object>>();
        for (var section : form.sections()) {
            var asked = section.fields().stream().filter(this::isAsked).toList();
            sections.add(Map.of("title", section.title(), "fields", rows(asked)));
        }
        return Map.of(
                "citation",
                form.citation(),
                "formAsOf",
                form.asOf(),
                "openLine",
                open == 0
                        ? "Every field is answered."
                        : open == 1 ? "1 field is still to be decided." : open + " fields are still to be decided.",
                "sections",
                sections);
    }

    /// A field with a condition is asked when the condition holds, and also while it is open.
    private boolean isAsked(Field field) {
        var condition = field.showIf();
        if (condition == null) {
            return true;
        }
        var deciding = answers.get(condition.field());
        var decidingField = field(condition.field());
        if (deciding == null) {
            return answers.containsKey(field.id()) || decidingField == null || isAsked(decidingField);
        }
        return deciding.values().stream().anyMatch(condition.in()::contains);
    }

    /// The rows of one section. A condition that the field before has too is not said again.
    private List<Map<String, Object>> rows(List<Field> fields) {
        var rows = new ArrayList<Map<String, Object>>();
        var before = "";
        for (var field : fields) {
            var condition = condition(field);
            rows.add(row(field, !condition.isEmpty() && condition.equals(before) ? "same condition" : condition));
            before = condition;
        }
        return rows;
    }

    private Map<String, Object> row(Field field, String condition) {
        var answer = answers.get(field.id());
        boolean undecided = answer == null && field.required();
        if (undecided) {
            open++;
        }
        return Map.of(
                "label",
                field.label(),
                "condition",
                condition,
                "open",
                undecided,
                "value",
                value(field, answer),
                "choices",
                String.join("; ", field.options()),
                "source",
                answer == null ? "" : answer.source());
    }

    private String condition(Field field) {
        var showIf = field.showIf();
        if (showIf == null || answers.containsKey(showIf.field())) {
            return "";
        }
        var deciding = field(showIf.field());
        return "asked only if “%s” is %s"
                .formatted(deciding == null ? showIf.field() : deciding.label(), String.join(" or ", showIf.in()));
    }

    private static String value(Field field, @Nullable Answer answer) {
        if (answer == null) {
            return "Optional: not answered";
        }
        if (!field.options().isEmpty()) {
            for (var value : answer.values()) {
                if (!field.options().contains(value)) {
                    throw new IllegalArgumentException(
                            """
                            The HHS form's field "%s" has no option "%s".
                            Maybe the wording differs; its options are: %s.\
                            """.formatted(field.id(), value, String.join("; ", field.options())));
                }
            }
        }
        return String.join("; ", answer.values());
    }

    private @Nullable Field field(String id) {
        return fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Field> fields() {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    private void refuseUnknownFields() {
        var unknown = new TreeSet<>(answers.keySet());
        fields().forEach(field -> unknown.remove(field.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("""
                The HHS form has no field named %s.
                Maybe the name is misspelt or belongs to another form.\
                """.formatted(unknown));
        }
    }
}
