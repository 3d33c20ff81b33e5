package org.noticewright.domain;

/// How sure we are that an intruder saw a record, strongest first.
public enum Exposure {
    EXPORTED,
    VIEWED,
    /// Seen in a list or a search result only.
    LISTED,
    /// The account had access during the window; the log is missing or incomplete.
    POSSIBLE,
    /// The logs are complete and show no access.
    NOT_ACCESSED;

    public boolean isAccessed() {
        return this != NOT_ACCESSED;
    }

    public boolean strongerThan(Exposure other) {
        return ordinal() < other.ordinal();
    }
}
