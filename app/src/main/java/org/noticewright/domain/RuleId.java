package org.noticewright.domain;

import org.jspecify.annotations.Nullable;

/// Stable name of the rule or lexicon entry class that led to a result, such as `phone.grammar` or
/// `drug.lexicon`.
public record RuleId(String value) {

    /// What a record says of itself, without the way there: every finding of a ticket is asked.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof RuleId(String name) && name.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
