package org.noticewright.store.sealed;

/// What is looked up by a keyed hash, each with a key of its own: equal values in two columns show nothing.
public enum BlindIndex {
    TICKET_KEY(KeyClass.TICKETS),
    TICKET_CONTENT(KeyClass.TICKETS),
    MESSAGE_KEY(KeyClass.TICKETS),
    MESSAGE_CONTENT(KeyClass.TICKETS),
    PROFILE_KEY(KeyClass.TICKETS),
    PROFILE_CONTENT(KeyClass.TICKETS),
    DICTIONARY(KeyClass.TICKETS),
    FIELD_TITLE(KeyClass.TICKETS),
    ACCESS_EVENT(KeyClass.TICKETS),
    CUSTOMER(KeyClass.PEOPLE),
    PERSON(KeyClass.PEOPLE),
    TIMELINE_EVENT(KeyClass.CASEWORK),
    ATTACHMENT_FILE(KeyClass.TICKETS),
    ATTACHMENT_ID(KeyClass.TICKETS),
    MEANINGS(KeyClass.TICKETS),
    CASE_NAMES(KeyClass.TICKETS);

    private final KeyClass keyClass;

    BlindIndex(KeyClass keyClass) {
        this.keyClass = keyClass;
    }

    public KeyClass keyClass() {
        return keyClass;
    }
}
