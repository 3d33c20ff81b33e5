package org.noticewright.letters;

/// Whether notice was delayed because of a law enforcement investigation (Cal. Civ. Code 1798.82(d)(2)).
public enum LawEnforcementDelay {
    DELAYED,
    NOT_DELAYED,
    /// Nobody has said; the letter then says nothing about it.
    NOT_STATED
}
