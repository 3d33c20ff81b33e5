package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A regulator's form, in the order of its screens. Forms drift: each has its date, each field its certainty.
///
/// @param channel how it is filed
@JsonIgnoreProperties("$schema")
public record FilingForm(
        String id,
        String name,
        String regulator,
        List<String> laws,
        String channel,
        String citation,
        String asOf,
        Certainty confidence,
        List<Section> sections,
        List<String> notes) {

    public record Section(String id, String title, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// @param type `text`, `long-text`, `choice`, `multi-choice`, `date`, `integer`, `zip`, `phone`, `email`,
    ///     `repeat`, `file`, `checkbox` or `signature`
    /// @param required null when we do not know
    /// @param optionsRef name of a well-known list instead of `options`
    /// @param showIf field id and answer under which the form asks this
    /// @param maxLength in characters
    public record Field(
            String id,
            String label,
            String type,
            @Nullable Boolean required,
            Certainty confidence,
            List<String> options,
            @Nullable String optionsRef,
            Map<String, String> showIf,
            @Nullable Integer maxLength,
            @Nullable Certainty maxLengthConfidence,
            @Nullable String notes) {

        public Field {
            options = options == null ? List.of() : List.copyOf(options);
            showIf = showIf == null ? Map.of() : Map.copyOf(showIf);
        }
    }

    public FilingForm {
        laws = List.copyOf(laws);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
