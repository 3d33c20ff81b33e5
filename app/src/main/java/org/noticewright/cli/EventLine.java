package org.noticewright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.noticewright.domain.TimelineEvent;

/// A timeline event as one JSON object, with the field names other timeline tools know.
final class EventLine {

    private EventLine() {}

    static Map<String, Object> of(TimelineEvent event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("datetime", event.at().instant().toString());
        line.put("original", event.at().text());
        line.put("zone", event.at().zone());
        line.put("track", event.track().name());
        line.put("timestamp_desc", event.meaning());
        line.put("message", event.message());
        line.put("origin", event.origin().name());
        return line;
    }
}
