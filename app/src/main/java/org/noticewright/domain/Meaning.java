package org.noticewright.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value of the metadata means.
///
/// @param element the health content it tells; null when it means nothing about health, so that health words in
///     it do not count
/// @param special categories that follow
/// @param words in a person's words, such as `hair loss`; may be empty
public record Meaning(@Nullable DataElement element, Set<SpecialCategory> special, String words) {

    public Meaning {
        if (element != null && !element.isHealthContent()) {
            throw new IllegalArgumentException("""
                A value can mean health content only, not %s. \
                Maybe DIAGNOSIS, MEDICATION, TREATMENT, LAB_RESULT, PROVIDER, HEALTH_PAYMENT or SERVICE_DATE.\
                """.formatted(element));
        }
        if (element == null && !special.isEmpty()) {
            throw new IllegalArgumentException(
                    "What means nothing about health has no special category. Maybe name the element too.");
        }
        special = Collections.unmodifiableSet(
                special.isEmpty() ? EnumSet.noneOf(SpecialCategory.class) : EnumSet.copyOf(special));
    }

    public static Meaning nothing(String words) {
        return new Meaning(null, Set.of(), words);
    }

    public boolean isNothing() {
        return element == null;
    }

    @Override
    public String toString() {
        return "Meaning[" + element + "]";
    }
}
