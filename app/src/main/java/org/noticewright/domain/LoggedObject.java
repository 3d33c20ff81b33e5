package org.noticewright.domain;

import java.util.Locale;

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

    /// An internet message id without what logs and mails put around it.
    public static String bareMail(String id) {
        return id.replace("&lt;", "")
                .replace("&gt;", "")
                .replace("<", "")
                .replace(">", "")
                .strip();
    }

    /// The name that a file's path or address ends with, in small letters.
    public static String fileName(String id) {
        return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('=')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LoggedObject[" + kind + "]";
    }
}
