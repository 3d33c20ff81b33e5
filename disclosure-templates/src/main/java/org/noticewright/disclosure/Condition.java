package org.noticewright.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A test over named facts as the pack writes it, to be worked out under three-valued logic: a fact nobody
/// knows makes it unknown, never false. Facts whose names start with `cohort.` and elements are read from one
/// group of people.
public sealed interface Condition {

    /// `true` or `false` in the pack.
    record Always(boolean value) implements Condition {}

    /// `{"all": [...]}`
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /// `{"any": [...]}`
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// `{"not": ...}`
    record Not(Condition of) implements Condition {}

    /// `{"fact": NAME, "is": true}`; `ifUnknown` says what the law presumes, when it puts the burden of proof
    /// somewhere.
    record Is(String fact, boolean value, @Nullable Condition ifUnknown) implements Condition {}

    /// `{"fact": NAME, "anyOf": [...]}`: the fact is one of the words or, for a set, holds one of them.
    record AnyOf(String fact, List<String> words, @Nullable Condition ifUnknown) implements Condition {
        public AnyOf {
            words = List.copyOf(words);
        }
    }

    /// `{"fact": NAME, "known": true}`: true once somebody entered it, else unknown.
    record Known(String fact) implements Condition {}

    /// `{"fact": NAME, "op": ">=", "value": 500}`
    record Compare(String fact, Comparison comparison, long value) implements Condition {}

    /// `{"elements": [...], "match": "any|all", "kinds": [...], "partialCounts": false}`: the group's data hold
    /// them. With `kinds`, only these kinds of the element count; where kinds are not known the answer is not
    /// known either.
    record Elements(List<String> elements, boolean all, List<String> kinds, boolean partialCounts)
            implements Condition {
        public Elements {
            elements = List.copyOf(elements);
            kinds = List.copyOf(kinds);
        }
    }

    /// `{"special": [...]}`: the group's data carry one of these special categories.
    record Special(List<String> categories) implements Condition {
        public Special {
            categories = List.copyOf(categories);
        }
    }

    /// `{"unsettled": ..., "why": TEXT}`: where the inner test holds, the law gives no clear answer and
    /// counsel decides.
    record Unsettled(Condition of, String why) implements Condition {}
}
