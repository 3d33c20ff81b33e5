package org.noticewright.domain;

/// Whether somebody must be told.
public enum ObligationStatus {
    DUE("due"),
    /// Due if a circumstance holds that only a person can see.
    CONDITIONAL("conditional"),
    /// A fact is missing or the law leaves it open; until somebody decides it counts as open, never as none.
    NEEDS_DECISION("needs-decision"),
    NOT_DUE("not-due");

    private final String code;

    ObligationStatus(String code) {
        this.code = code;
    }

    /// The word used in files.
    public String code() {
        return code;
    }

    /// Whether somebody still has to act or to decide.
    public boolean isOpen() {
        return this != NOT_DUE;
    }
}
