package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Events in the Open Cybersecurity Schema, told apart by class and activity.
public final class OcsfLog extends LogFamily {

    /// `class_uid/activity_id`.
    private static final EventTable EVENTS = EventTable.of("""
        3002/1 -> LOGIN
        3001/3, 3001/4 -> PASSWORD_RESET
        3001/10 -> MFA_ENROLLED
        3001/11 -> MFA_RESET
        3001/7, 3001/8, 3005/* -> ROLE_CHANGE
        3001/* -> CONFIG_CHANGE
        6003/1, 6003/3, 6001/1, 6001/3, 6001/6, 6001/8 -> API_WRITE
        6003/2 -> API_READ UNKNOWN
        6001/2, 1001/14 -> VIEW_RECORD UNKNOWN
        6001/5 -> SEARCH UNKNOWN
        6001/7 -> EXPORT UNKNOWN
        6003/4, 6001/4, 6006/4, 1001/4 -> DELETE
        6006/9, 6006/14, 1001/2 -> VIEW_RECORD UNKNOWN
        6006/2, 6006/6, 6006/15 -> DOWNLOAD_FILE UNKNOWN
        6006/* -> API_WRITE
        """);

    public OcsfLog() {
        super("ocsf.log");
    }

    @Override
    double confidence(LogRecord line) {
        return line.has("class_uid") && line.hasAny("metadata.version", "metadata.product.name", "activity_id")
                ? 0.95
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        EventDraft event = new EventDraft(formatId(), line.utc("time", "time_dt", "metadata.logged_time"))
                .means(EVENTS.meaning(line.number("class_uid") + "/" + line.number("activity_id")))
                .actor(
                        line.text("actor.user.uid", "user.uid", "actor.user.email_addr", "user.email_addr"),
                        line.text("actor.user.email_addr", "actor.user.name", "user.email_addr", "user.name"))
                .ip(line.text("src_endpoint.ip"))
                .session(line.text("actor.session.uid", "session.uid"))
                .agent(line.text("http_request.user_agent"))
                .outcome(outcome(line))
                .object(Kind.COUNTRY, line.text("src_endpoint.location.country"))
                .object(
                        Kind.NETWORK,
                        line.text("src_endpoint.autonomous_system.name", "src_endpoint.autonomous_system.number"))
                .object(Kind.FILE, line.text("file.path", "file.name"))
                .object(Kind.APP, line.text("metadata.product.name"))
                .detail(line.text("activity_name", "api.operation", "type_name"))
                .detail(line.text("message"))
                .detail(line.text("metadata.uid"));
        String url = line.text("http_request.url.url_string", "http_request.url.path", "url.url_string");
        if (url != null) {
            TicketUrls.read(
                    event,
                    line.textOrEmpty("http_request.http_method"),
                    url,
                    line.textOrEmpty("http_request.url.hostname"));
        }
        event.exactForFiles();
        return List.of(event.event());
    }

    private static Outcome outcome(LogRecord line) {
        return switch ((int) line.number("status_id")) {
            case 1 -> Outcome.SUCCESS;
            case 2 -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
