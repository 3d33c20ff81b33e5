package org.noticewright.domain;

/// Something other than a ticket that a log line names.
///
/// @param id the log's own name for it; for a message its internet message id, for a file its path or id
public record LoggedObject(Kind kind, String id) {

    public enum Kind {
        MESSAGE,
        FILE,
        USER,
        CONTACT,
        REPORT,
        VIEW,
        QUERY,
        APP,
        FACTOR,
        TOKEN,
        COUNTRY,
        NETWORK,
        OTHER
    }

    @Override
    public String toString() {
        return "LoggedObject[" + kind + "]";
    }
}
