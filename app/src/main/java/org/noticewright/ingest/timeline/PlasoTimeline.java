package org.noticewright.ingest.timeline;

import org.noticewright.domain.Evidence;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Plaso's json_line: objects with `__container_type__` and a time in microseconds.
public final class PlasoTimeline extends TimelineFamily {

    public PlasoTimeline() {
        super("plaso");
    }

    @Override
    double confidence(LogRecord line, boolean header) {
        return line.has("__container_type__") && line.hasAny("timestamp", "date_time") ? 0.98 : 0;
    }

    @Override
    Evidence piece(LogRecord line, SourceTimes times) throws Unusable {
        if (!line.textOrEmpty("__container_type__").equals("event")) {
            throw new Unusable("The container is no event.");
        }
        return event(
                required(line.time(times, "timestamp", "datetime", "date_time.string")),
                line.textOrEmpty("data_type"),
                line.textOrEmpty("timestamp_desc"),
                line.textOrEmpty("message", "data_type"));
    }
}
