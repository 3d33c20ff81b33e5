package org.noticewright.domain;

/// What a record is (see the taxonomy in the project's docs).
public enum Verdict {
    /// Ties an identifiable person to health content (45 CFR 160.103).
    PHI,
    /// Identifies a person and says nothing about health, care or payment for care.
    METADATA,
    /// No identifiable natural person.
    NONE
}
