package org.noticewright.ingest.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;

/// What an action is when all there is to go by are its words, such as `Ticket viewed`, `user-login` or
/// `VIEW_RECORD`. A read by words alone is UNKNOWN until something names its records.
public final class ActionWords {

    private record Word(Pattern pattern, Action action, Scope scope) {}

    /// First match wins: failures before log-ins, exports before views.
    private static final List<Word> WORDS = List.of(
            word(
                    "(?:log|sign)[ -]?(?:in|on)s? ?(?:was"
                            + " )?(?:fail|den|reject|refus)|(?:fail|den|reject|invalid|unsuccessful)\\w* (?:\\w+"
                            + " )?(?:log|sign)[ -]?(?:in|on)|login failed|logon failed",
                    Action.LOGIN_FAILED,
                    Scope.NONE),
            word("(?:log|sign)(?:ged|ed)? ?(?:out|off)|session (?:end|clos)", Action.OTHER, Scope.NONE),
            word(
                    "(?:mfa|2fa|two factor|second factor|multi"
                        + " factor|factor|authenticator)\\b.*(?:reset|remov|disab|deactivat|delet|bypass|suspend)|(?:reset|remov|disab|deactivat|bypass)\\w*\\b.*(?:mfa|2fa|factor|authenticator)",
                    Action.MFA_RESET,
                    Scope.NONE),
            word(
                    "(?:mfa|2fa|two factor|second factor|multi"
                        + " factor|factor|authenticator)\\b.*(?:enrol|activat|regist|add|new|enab)|(?:enrol|regist|new)\\w*\\b.*(?:mfa|2fa|factor|authenticator)",
                    Action.MFA_ENROLLED,
                    Scope.NONE),
            word("mfa|2fa|two factor|multi factor|push|challenge|verification", Action.MFA_CHALLENGE, Scope.NONE),
            word("password", Action.PASSWORD_RESET, Scope.NONE),
            word("impersonat|assum|login as|log in as|switch user", Action.IMPERSONATION, Scope.NONE),
            word("\\bsso\\b|single sign on|sign on to", Action.SSO_TO_APP, Scope.NONE),
            word(
                    "\\blog ?(?:ged )?(?:in|on)\\b|\\blogin\\b|\\blogon\\b|sign(?:ed)? ?(?:in|on)|authenticat|session"
                            + " (?:start|creat|open)",
                    Action.LOGIN,
                    Scope.NONE),
            word("token|api key|access key|oauth", Action.TOKEN_CREATED, Scope.NONE),
            word("\\brole|privileg|permission", Action.ROLE_CHANGE, Scope.NONE),
            word("export|bulk read|dump|report run", Action.EXPORT, Scope.UNKNOWN),
            word("download|attachment", Action.DOWNLOAD_FILE, Scope.UNKNOWN),
            word("search|query|queried", Action.SEARCH, Scope.UNKNOWN),
            word("delet|destroy|purg|trash", Action.DELETE, Scope.NONE),
            word("\\blist|\\bindex\\b|\\bbrows", Action.LIST_RECORDS, Scope.UNKNOWN),
            word(
                    "api write|api call"
                        + " made|creat|updat|edit|writ|chang|modif|repl(?:y|ied)|comment|assign|merge|post|put|patch",
                    Action.API_WRITE,
                    Scope.NONE),
            word("api read", Action.API_READ, Scope.UNKNOWN),
            word("view|open|read|show|access|get|fetch|retriev|print", Action.VIEW_RECORD, Scope.UNKNOWN),
            word("config|setting", Action.CONFIG_CHANGE, Scope.NONE));

    private static Word word(String pattern, Action action, Scope scope) {
        return new Word(Pattern.compile(pattern), action, scope);
    }

    /// OTHER, about no record, when the words say nothing.
    EventTable.Meaning meaning(@Nullable String words) {
        if (words == null || words.length() > 500) {
            return new EventTable.Meaning(Action.OTHER, Scope.NONE);
        }
        for (Action action : Action.values()) {
            if (words.equalsIgnoreCase(action.name())) {
                return new EventTable.Meaning(action, readsBlindly(action) ? Scope.UNKNOWN : Scope.NONE);
            }
        }
        String plain = words.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_.:/-]+", " ");
        for (Word word : WORDS) {
            if (word.pattern.matcher(plain).find()) {
                return new EventTable.Meaning(word.action, word.scope);
            }
        }
        return new EventTable.Meaning(Action.OTHER, Scope.NONE);
    }

    /// The action alone.
    public Action action(@Nullable String words) {
        return meaning(words).action();
    }

    private static boolean readsBlindly(Action action) {
        return switch (action) {
            case VIEW_RECORD, LIST_RECORDS, SEARCH, EXPORT, DOWNLOAD_FILE, API_READ -> true;
            default -> false;
        };
    }
}
