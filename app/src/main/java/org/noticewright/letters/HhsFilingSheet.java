package org.noticewright.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Answers for the breach portal of the HHS Office for Civil Rights (45 CFR 164.408), keyed by the field ids of
/// the form ([org.noticewright.disclosure.LetterTemplates.RegulatorForm]). What has no answer stands on the
/// sheet as "To be decided", in bold; no field is left out.
public record HhsFilingSheet(String reference, LocalDate date, Sender sender, Map<String, Answer> answers) {

    public HhsFilingSheet {
        answers = Map.copyOf(answers);
    }

    /// What to enter in one field.
    ///
    /// @param values one value, or several where the form takes several; for a choice exactly as the form
    ///     writes them
    /// @param source where the value comes from, such as `incident facts: day of discovery` or
    ///     `count of people in the case`
    public record Answer(List<String> values, String source) {

        public Answer {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("""
                    An answer needs a value.
                    Maybe the fact is unknown: leave the answer out, and the sheet says "To be decided".\
                    """);
            }
        }

        public static Answer of(String value, String source) {
            return new Answer(List.of(value), source);
        }
    }
}
