package org.noticewright.classify.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.RuleId;

/// What is known of one rule beside its code.
///
/// @param summary what it finds, or when it decides
/// @param exposes elements that its findings carry; none for a rule of the verdict
/// @param sources on whose authority, at least one
/// @param examples are its tests, see [Example]
public record RuleEntry(
        RuleId id, String summary, Set<DataElement> exposes, List<Source> sources, List<Example> examples) {

    public RuleEntry {
        exposes = Set.copyOf(exposes);
        sources = List.copyOf(sources);
        examples = List.copyOf(examples);
    }

    /// @param text name of the statute, standard or list, with section or date
    public record Source(Kind kind, String text) {

        public enum Kind {
            /// Law or official guidance.
            STATUTE,
            /// A published standard or specification.
            STANDARD,
            /// A register that somebody keeps: numbers given out, codes, names.
            REGISTRY,
            /// A published study or data set.
            PAPER,
            /// The project's own reading of how people write; published nowhere.
            USAGE;

            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /// A text, invented, that the rule must or must not speak on.
    ///
    /// @param positive whether it must
    /// @param text `[...]` marks what the rule must find; `\n` is a line's end, `\[` a bracket. Parts of a
    ///     ticket are divided by ` || `; a part that is no message of the requester begins with a word such as
    ///     `@agent`
    public record Example(boolean positive, String text) {}
}
