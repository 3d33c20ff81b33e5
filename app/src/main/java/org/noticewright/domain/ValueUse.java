package org.noticewright.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a value of the metadata is used in a case, and why a person should say what it means.
///
/// @param tickets that carry it
/// @param withHealth of these, tickets with sure health content in another text than the value itself
/// @param withHealthPerMille share of all tickets with sure health content, in thousandths, to compare with
/// @param logOdds natural logarithm of the odds ratio of health content with the value against without it, half
///     a ticket added to each of the four counts (Haldane and Anscombe)
/// @param z the same divided by its standard error (Woolf)
/// @param suggested what the machine would enter; null when it cannot tell
/// @param samples some tickets that carry it, in id order
public record ValueUse(
        MetadataKey key,
        long tickets,
        long withHealth,
        int withHealthPerMille,
        double logOdds,
        double z,
        Set<Why> why,
        @Nullable Meaning suggested,
        List<Ticket.Id> samples) {

    /// Why a value is proposed, strongest first.
    public enum Why {
        /// The word lists read it as health content.
        READS_AS_HEALTH,
        /// Tickets with it hold health content far more often than others.
        GOES_WITH_HEALTH,
        /// A short code that says nothing by itself.
        OPAQUE_CODE,
        /// On at least one ticket in a hundred, as a tag, a form, a product or the like.
        FREQUENT
    }

    public ValueUse {
        why = Collections.unmodifiableSet(why.isEmpty() ? EnumSet.noneOf(Why.class) : EnumSet.copyOf(why));
        samples = List.copyOf(samples);
    }

    @Override
    public String toString() {
        return "ValueUse[" + key + ", " + tickets + " tickets]";
    }
}
