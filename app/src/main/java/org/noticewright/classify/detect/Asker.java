package org.noticewright.classify.detect;

/// Who opened a ticket.
enum Asker {
    /// A natural person from outside, or nobody knows.
    PERSON,
    /// Somebody of the workforce: their own name is nobody's exposure, what they write of others is.
    STAFF,
    /// A monitor, mailer, desk or company.
    MACHINE;

    /// The zone of the texts this asker wrote.
    Zone zone() {
        return switch (this) {
            case PERSON -> Zone.REQUESTER;
            case STAFF -> Zone.AGENT;
            case MACHINE -> Zone.OTHER;
        };
    }
}
