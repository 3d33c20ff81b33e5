package org.noticewright.law;

/// A truth value of Kleene's strong three-valued logic. Ordered from FALSE over UNKNOWN to TRUE: "and" is the
/// least, "or" the greatest of its parts.
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
