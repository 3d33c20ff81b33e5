package org.noticewright.timeline;

import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;

/// What a kind of log line means for records.
public final class Actions {

    private Actions() {}

    /// Whether the action can show records to whoever does it: what nobody knows can.
    static boolean readsRecords(AccessEvent.Action action) {
        return surelyReadsRecords(action) || action == AccessEvent.Action.OTHER;
    }

    /// Whether showing records is what the action is.
    public static boolean surelyReadsRecords(AccessEvent.Action action) {
        return switch (action) {
            case VIEW_RECORD, LIST_RECORDS, SEARCH, EXPORT, DOWNLOAD_FILE, API_READ -> true;
            case LOGIN,
                    LOGIN_FAILED,
                    MFA_CHALLENGE,
                    MFA_RESET,
                    MFA_ENROLLED,
                    PASSWORD_RESET,
                    SSO_TO_APP,
                    IMPERSONATION,
                    ROLE_CHANGE,
                    TOKEN_CREATED,
                    API_WRITE,
                    DELETE,
                    CONFIG_CHANGE,
                    OTHER -> false;
        };
    }

    /// Whether the line proves that its log shows single readings: exports alone do not.
    static boolean showsReading(AccessEvent event) {
        return event.scope() != AccessEvent.Scope.NONE
                && surelyReadsRecords(event.action())
                && event.action() != AccessEvent.Action.EXPORT;
    }

    static boolean isSignIn(AccessEvent.Action action) {
        return switch (action) {
            case LOGIN, LOGIN_FAILED, MFA_CHALLENGE, SSO_TO_APP -> true;
            default -> false;
        };
    }

    /// The grade of a record that the action surely reached.
    static Exposure gradeOf(AccessEvent.Action action) {
        return switch (action) {
            case EXPORT -> Exposure.EXPORTED;
            case LIST_RECORDS, SEARCH -> Exposure.LISTED;
            default -> Exposure.VIEWED;
        };
    }

    /// Without the count itself.
    public static String words(AccessEvent.Action action, long count) {
        boolean one = count == 1;
        return switch (action) {
            case LOGIN -> one ? "log-in" : "log-ins";
            case LOGIN_FAILED -> one ? "failed log-in" : "failed log-ins";
            case MFA_CHALLENGE -> one ? "sign-in challenge" : "sign-in challenges";
            case MFA_RESET -> one ? "reset of the second factor" : "resets of the second factor";
            case MFA_ENROLLED -> one ? "new second factor" : "new second factors";
            case PASSWORD_RESET -> one ? "password reset" : "password resets";
            case SSO_TO_APP -> one ? "sign-on to a platform" : "sign-ons to a platform";
            case IMPERSONATION -> one ? "impersonation" : "impersonations";
            case ROLE_CHANGE -> one ? "role change" : "role changes";
            case TOKEN_CREATED -> one ? "token created" : "tokens created";
            case VIEW_RECORD -> one ? "record opened" : "records opened";
            case LIST_RECORDS -> one ? "list page" : "list pages";
            case SEARCH -> one ? "search" : "searches";
            case EXPORT -> one ? "export" : "exports";
            case DOWNLOAD_FILE -> one ? "download" : "downloads";
            case API_READ -> one ? "read through the API" : "reads through the API";
            case API_WRITE -> one ? "change through the API" : "changes through the API";
            case DELETE -> one ? "deletion" : "deletions";
            case CONFIG_CHANGE -> one ? "change of settings" : "changes of settings";
            case OTHER -> one ? "other action" : "other actions";
        };
    }
}
