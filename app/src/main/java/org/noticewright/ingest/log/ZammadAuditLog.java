package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// What Zammad writes down of changes: rows of its history (`object`, `type`, `o_id`, `created_by_id`). It
/// keeps no trace of a ticket that was only read.
public final class ZammadAuditLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        */session started, */login -> LOGIN
        */login_failed, */session failed -> LOGIN_FAILED
        user/role*, user/*permission*, role/*, user.role* -> ROLE_CHANGE
        token/created -> TOKEN_CREATED
        */switch_to, */impersonat* -> IMPERSONATION
        ticket/removed, ticket/deleted, ticket.article/removed -> DELETE EXACT
        ticket/viewed, ticket/view -> VIEW_RECORD EXACT
        ticket/*, ticket.article/* -> API_WRITE EXACT
        * -> CONFIG_CHANGE
        """);

    public ZammadAuditLog() {
        super("zammad.audit", "history");
    }

    @Override
    double confidence(LogRecord line) {
        return line.has("o_id", "created_by_id", "created_at") && line.hasAny("type", "history_type") ? 0.95 : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String object = line.textOrEmpty("object", "history_object").replace("::", ".");
        String type = line.textOrEmpty("type", "history_type");
        EventDraft event = new EventDraft(formatId(), line.time(times, "created_at"))
                .means(EVENTS.meaning(
                        object + "/" + (object.equals("User") ? line.textOrEmpty("attribute") + " " : "") + type))
                .id(line.text("id"))
                .actor(line.text("created_by_id"), line.text("created_by", "user"))
                .ip(line.text("ip"))
                .detail(object + " " + type)
                .detail(line.text("attribute"));
        String ticket = object.equals("Ticket") ? line.text("o_id") : line.text("related_o_id");
        if (event.scope() == Scope.EXACT) {
            event.target("zammad", ticket);
            event.scope(ticket == null && event.action() == Action.VIEW_RECORD ? Scope.UNKNOWN : Scope.NONE);
        } else {
            event.object(object.equals("User") ? Kind.USER : Kind.OTHER, line.text("o_id"));
        }
        return List.of(event.event());
    }

    @Override
    void finish(long lines, RecordSink sink) {
        sink.warn("Zammad's history holds changes, not which tickets were opened.");
    }
}
