package org.noticewright.ingest.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.log.ActionWords;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Timesketch as CSV or JSON lines, and Plaso's dynamic table, which has the same columns. Our own lines, which
/// say `ticket_id` and `scope`, are accesses to tickets and are read back as such.
public final class TimesketchTimeline extends TimelineFamily {

    private final ActionWords words = new ActionWords();

    public TimesketchTimeline() {
        super("timesketch");
    }

    @Override
    double confidence(LogRecord line, boolean header) {
        if (!line.has("message", "timestamp_desc") || line.has("__container_type__")) {
            return 0;
        }
        return line.has("datetime") ? 0.96 : line.has("timestamp") ? 0.85 : 0;
    }

    @Override
    Evidence piece(LogRecord line, SourceTimes times) throws Unusable {
        OriginalTime at = required(line.time(times, "datetime", "timestamp"));
        String meaning = line.textOrEmpty("timestamp_desc");
        String message = line.textOrEmpty("message");
        Scope scope = scope(line.text("scope"));
        if (scope != null && line.has("ticket_id")) {
            return new Evidence.AccessRecord(access(line, at, meaning, message, scope));
        }
        return event(at, line.textOrEmpty("track", "data_type"), meaning, message);
    }

    private AccessEvent access(LogRecord line, OriginalTime at, String meaning, String message, Scope scope) {
        String ids = line.text("ticket_id");
        String platform = line.text("platform");
        List<NativeKey> targets = new ArrayList<>();
        if (ids != null) {
            for (String id : ids.split("[;|,\\s]+")) {
                int colon = id.indexOf(':');
                if (!id.isBlank()) {
                    targets.add(
                            colon > 0
                                    ? new NativeKey(id.substring(0, colon), id.substring(colon + 1))
                                    : new NativeKey(platform == null ? "generic" : platform, id));
                }
            }
        }
        String action = line.text("action");
        String source = line.text("source_short", "source");
        String id = line.text("event_id");
        return new AccessEvent(
                source == null ? formatId() : source,
                at,
                words.action(action == null ? meaning : action),
                id == null ? "" : id,
                line.text("user_id", "user"),
                line.text("user"),
                line.text("src_ip"),
                line.text("session_id", "session"),
                line.text("user_agent"),
                outcome(line.text("outcome")),
                targets.isEmpty() ? scope == Scope.EXACT ? Scope.UNKNOWN : scope : Scope.EXACT,
                targets,
                List.of(),
                null,
                -1,
                message);
    }

    private static @Nullable Scope scope(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Scope.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Outcome outcome(@Nullable String text) {
        return switch (text == null ? "success" : text.strip().toLowerCase(Locale.ROOT)) {
            case "success" -> Outcome.SUCCESS;
            case "failure" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
