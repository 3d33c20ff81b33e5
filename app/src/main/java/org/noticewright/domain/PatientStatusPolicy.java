package org.noticewright.domain;

/// Whether being a customer is itself health information; set per case by counsel, with a reason.
public enum PatientStatusPolicy {
    /// Only health content in the record counts.
    CONTENT,
    /// For a provider, being a patient is health information: every METADATA record of a patient counts as PHI.
    STRICT
}
