package org.noticewright.classify.verdict;

import org.noticewright.domain.RuleId;

/// The rows of the decision table.
public enum VerdictRule {
    NOBODY("verdict.nobody", "nobody can be identified"),
    HARDLY_ANYBODY(
            "verdict.hardly-anybody", "a number or a bare name that does not tell who, and no sure health content"),
    NOBODY_SURE("verdict.nobody-sure", "health content, and hardly anything that identifies a person"),
    PERSON_ONLY("verdict.person-only", "a person, and nothing about health, care or payment for care"),
    UNREAD("verdict.unread-language", "a person, and text in a language the word lists do not cover"),
    UNREAD_FILE("verdict.unread-file", "an attached file could not be read: presumed to hold health information"),
    CONTENT_MISSING("verdict.content-missing", "the record's messages are not part of the evidence"),
    HEALTH_UNSURE("verdict.health-unsure", "a person, and a word that may be about care"),
    HEALTH_SENSED("verdict.health-sensed", "a person, and words that clearly read like health, none of them listed"),
    HEALTH_SETTLED(
            "verdict.health-settled",
            "a person, a word that may be about care, and words that clearly read like health"),
    HEALTH_READ(
            "verdict.health-read",
            "a person, a word that may be about care, and a record that reads like it as a whole"),
    CLINICIAN_NAMED("verdict.clinician-named", "a person who names a clinician, and nothing else of care"),
    CARE_ASKED("verdict.care-asked", "a person who asks a desk that gives care, in words that say nothing of it"),
    PERSON_AND_HEALTH("verdict.person-and-health", "a person and health content"),
    PATIENT_STATUS("verdict.patient-status", "strict policy: being a patient is health information");

    private final RuleId id;
    private final String summary;

    VerdictRule(String id, String summary) {
        this.id = new RuleId(id);
        this.summary = summary;
    }

    public RuleId id() {
        return id;
    }

    public String summary() {
        return summary;
    }
}
