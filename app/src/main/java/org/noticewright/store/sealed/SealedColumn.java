package org.noticewright.store.sealed;

/// Every sealed column of the case file and the class of data it belongs to. Each has its own encryption key.
/// Append only: the position counts the seals made under a column's key.
public enum SealedColumn {
    CASE_STATE("case_state", "state", KeyClass.LOG),
    LOG_WHO("log_entry", "who", KeyClass.LOG),
    LOG_DETAIL("log_entry", "detail", KeyClass.CASEWORK),
    SLOT_PERSON("key_slot", "person", KeyClass.LOG),
    SETTING("setting", "payload", KeyClass.TICKETS),
    SOURCE("data_source", "payload", KeyClass.LOG),
    REJECT("reject", "payload", KeyClass.LOG),
    DICTIONARY("dictionary", "value", KeyClass.TICKETS),
    TICKET("ticket", "payload", KeyClass.TICKETS),
    TICKET_VERSION("ticket_version", "payload", KeyClass.TICKETS),
    MESSAGE("message", "payload", KeyClass.TICKETS),
    PROFILE("profile", "payload", KeyClass.TICKETS),
    FIELD_TITLE("field_title", "payload", KeyClass.TICKETS),
    ACCESS_EVENT("access_event", "payload", KeyClass.TICKETS),
    CUSTOMER("customer", "payload", KeyClass.PEOPLE),
    REVIEW("review", "payload", KeyClass.CASEWORK),
    EXPOSURE("exposure", "payload", KeyClass.TICKETS),
    PERSON("person", "payload", KeyClass.PEOPLE),
    FACTS("facts", "payload", KeyClass.CASEWORK),
    TIMELINE_EVENT("timeline_event", "payload", KeyClass.CASEWORK),
    LETTER_PIECE("letter_piece", "payload", KeyClass.CASEWORK),
    ATTACHMENT_FILE("attachment_file", "payload", KeyClass.TICKETS),
    MEANING("meaning", "payload", KeyClass.TICKETS),
    RULE_STEP("rule_step", "payload", KeyClass.CASEWORK),
    RULE_STEP_ROWS("rule_step_rows", "payload", KeyClass.TICKETS);

    private final String table;
    private final String column;
    private final KeyClass keyClass;

    SealedColumn(String table, String column, KeyClass keyClass) {
        this.table = table;
        this.column = column;
        this.keyClass = keyClass;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    public KeyClass keyClass() {
        return keyClass;
    }
}
