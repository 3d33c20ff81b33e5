package org.noticewright.ingest.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody in a mail's header.
///
/// @param name as shown beside the address
/// @param email as written; empty when only a name stands there
record MailAddress(@Nullable String name, String email) {

    /// The address as an identity: lower case.
    String id() {
        return email.toLowerCase(Locale.ROOT);
    }

    /// What stands behind the `@`, lower case; empty when there is none.
    String domain() {
        return id().substring(email.lastIndexOf('@') + 1).equals(id())
                ? ""
                : id().substring(email.lastIndexOf('@') + 1);
    }

    String shown() {
        if (name == null) {
            return email;
        }
        return email.isEmpty() ? name : name + " <" + email + ">";
    }

    @Override
    public String toString() {
        return "MailAddress";
    }
}
