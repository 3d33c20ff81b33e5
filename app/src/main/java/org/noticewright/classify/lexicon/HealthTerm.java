package org.noticewright.classify.lexicon;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// What the lists say about a health phrase.
///
/// @param source the list it stands in, part of the rule id
/// @param strength whether it is enough alone
/// @param special the special category it belongs to
/// @param capitalsOnly an abbreviation that counts only in capitals
public record HealthTerm(
        DataElement element,
        Source source,
        Strength strength,
        @Nullable SpecialCategory special,
        boolean capitalsOnly) {

    /// Whether it says something of care only where other words of care stand.
    public boolean isCompanion() {
        boolean said = strength == Strength.COMPANION || strength.isOnlyShown();
        return said && source == Source.CARE && element != DataElement.DIAGNOSIS && !capitalsOnly;
    }

    public enum Source {
        DRUG,
        CONDITION,
        LAY,
        CARE,
        PAYER,
        /// A phrase that only sounds like care, such as "sick of": it takes its words and claims nothing.
        IDIOM
    }

    public enum Strength {
        ALONE,
        WEAK,
        /// Counts only beside other health words.
        COMPANION,
        /// Is shown in a text that is about care anyway, and speaks for it only to a desk that gives care.
        CONTEXT,
        /// Is shown where words of the ticket tell of care, and speaks for it nowhere: "strap", "statement".
        EVERYDAY;

        /// Whether it says nothing where nothing else tells of care.
        public boolean isOnlyShown() {
            return this == CONTEXT || this == EVERYDAY;
        }
    }
}
