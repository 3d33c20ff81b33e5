package org.noticewright.domain;

/// Flags on a record for which other law or other wording follows.
public enum SpecialCategory {
    /// 42 CFR Part 2.
    SUBSTANCE_USE,
    MENTAL_HEALTH,
    REPRODUCTIVE,
    SEXUAL_HEALTH,
    GENDER_CARE,
    GENETIC,
    MINOR,
    DECEASED
}
