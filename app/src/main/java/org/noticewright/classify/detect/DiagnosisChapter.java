package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.SpecialCategory;

/// Special category of an ICD-10-CM code by its chapter and block.
final class DiagnosisChapter {

    private DiagnosisChapter() {}

    /// @param code the code without its dot, such as F321
    static @Nullable SpecialCategory special(String code) {
        int block = Character.isDigit(code.charAt(1)) && Character.isDigit(code.charAt(2))
                ? Integer.parseInt(code.substring(1, 3))
                : -1;
        return switch (code.charAt(0)) {
            // F17 is tobacco, which is not a substance use record here.
            case 'F' ->
                block >= 10 && block <= 19
                        ? block == 17 ? null : SpecialCategory.SUBSTANCE_USE
                        : code.startsWith("F64")
                                ? SpecialCategory.GENDER_CARE
                                : code.startsWith("F52")
                                        ? SpecialCategory.SEXUAL_HEALTH
                                        : SpecialCategory.MENTAL_HEALTH;
            case 'O' -> SpecialCategory.REPRODUCTIVE;
            case 'A' -> block >= 50 && block <= 64 ? SpecialCategory.SEXUAL_HEALTH : null;
            case 'B' -> block == 20 ? SpecialCategory.SEXUAL_HEALTH : null;
            case 'N' -> block == 52 ? SpecialCategory.SEXUAL_HEALTH : block == 97 ? SpecialCategory.REPRODUCTIVE : null;
            case 'Z' ->
                block == 21
                        ? SpecialCategory.SEXUAL_HEALTH
                        : block >= 30 && block <= 39
                                ? SpecialCategory.REPRODUCTIVE
                                : block == 14 || block == 15 ? SpecialCategory.GENETIC : null;
            default -> null;
        };
    }
}
