package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The audit log of Freshdesk and its sister products: changes by administrators, no views.
public final class FreshworksAuditLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        *export* -> EXPORT BULK
        *login fail*, *failed login* -> LOGIN_FAILED
        *login*, *logged in*, *sign in* -> LOGIN
        *two factor*, *two-factor*, *2fa*, *multi-factor* -> MFA_RESET
        *password* -> PASSWORD_RESET
        *api key*, *api token*, *oauth* -> TOKEN_CREATED
        *assume*, *impersonat* -> IMPERSONATION
        *role*, *permission*, *agent type*, *occasional agent* -> ROLE_CHANGE
        *ticket*delete* -> DELETE
        * -> CONFIG_CHANGE
        """);

    public FreshworksAuditLog() {
        super("freshdesk.audit", "audit_logs");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.has("Time", "What changed?", "Performed by")) {
            return 0.97;
        }
        return line.has("actor.name", "object") && line.hasAny("event_type", "causer_id") ? 0.6 : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String what = line.text("What changed?", "object", "event_type");
        String did = line.text("Action", "event_type");
        String details = line.text("Details", "description");
        EventTable.Meaning meaning = EVENTS.meaning(what + " " + did + " " + details);
        boolean grants =
                meaning.action() != Action.LOGIN || !LogRecord.lower(did).contains("update");
        return List.of(new EventDraft(formatId(), line.time(times, "Time", "created_at", "timestamp"))
                .means(grants ? meaning : new EventTable.Meaning(Action.CONFIG_CHANGE, Scope.NONE))
                .id(line.text("id"))
                .actor(line.text("actor.id", "Performed by"), line.text("Performed by", "actor.name"))
                .ip(line.text("IP address", "ip_address"))
                .detail(what)
                .detail(did)
                .detail(details)
                .event());
    }

    @Override
    void finish(long lines, RecordSink sink) {
        sink.warn("This audit log holds changes by administrators, not which tickets were opened.");
    }
}
