package org.noticewright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an access log.
///
/// @param nativeId id in the log, empty when it has none
/// @param actorName the actor's name or e-mail address, when the log shows one beside the id
/// @param targets the tickets the line names; empty unless `scope` is EXACT
/// @param objects what else the line names: messages, files, users, reports
/// @param range which records a RANGE line reached, null when it cannot be computed from the line
/// @param rows how many records the line says it reached, -1 when it says nothing
public record AccessEvent(
        String source,
        OriginalTime at,
        Action action,
        String nativeId,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String ip,
        @Nullable String sessionId,
        @Nullable String userAgent,
        Outcome outcome,
        Scope scope,
        List<NativeKey> targets,
        List<LoggedObject> objects,
        @Nullable RecordRange range,
        long rows,
        String detail) {

    /// Row of an event in the case file.
    public record Id(long value) {}

    public record Stored(Id id, AccessEvent event) {}

    public enum Action {
        LOGIN,
        LOGIN_FAILED,
        MFA_CHALLENGE,
        MFA_RESET,
        MFA_ENROLLED,
        PASSWORD_RESET,
        SSO_TO_APP,
        IMPERSONATION,
        ROLE_CHANGE,
        TOKEN_CREATED,
        VIEW_RECORD,
        LIST_RECORDS,
        SEARCH,
        EXPORT,
        DOWNLOAD_FILE,
        API_READ,
        API_WRITE,
        DELETE,
        CONFIG_CHANGE,
        OTHER
    }

    public enum Outcome {
        SUCCESS,
        FAILURE,
        UNKNOWN
    }

    /// UNKNOWN and BULK count as accessed until a person rules otherwise.
    public enum Scope {
        /// The line names the records.
        EXACT,
        /// The set of records can be computed.
        RANGE,
        /// Everything the actor could see.
        BULK,
        /// A read happened; which records cannot be told.
        UNKNOWN,
        /// The line is about no record at all, such as a log-in.
        NONE
    }

    /// A line that names nothing but tickets.
    public AccessEvent(
            String source,
            OriginalTime at,
            Action action,
            String nativeId,
            @Nullable String actorId,
            @Nullable String ip,
            @Nullable String sessionId,
            @Nullable String userAgent,
            Outcome outcome,
            Scope scope,
            List<NativeKey> targets,
            String detail) {
        this(
                source, at, action, nativeId, actorId, null, ip, sessionId, userAgent, outcome, scope, targets,
                List.of(), null, -1, detail);
    }

    public AccessEvent {
        targets = List.copyOf(targets);
        objects = List.copyOf(objects);
    }

    @Override
    public String toString() {
        return "AccessEvent[" + source + ", " + action + ", " + scope + "]";
    }
}
