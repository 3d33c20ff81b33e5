package org.noticewright.classify.lexicon;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.domain.SpecialCategory;

/// What the cells mean that many health lists have in common.
final class ListCells {

    private ListCells() {}

    /// @param cell 0 for a word that is enough alone, 1 for a weak one, 2 for one that needs company,
    /// 3 for one that only a text about care gives a meaning
    static Strength strength(String cell) {
        return Strength.values()[Integer.parseInt(cell)];
    }

    /// Null for health in general.
    static @Nullable SpecialCategory special(String sensitivity) {
        return switch (sensitivity) {
            case "sexual", "hiv_sti" -> SpecialCategory.SEXUAL_HEALTH;
            case "mental" -> SpecialCategory.MENTAL_HEALTH;
            case "sud" -> SpecialCategory.SUBSTANCE_USE;
            case "repro" -> SpecialCategory.REPRODUCTIVE;
            case "gender" -> SpecialCategory.GENDER_CARE;
            case "genetic" -> SpecialCategory.GENETIC;
            default -> null;
        };
    }

    /// A German word in the spelling of keyboards without its letters.
    static String withoutUmlauts(String word) {
        return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }
}
