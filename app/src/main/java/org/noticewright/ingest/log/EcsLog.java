package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Events in the Elastic Common Schema, nested or with dotted keys.
public final class EcsLog extends LogFamily {

    private final ActionWords words = new ActionWords();

    public EcsLog() {
        super("ecs.log");
    }

    @Override
    double confidence(LogRecord line) {
        boolean event = line.hasAny("event.action", "event.category", "event.outcome", "event.kind", "event.dataset");
        return line.has("@timestamp") && event ? 0.9 : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String action = line.text("event.action");
        String method = line.textOrEmpty("http.request.method");
        String url = line.text("url.full", "url.original", "url.path");
        String query = line.text("url.query");
        EventDraft event = new EventDraft(formatId(), line.utc("@timestamp", "event.created"))
                .actor(
                        line.text("user.id", "user.email", "user.name"),
                        line.text("user.email", "user.name", "user.full_name"))
                .ip(line.text("source.ip", "client.ip"))
                .session(line.text("session.id", "transaction.id", "user_session.id"))
                .agent(line.text("user_agent.original"))
                .outcome(outcome(line))
                .object(
                        Kind.COUNTRY,
                        line.text("source.geo.country_name", "source.geo.country_iso_code", "client.geo.country_name"))
                .object(Kind.NETWORK, line.text("source.as.organization.name", "source.as.number"))
                .object(Kind.FILE, line.text("file.path", "file.name"))
                .detail(action)
                .detail(line.text("message"))
                .detail(line.text("event.id"));
        String category = String.join(" ", line.texts("event.category"));
        event.means(words.meaning(action == null ? category : action));
        if (event.action() == Action.OTHER && category.contains("authentication")) {
            event.means(words.meaning("login"));
        }
        if (url != null) {
            String whole = query == null || url.contains("?") ? url : url + "?" + query;
            TicketUrls.read(event, method, whole, line.textOrEmpty("url.domain"));
        }
        event.exactForFiles();
        return List.of(event.event());
    }

    private static Outcome outcome(LogRecord line) {
        long status = line.number("http.response.status_code");
        if (status > 0) {
            return status / 100 == 2 || status == 304 ? Outcome.SUCCESS : Outcome.FAILURE;
        }
        return switch (LogRecord.lower(line.text("event.outcome"))) {
            case "success" -> Outcome.SUCCESS;
            case "failure" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
