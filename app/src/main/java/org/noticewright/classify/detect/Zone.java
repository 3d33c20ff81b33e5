package org.noticewright.classify.detect;

/// Who speaks in a text of the ticket.
public enum Zone {
    /// The requester's own words.
    REQUESTER,
    /// An agent's words: what they say about the person counts, macros and company names do not.
    AGENT,
    /// Somebody else, a bot or a system.
    OTHER,
    SUBJECT,
    /// A field, tag or form value.
    FIELD,
    ATTACHMENT,
    /// The requester's profile.
    PROFILE;

    /// Whether a company's own wording is to be expected here.
    public boolean mayBeBoilerplate() {
        return this == AGENT || this == OTHER;
    }
}
