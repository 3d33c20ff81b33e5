package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The activity log of Intercom. It has no event for a conversation that was opened: what somebody with a seat
/// read cannot be told. So a log-in is two events: itself, and everything that the seat's inbox showed from
/// then on.
public final class IntercomActivityLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        admin_login_success -> LOGIN
        admin_login_failure -> LOGIN_FAILED
        admin_two_factor_auth_change -> MFA_RESET
        admin_password_reset_*, admin_password_change* -> PASSWORD_RESET
        admin_impersonation_* -> IMPERSONATION
        admin_permission_change, role_*, admin_invite_*, admin_added*, seat_* -> ROLE_CHANGE
        app_data_export, bulk_export, *_usage_export, *_export -> EXPORT BULK
        conversation_pdf_export -> EXPORT UNKNOWN
        app_package_token_regeneration, *_token_* -> TOKEN_CREATED
        bulk_delete, *_deletion -> DELETE
        admin_logout, admin_away_mode_change, message_* -> OTHER
        * -> CONFIG_CHANGE
        """);

    public IntercomActivityLog() {
        super("intercom.activity", "activity_logs");
    }

    @Override
    double confidence(LogRecord line) {
        return line.has("activity_type") && line.hasAny("performed_by", "performed_by.id", "performed_by.email")
                ? 0.98
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String type = line.text("activity_type");
        EventDraft event = draft(line, times).means(EVENTS.meaning(type)).id(line.text("id"));
        event.object(Kind.USER, line.text("metadata.admin.email", "metadata.admin.id", "metadata.team_member_id"));
        if (event.action() == Action.EXPORT) {
            String conversation = line.text("metadata.conversation_id", "metadata.conversation.id");
            event.target("intercom", conversation);
        }
        if (!"admin_login_success".equals(type) && !"admin_impersonation_start".equals(type)) {
            return List.of(event.event());
        }
        String id = line.text("id");
        EventDraft seat = draft(line, times).means(Action.OTHER, Scope.BULK).id(id == null ? null : id + "#seat");
        return List.of(
                event.event(),
                seat.detail("No log shows which conversations were opened: all that the seat shows counts.")
                        .event());
    }

    private EventDraft draft(LogRecord line, SourceTimes times) throws Unusable {
        return new EventDraft(formatId(), line.time(times, "created_at"))
                .actor(line.text("performed_by.id"), line.text("performed_by.email"))
                .ip(line.text("performed_by.ip"))
                .detail(line.text("activity_type"))
                .detail(line.text("activity_description"));
    }

    @Override
    void finish(long lines, RecordSink sink) {
        sink.warn("Intercom's activity log has no event for a conversation that was opened: each log-in counts for all"
                + " that the seat could see.");
    }
}
