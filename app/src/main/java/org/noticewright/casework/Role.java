package org.noticewright.casework;

/// What a key slot can open. A slot holds the data keys of its roles and no others.
public enum Role {
    /// Tickets, messages, findings' texts, access events.
    TICKETS,
    /// People, addresses, customer lists.
    PEOPLE,
    /// Facts, decisions, notes, timeline, letters.
    CASEWORK
}
